import { type LetterKey, useLetter } from '../../shell/letter-keys.ts'

const NAMES = { n: 'newEntry', '/': 'slash' } as const satisfies Readonly<Record<string, LetterKey>>

/**
 * Does something on a single key such as N or /, wherever focus is in the window, but never while one types, nor
 * behind a dialog, nor with Ctrl, Alt or the system key held. Only keys of the table in `shell/keys.ts`.
 */
export function useLetterKey(letter: keyof typeof NAMES, onPress: () => void, isEnabled = true): void {
  useLetter(NAMES[letter], onPress, isEnabled)
}
