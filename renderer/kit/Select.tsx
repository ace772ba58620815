import './Select.css'

import { Button as AriaButton } from 'react-aria-components/Button'
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select'

import { useText } from '../i18n/TextProvider.tsx'
import type { Choice } from './choice.ts'
import { ChoiceList } from './ChoiceList.tsx'
import { classNames } from './class-names.ts'
import { FieldLabel, FieldMessages, type FieldProps } from './FieldParts.tsx'
import { Icon } from './Icon.tsx'
import { Popover } from './Popover.tsx'
import { isError } from './is-error.ts'
import { onlyGiven } from './only-given.ts'
import { useFirstFocus } from './use-first-focus.ts'

export interface SelectProps<Id extends string> extends FieldProps {
  readonly choices: readonly Choice<Id>[]
  readonly value: Id | null
  readonly onChange: (value: Id) => void
  readonly placeholder?: string
  readonly isDisabled?: boolean
  readonly autoFocus?: boolean
  /** 26 px and as wide as its words, for the head of an entry. */
  readonly isCompact?: boolean
}

/** One of a few choices, kept in the order given. Typing the first letters finds one. For many, use ComboBox. */
export function Select<Id extends string>({
  label,
  hideLabel,
  description,
  error,
  isOptional,
  choices,
  value,
  onChange,
  placeholder,
  isCompact,
  autoFocus,
  ...rest
}: SelectProps<Id>) {
  const { t } = useText()
  const button = useFirstFocus<HTMLButtonElement>(autoFocus)
  return (
    <AriaSelect
      {...rest}
      className={classNames('field', isCompact === true && 'select-compact')}
      value={value}
      onChange={(key) => {
        const chosen = choices.find((choice) => choice.id === key)
        if (chosen) onChange(chosen.id)
      }}
      placeholder={placeholder ?? t('kit.choice.placeholder')}
      isInvalid={isError(error)}
      validationBehavior="aria"
    >
      <FieldLabel label={label} {...onlyGiven({ hideLabel, isOptional })} />
      <AriaButton ref={button} className="field-box field-group select-button">
        <SelectValue className="select-value">
          {({ isPlaceholder, selectedText, defaultChildren }) =>
            isPlaceholder ? defaultChildren : selectedText
          }
        </SelectValue>
        <Icon name="chevronDown" />
      </AriaButton>
      <FieldMessages description={description} error={error} />
      <Popover fitTrigger>
        <ChoiceList choices={choices} />
      </Popover>
    </AriaSelect>
  )
}
