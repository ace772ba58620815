import { useEffectEvent, useLayoutEffect, useSyncExternalStore } from 'react'

import { isPressed } from './keys.ts'

/** The keys that are single letters or signs, and mean something only where one does not type. */
export type LetterKey = 'newEntry' | 'slash'

/** Places in which letters are typed, or jump within a list, and mean nothing else. */
const TYPING =
  'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"], [role="listbox"], ' +
  '[role="menu"], [role="grid"], [role="dialog"], [role="alertdialog"]'

/** How many parts of the screen have taken each key. */
let taken: Readonly<Partial<Record<LetterKey, number>>> = {}
const listeners = new Set<() => void>()

function take(name: LetterKey, by: 1 | -1): void {
  taken = { ...taken, [name]: (taken[name] ?? 0) + by }
  for (const listener of listeners) listener()
}

/** True where a letter key belongs to what has focus. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPING) !== null
}

/** True while a screen has something to do on a letter key. */
export function useIsTaken(name: LetterKey): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => (taken[name] ?? 0) > 0,
  )
}

/**
 * Does something on a letter key, wherever focus is in the window, but never while one types, nor behind a dialog.
 * @param spare true for what the frame does where no screen has taken the key
 */
export function useLetter(name: LetterKey, onPress: () => void, isEnabled: boolean, spare = false): void {
  const press = useEffectEvent(onPress)
  // With what is drawn: a key pressed as soon as the screen is seen must be heard.
  useLayoutEffect(() => {
    if (!isEnabled) return
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return
      if (!isPressed(name, event) || isTyping(event.target)) return
      if (spare && (taken[name] ?? 0) > 0) return
      if (document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return
      event.preventDefault()
      press()
    }
    if (!spare) take(name, 1)
    window.addEventListener('keydown', listen)
    return () => {
      window.removeEventListener('keydown', listen)
      if (!spare) take(name, -1)
    }
  }, [name, isEnabled, spare])
}
