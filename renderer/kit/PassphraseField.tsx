import './PassphraseField.css'

import { useState, type KeyboardEvent, type Ref } from 'react'
import { Group } from 'react-aria-components/Group'
import { Input } from 'react-aria-components/Input'
import { TextField as AriaTextField } from 'react-aria-components/TextField'

import { useText } from '../i18n/TextProvider.tsx'
import { FieldLabel, FieldMessages, type FieldProps } from './FieldParts.tsx'
import { IconButton } from './IconButton.tsx'
import { Status } from './Status.tsx'
import { isError } from './is-error.ts'
import { onlyGiven } from './only-given.ts'
import { useFirstFocus } from './use-first-focus.ts'

export interface PassphraseFieldProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  /** `new-password` where one is being chosen. */
  readonly autoComplete?: 'current-password' | 'new-password'
  readonly autoFocus?: boolean
  readonly isDisabled?: boolean
  readonly inputRef?: Ref<HTMLInputElement>
}

/** A passphrase: hidden until shown on purpose, and a word of warning while Caps Lock is on. 40 px high. */
export function PassphraseField({
  label,
  hideLabel,
  description,
  error,
  isOptional,
  inputRef,
  autoComplete = 'current-password',
  autoFocus,
  ...rest
}: PassphraseFieldProps) {
  const input = useFirstFocus(autoFocus, inputRef)
  const { t } = useText()
  const [isShown, setShown] = useState(false)
  const [isCapsLock, setCapsLock] = useState(false)
  const watchCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'))
  return (
    <div onKeyDownCapture={watchCapsLock} onKeyUpCapture={watchCapsLock} onBlur={() => setCapsLock(false)}>
      <AriaTextField
        {...rest}
        className="field"
        type={isShown ? 'text' : 'password'}
        autoComplete={autoComplete}
        spellCheck="false"
        isInvalid={isError(error)}
        validationBehavior="aria"
      >
        <FieldLabel label={label} {...onlyGiven({ hideLabel, isOptional })} />
        <Group className="field-box field-group passphrase-box">
          <Input ref={input} className="field-bare" />
          <IconButton
            icon={isShown ? 'eyeOff' : 'eye'}
            size="small"
            label={t(isShown ? 'kit.passphrase.hide' : 'kit.passphrase.show')}
            onPress={() => setShown(!isShown)}
          />
        </Group>
        <div role="status">
          {isCapsLock && (
            <Status tone="soon" icon="warning" quiet>
              {t('kit.passphrase.capsLock')}
            </Status>
          )}
        </div>
        <FieldMessages description={description} error={error} />
      </AriaTextField>
    </div>
  )
}
