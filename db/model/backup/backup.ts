import { z } from 'zod'
import { Instant } from '../time/dates.ts'

/** Id of one backup. */
export const BackupId = z.uuid().brand<'BackupId'>()
export type BackupId = z.infer<typeof BackupId>

/** What was found wrong with a backup after it was made: its files changed, or it is not where it was put. */
export const BACKUP_FAULTS = ['damaged', 'gone'] as const
export const BackupFault = z.enum(BACKUP_FAULTS)
export type BackupFault = z.infer<typeof BackupFault>

/** The last row of the journal that a backup holds. */
export const JournalMark = z.strictObject({
  seq: z.int().min(0),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
})
export type JournalMark = z.infer<typeof JournalMark>

/** A backup that this vault made. It was opened and compared before it got its name, so each was whole once. */
export const Backup = z.strictObject({
  id: BackupId,
  madeAt: Instant,
  /** The folder that was picked for backups. */
  folder: z.string(),
  /** The backup's own folder in it. */
  name: z.string(),
  bytes: z.int().min(0),
  head: JournalMark,
  isAutomatic: z.boolean(),
  /** When it was last restored in a temporary place and compared. */
  rehearsedAt: Instant.nullable(),
  fault: BackupFault.nullable(),
})
export type Backup = z.infer<typeof Backup>

/** Acts after which nothing is owed to a backup: they change nothing that would be missed. */
export const ACTS_WITHOUT_WORK = [
  'vault.unlocked',
  'vault.locked',
  'vault.restored',
  'vault.aside_removed',
  'backup.made',
  'backup.rehearsed',
  'backup.found_damaged',
  'backup.removed',
] as const

/** Work that no good backup in the present folder holds; `null` when there is none. */
export interface UnsavedWork {
  /** The first of it, and the last. */
  readonly since: Instant
  readonly until: Instant
}

/** What the backups do at the moment. Copying is counted in bytes; how long checking takes is not known before. */
export const BackupProgress = z.strictObject({
  task: z.enum(['backup', 'rehearsal', 'restore']),
  stage: z.enum(['copying', 'checking', 'opening']),
  done: z.int().min(0),
  total: z.int().min(0),
})
export type BackupProgress = z.infer<typeof BackupProgress>
