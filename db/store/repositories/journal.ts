import type { ErrorCode } from '#model/error-codes.ts'
import type { JournalFilter } from '#model/journal/journal-line.ts'
import { ok, type Result } from '#model/result.ts'
import type { Acting } from '../acting.ts'
import { recordAct } from '../journal/record-act.ts'
import type { BrokenJournal, JournalHead } from '../journal/read-journal.ts'
import type { Store } from '../store.ts'
import { change } from '../transaction.ts'

/** Journals that the journal was checked, and what was found: also that it was broken. */
export function recordVerification(
  store: Store,
  found: { readonly head: JournalHead } | { readonly broken: BrokenJournal },
  acting: Acting,
): Result<null, ErrorCode> {
  return change(store, (tx) => {
    const subject = { type: 'journal', id: acting.actor } as const
    recordAct(tx, { act: 'journal.verified', subject, caseId: null, after: found }, acting)
    return ok(null)
  })
}

/**
 * Journals that lines of the journal were written to a file outside the vault. Lines of one case stand under the key of
 * that case, so that they go when it is erased.
 */
export function recordJournalExport(
  store: Store,
  input: {
    readonly filter: JournalFilter
    readonly fileName: string
    readonly sha256: string
    readonly bytes: number
    readonly lines: number
  },
  acting: Acting,
): Result<null, ErrorCode> {
  return change(store, (tx) => {
    const subject = { type: 'journal', id: acting.actor } as const
    recordAct(tx, { act: 'journal.exported', subject, caseId: input.filter.caseId, after: input }, acting)
    return ok(null)
  })
}
