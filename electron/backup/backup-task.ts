import type { BackupProgress } from '#model/backup/backup.ts'
import type { Result } from '#model/result.ts'
import type { BackupErrorCode } from './backup-error.ts'
import type { Manifest } from './backup-format.ts'
import type { FetchBackup, RehearseBackup } from './fetch-backup.ts'
import type { LiveVault, WriteBackup, WrittenBackup } from './write-backup.ts'

/*
 * What the main thread and the thread of a backup say to each other. The key crosses once, by handing its memory over, and
 * is zeroed by the thread that got it.
 */

/** What a thread is started for. */
export type BackupTask = WriteBackup | RehearseBackup | FetchBackup

/** What a thread is started with. */
export interface WorkerData {
  /** Not 0 when it is to stop. */
  readonly stop: SharedArrayBuffer
}

/** What comes of a task. */
export interface Outcomes {
  readonly backup: Result<WrittenBackup, BackupErrorCode>
  readonly rehearse: Result<Manifest, BackupErrorCode>
  readonly fetch: Result<Manifest, BackupErrorCode>
}

/** What the thread asks of the live vault. */
export type Question = keyof LiveVault

/** What the thread says. */
export type WorkerWord =
  | ({ readonly type: 'progress' } & Omit<BackupProgress, 'task'>)
  | { readonly type: 'question'; readonly number: number; readonly question: Question }
  | { readonly type: 'done'; readonly outcome: Outcomes[keyof Outcomes] }

/** The answer to a question. */
export interface Answer {
  readonly number: number
  readonly value: number | boolean | null
}

/** A task under way. */
export interface Running<T extends keyof Outcomes> {
  readonly outcome: Promise<Outcomes[T]>
  /** Stops as soon as it can: at the next megabyte, or when SQLite has finished reading the copy. */
  readonly stop: () => void
}

/** Runs tasks away from the main thread. */
export type BackupRunner = <T extends BackupTask>(
  task: T,
  parts: {
    /** Handed over: it is empty afterwards. Fetching needs none. */
    readonly key: Uint8Array<ArrayBuffer> | null
    readonly live: LiveVault | null
    readonly report: (progress: Omit<BackupProgress, 'task'>) => void
  },
) => Running<T['task']>
