import { useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react'

/** How a value is written and read; one for dates, one for times. */
export interface TypedFormat<V extends string, Kind extends string> {
  readonly write: (value: V) => string
  readonly read: (text: string) => { readonly kind: Kind; readonly value: V | null }
  readonly shape: (previous: string, next: string, isCaretAtEnd: boolean) => string
  readonly settle: (text: string) => string
  readonly step: (
    text: string,
    caret: number,
    by: 1 | -1,
  ) => { text: string; start: number; end: number } | null
}

/**
 * The text behind a field whose value is only sometimes readable. The text is the field's own while it is being typed;
 * a value from outside replaces it only when it differs from what this field last told. `startText` is what stands in
 * the field at first where there is no value: half a date found again in a draft.
 */
export function useTypedValue<V extends string, Kind extends string>(
  format: TypedFormat<V, Kind>,
  value: V | null,
  onChange: (value: V | null, kind: Kind, text: string) => void,
  startText = '',
) {
  const inputRef: RefObject<HTMLInputElement | null> = useRef(null)
  const [text, setText] = useState(() => (value === null ? startText : format.write(value)))
  const [told, setTold] = useState(value)
  const [isLeft, setLeft] = useState(true)

  if (value !== told) {
    setTold(value)
    setText(value === null ? '' : format.write(value))
    setLeft(true)
  }

  const tell = (next: string) => {
    setText(next)
    const reading = format.read(next)
    setTold(reading.value)
    onChange(reading.value, reading.kind, next)
  }

  return {
    inputRef,
    text,
    kind: format.read(text).kind,
    /** True once the field was left, so that a half-typed text is not called wrong while it is being typed. */
    isLeft,
    set: (next: V | null) => tell(next === null ? '' : format.write(next)),
    type: (next: string) => {
      setLeft(false)
      const input = inputRef.current
      tell(format.shape(text, next, input === null || input.selectionStart === input.value.length))
    },
    onBlur: (event: FocusEvent<HTMLInputElement>) => {
      setLeft(true)
      const settled = format.settle(event.currentTarget.value)
      if (settled !== text) tell(settled)
    },
    onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
      if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
      if (event.altKey || event.ctrlKey || event.metaKey || event.currentTarget.readOnly) return
      const input = event.currentTarget
      const moved = format.step(text, input.selectionStart ?? 0, event.key === 'ArrowUp' ? 1 : -1)
      if (!moved) return
      event.preventDefault()
      tell(moved.text)
      // After React has written the new text; otherwise the caret would jump to its end.
      requestAnimationFrame(() => input.setSelectionRange(moved.start, moved.end))
    },
  }
}
