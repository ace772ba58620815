import type { MessageKey } from '../i18n/catalogues.ts'

/** Where a key works; the groups of the sheet of keys, in its order. */
export const KEY_GROUPS = ['everywhere', 'writing', 'timeline', 'lists', 'documents'] as const

interface KeyLine {
  readonly group: (typeof KEY_GROUPS)[number]
  /** Each way to press it, as printed on the keyboard: `Ctrl+K`, `Alt+↓`, `?`. */
  readonly keys: readonly string[]
  readonly does: MessageKey
  /** Two words for the status line; what is not shown there has none. */
  readonly hint?: MessageKey
}

/** Every key of the desk. The sheet of keys is drawn from it and the handlers ask it; a key is changed here alone. */
export const KEYS = {
  find: { group: 'everywhere', keys: ['Ctrl+K'], does: 'keys.find', hint: 'keys.hint.find' },
  slash: { group: 'everywhere', keys: ['/'], does: 'keys.slash' },
  undo: { group: 'everywhere', keys: ['Ctrl+Z'], does: 'keys.undo' },
  saved: { group: 'everywhere', keys: ['Ctrl+S'], does: 'keys.saved', hint: 'keys.hint.saved' },
  lock: { group: 'everywhere', keys: ['Ctrl+L'], does: 'keys.lock', hint: 'keys.hint.lock' },
  settings: { group: 'everywhere', keys: ['Ctrl+,'], does: 'keys.settings' },
  keys: { group: 'everywhere', keys: ['?', 'F1'], does: 'keys.keys' },
  escape: { group: 'everywhere', keys: ['Esc'], does: 'keys.escape' },
  newEntry: { group: 'writing', keys: ['N'], does: 'keys.newEntry', hint: 'keys.hint.newEntry' },
  saveForm: { group: 'writing', keys: ['Ctrl+Enter'], does: 'keys.saveForm' },
  // Given by the system, which asks the editor for a menu.
  spelling: { group: 'writing', keys: ['Shift+F10'], does: 'spelling.key' },
  walkEntries: { group: 'timeline', keys: ['J', 'K'], does: 'timeline.keys.walk' },
  editEntry: { group: 'timeline', keys: ['E'], does: 'timeline.keys.edit' },
  markInStar: { group: 'timeline', keys: ['S'], does: 'timeline.keys.markInStar' },
  copyForStar: { group: 'timeline', keys: ['C'], does: 'timeline.keys.copyForStar' },
  findOnTimeline: { group: 'timeline', keys: ['Ctrl+F'], does: 'timeline.keys.find' },
  walk: { group: 'lists', keys: ['↑', '↓'], does: 'keys.walk' },
  openRow: { group: 'lists', keys: ['Enter'], does: 'keys.openRow' },
  nextPart: { group: 'documents', keys: ['Alt+↓'], does: 'keys.nextPart' },
  earlierPart: { group: 'documents', keys: ['Alt+↑'], does: 'keys.earlierPart' },
} as const satisfies Readonly<Record<string, KeyLine>>
export type KeyName = keyof typeof KEYS

/** A line of the table, without its own narrow types. */
export function keyLine(name: KeyName): KeyLine {
  return KEYS[name]
}

/** The lines of a group, in the order of the table. */
export function keyLinesOf(group: KeyLine['group']): readonly KeyLine[] {
  return Object.values<KeyLine>(KEYS).filter((line) => line.group === group)
}

/** What of a press says which key it was. */
export type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** True when one of the ways to press a key was pressed, and nothing more. */
export function isPressed(name: KeyName, press: Press): boolean {
  return keyLine(name).keys.some((keys) => matches(keys, press))
}

/** Printed on the keyboard, and as the browser calls it. */
const PRINTED: Readonly<Record<string, string>> = { '↑': 'ArrowUp', '↓': 'ArrowDown', Esc: 'Escape' }

function matches(keys: string, press: Press): boolean {
  const held = keys.split('+')
  const printed = held.pop() ?? ''
  const key = PRINTED[printed] ?? printed
  if (press.key.toLowerCase() !== key.toLowerCase()) return false
  // Some signs are typed with Shift, `/` and `?` on an Estonian keyboard; with Ctrl or Alt it makes another key.
  if (press.shiftKey && (held.length > 0 || key.length > 1)) return false
  return (press.ctrlKey || press.metaKey) === held.includes('Ctrl') && press.altKey === held.includes('Alt')
}
