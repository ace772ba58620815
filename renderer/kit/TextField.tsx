import { useEffect, useRef, useState, type Ref } from 'react'
import { Input } from 'react-aria-components/Input'
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea'
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components/TextField'

import { classNames } from './class-names.ts'
import { FieldLabel, FieldMessages, type FieldProps } from './FieldParts.tsx'
import { isError } from './is-error.ts'
import { onlyGiven } from './only-given.ts'
import { usePasteLimit } from './use-paste-limit.ts'
import { useFirstFocus } from './use-first-focus.ts'

type Typed = Omit<
  AriaTextFieldProps,
  'children' | 'className' | 'style' | 'isInvalid' | 'validate' | keyof FieldProps
>

export interface TextFieldProps extends FieldProps, Typed {
  readonly placeholder?: string
  readonly inputRef?: Ref<HTMLInputElement>
  /** Width of the box in characters, for short values such as codes and numbers. Full width when left out. */
  readonly width?: number
}

/** One line of text. `value` and `onChange(text)`; for digits add `inputMode="numeric"`. Spell check stays off. */
export function TextField({
  label,
  hideLabel,
  description,
  error,
  isOptional,
  placeholder,
  inputRef,
  width,
  autoFocus,
  ...rest
}: TextFieldProps) {
  const input = useFirstFocus(autoFocus, inputRef)
  return (
    <AriaTextField
      autoComplete="off"
      spellCheck="false"
      {...rest}
      className="field"
      isInvalid={isError(error)}
      validationBehavior="aria"
    >
      <FieldLabel label={label} {...onlyGiven({ hideLabel, isOptional })} />
      <Input
        ref={input}
        className={classNames('field-box', width !== undefined && 'num')}
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(width === undefined ? {} : { style: { width: `${width + 3}ch` } })}
      />
      <FieldMessages description={description} error={error} />
    </AriaTextField>
  )
}

export interface TextAreaProps extends FieldProps, Typed {
  readonly placeholder?: string
  /** Height in lines at the start; 3 by default. It grows with the text. */
  readonly rows?: number
  /** What would make it longer by pasting is refused whole and said, so that nothing is cut off unseen. */
  readonly mostCharacters?: number
}

/** Some lines of plain text. For texts people format, use the editor. */
export function TextArea({
  label,
  hideLabel,
  description,
  error,
  isOptional,
  placeholder,
  rows = 3,
  mostCharacters,
  autoFocus,
  onChange,
  ...rest
}: TextAreaProps) {
  const paste = usePasteLimit(mostCharacters)
  const given = useRef<HTMLTextAreaElement>(null)
  const area = useFirstFocus(autoFocus, given)
  const [beginsHere] = useState(autoFocus === true)
  useEffect(() => {
    // A text gone on with is written on at its end; the browser puts the caret before it.
    if (beginsHere) given.current?.setSelectionRange(given.current.value.length, given.current.value.length)
  }, [beginsHere])
  return (
    <AriaTextField
      spellCheck="false"
      {...rest}
      onChange={(text) => {
        paste.forget()
        onChange?.(text)
      }}
      className="field"
      isInvalid={paste.refusal !== null || isError(error)}
      validationBehavior="aria"
    >
      <FieldLabel label={label} {...onlyGiven({ hideLabel, isOptional })} />
      <AriaTextArea
        ref={area}
        onPaste={paste.check}
        className="field-box field-area"
        rows={rows}
        style={{ minHeight: rows * 20 + 14 }}
        {...(placeholder === undefined ? {} : { placeholder })}
      />
      <FieldMessages description={description} error={paste.refusal ?? error} />
    </AriaTextField>
  )
}
