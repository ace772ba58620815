import { z } from 'zod'
import { BackupProgress } from '#model/backup/backup.ts'

/** Commands of the application menu and its keys that the page carries out. */
export const MENU_COMMANDS = ['settings', 'keys', 'saved'] as const

/** Messages of the main process to the page. */
export const events = {
  /** The vault is about to be locked: hand over the last keystrokes, then call `vault.draftsFlushed`. */
  flushDrafts: z.null(),
  /** Nobody has touched the machine for long: so many seconds to the locking, or `null` when that is off. */
  idleWarning: z.int().min(0).nullable(),
  /** The program was started a second time and ended at once: this window is the one there is. */
  secondStart: z.null(),
  /** How far the check of the journal is, in rows. */
  journalProgress: z.strictObject({ done: z.int().min(0), of: z.int().min(0) }),
  /** How far a backup, a rehearsal or a restoring is; `null` when none is under way any more. */
  backupProgress: BackupProgress.nullable(),
  /** A menu command or its key. */
  command: z.enum(MENU_COMMANDS),
} as const
