import type { BrokenJournal, JournalHead } from '#store/journal/read-journal.ts'
import type { FileFailure } from '#store/sqlite-failure.ts'

/** A journal to be checked off the main thread. */
export interface VerifyTask {
  /** The encrypted database. */
  readonly file: string
  /** The data key; the thread zeroes its copy. */
  readonly key: Uint8Array
}

/** How far a check is. */
export interface VerifyProgress {
  readonly done: number
  readonly of: number
}

/** What a check found. */
export type VerifyOutcome =
  | { readonly state: 'whole'; readonly head: JournalHead }
  | ({ readonly state: 'broken' } & BrokenJournal)
  /** It could not be read to its end. */
  | { readonly state: 'failed'; readonly code: FileFailure }

/** What the thread says. */
export type VerifyWord =
  | ({ readonly type: 'progress' } & VerifyProgress)
  | { readonly type: 'outcome'; readonly outcome: VerifyOutcome }
