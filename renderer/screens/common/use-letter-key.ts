import { useEffect, useEffectEvent } from 'react'

/** Places in which letters are typed, or jump within a list, and mean nothing else. */
const TYPING =
  'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"], [role="listbox"], ' +
  '[role="menu"], [role="grid"], [role="dialog"], [role="alertdialog"]'

/**
 * Does something on a single key such as N or /, wherever focus is in the window, but never while one types, nor
 * behind a dialog, nor with Ctrl, Alt or the system key held.
 */
export function useLetterKey(letter: string, onPress: () => void, isEnabled = true): void {
  const press = useEffectEvent(onPress)
  useEffect(() => {
    if (!isEnabled) return
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return
      if (event.ctrlKey || event.altKey || event.metaKey) return
      if (event.key.toLowerCase() !== letter.toLowerCase() || isTyping(event.target)) return
      if (document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return
      event.preventDefault()
      press()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [letter, isEnabled])
}

/** True where a letter key belongs to what has focus. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPING) !== null
}
