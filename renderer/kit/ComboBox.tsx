import './IconButton.css'

import { useContext, useEffect, useEffectEvent, useMemo, type Ref } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { ComboBox as AriaComboBox, ComboBoxStateContext } from 'react-aria-components/ComboBox'
import { Group } from 'react-aria-components/Group'
import { Input } from 'react-aria-components/Input'

import { compareEstonian } from '../i18n/formats.ts'
import { matchesLoosely } from '../i18n/loose-match.ts'
import { useText } from '../i18n/TextProvider.tsx'
import type { Choice } from './choice.ts'
import { ChoiceList } from './ChoiceList.tsx'
import { FieldLabel, FieldMessages, type FieldProps } from './FieldParts.tsx'
import { Icon } from './Icon.tsx'
import { Popover } from './Popover.tsx'
import { isError } from './is-error.ts'
import { onlyGiven } from './only-given.ts'
import { useFirstFocus } from './use-first-focus.ts'

export interface ComboBoxProps<Id extends string> extends FieldProps {
  readonly choices: readonly Choice<Id>[]
  readonly value: Id | null
  /** Null when the text was cleared. */
  readonly onChange: (value: Id | null) => void
  /** Keeps the order given instead of the Estonian alphabet. */
  readonly keepOrder?: boolean
  readonly placeholder?: string
  readonly isDisabled?: boolean
  readonly autoFocus?: boolean
  /** What stands in the field at first where nothing is chosen: a search found again in a draft. */
  readonly startText?: string
  /** Told of every typed text, for screens that offer to add what was not found. */
  readonly onTextChange?: (text: string) => void
  readonly inputRef?: Ref<HTMLInputElement>
}

/**
 * One of many choices, found by typing any part of its words, with or without õ ä ö ü š ž. Coming to the field opens
 * nothing: an open list hides the rest of the page from screen readers. Typing, an arrow key or a press of the mouse does.
 */
export function ComboBox<Id extends string>({
  label,
  hideLabel,
  description,
  error,
  isOptional,
  choices,
  value,
  onChange,
  keepOrder,
  placeholder,
  startText,
  onTextChange,
  inputRef,
  autoFocus,
  ...rest
}: ComboBoxProps<Id>) {
  const { t } = useText()
  const input = useFirstFocus(autoFocus, inputRef)
  const items = useMemo(
    () => (keepOrder === true ? choices : choices.toSorted((a, b) => compareEstonian(a.label, b.label))),
    [choices, keepOrder],
  )
  return (
    <AriaComboBox<Choice<Id>>
      {...rest}
      className="field"
      defaultItems={items}
      defaultFilter={matchesLoosely}
      allowsEmptyCollection
      value={value}
      {...(startText === undefined || value !== null ? {} : { defaultInputValue: startText })}
      onChange={(key) => onChange(choices.find((choice) => choice.id === key)?.id ?? null)}
      {...(onTextChange === undefined ? {} : { onInputChange: onTextChange })}
      isInvalid={isError(error)}
      validationBehavior="aria"
    >
      <FieldLabel label={label} {...onlyGiven({ hideLabel, isOptional })} />
      <Group className="field-box field-group">
        <ComboInput placeholder={placeholder ?? t('kit.choice.placeholder')} inputRef={input} />
        <AriaButton className="icon-button icon-button-inline">
          <Icon name="chevronDown" />
        </AriaButton>
      </Group>
      <FieldMessages description={description} error={error} />
      <Popover fitTrigger>
        <ChoiceList<Id> />
      </Popover>
    </AriaComboBox>
  )
}

interface ComboInputProps {
  readonly placeholder: string
  readonly inputRef: Ref<HTMLInputElement>
}

/** The field itself. While one types it points at the best match, which Enter and Tab then take. */
function ComboInput({ placeholder, inputRef }: ComboInputProps) {
  const state = useContext(ComboBoxStateContext)
  const isSearching =
    state !== null &&
    state.isOpen &&
    state.inputValue.trim() !== '' &&
    !isShown(state.selectedItem, state.inputValue)
  const lookFor = isSearching ? state.inputValue : null
  const pointAtFirst = useEffectEvent(() => {
    const manager = state?.selectionManager
    if (manager?.focusedKey === null) manager.setFocusedKey(state?.collection.getFirstKey() ?? null)
  })
  useEffect(() => {
    // Later than the library, which points at nothing after each letter.
    if (lookFor !== null) queueMicrotask(pointAtFirst)
  }, [lookFor])
  return (
    <Input
      ref={inputRef}
      className="field-bare"
      spellCheck="false"
      placeholder={placeholder}
      onClick={() => state?.open(null, 'manual')}
    />
  )
}

/** True while the text is that of the choice in force, and nobody looks for another. */
function isShown(chosen: { readonly textValue: string } | null, text: string): boolean {
  return chosen?.textValue === text
}
