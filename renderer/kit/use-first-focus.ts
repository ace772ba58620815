import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react'

/**
 * For a field that begins with the focus: give the ref returned to its element, and not `autoFocus` to the library. That
 * one waits a frame after a link taken by keyboard, and gives up when the screen's heading took the focus meanwhile.
 * `given` is told of the element too.
 */
export function useFirstFocus<E extends HTMLElement>(begins: boolean | undefined, given?: Ref<E>): Ref<E> {
  const own = useRef<E>(null)
  const [beginsHere] = useState(begins === true)
  useImperativeHandle<E | null, E | null>(given, () => own.current, [])
  useEffect(() => {
    if (beginsHere) own.current?.focus()
  }, [beginsHere])
  return own
}
