import { z } from 'zod'

/** Commands of the application menu and its keys that the page carries out. */
export const MENU_COMMANDS = ['lock', 'settings', 'keys', 'saved'] as const

/** Messages of the main process to the page. */
export const events = {
  /** The vault is about to be locked: hand over the last keystrokes, then call `vault.draftsFlushed`. */
  flushDrafts: z.null(),
  /** A menu command or its key. */
  command: z.enum(MENU_COMMANDS),
} as const
