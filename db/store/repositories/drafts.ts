import { and, asc, eq, like } from 'drizzle-orm'
import type { ErrorCode } from '#model/error-codes.ts'
import type { BadInput } from '#model/field-faults.ts'
import { type Draft, type DraftContent, draftField, formField, type FormName } from '#model/draft.ts'
import type { CaseId, DraftTargetId } from '#model/ids.ts'
import { err, ok, type Result } from '#model/result.ts'
import type { Instant } from '#model/time/dates.ts'
import { type Acting, instantOf } from '../acting.ts'
import { erasureOf } from '../queries/erasures.ts'
import { draftOf } from '../rows.ts'
import { drafts } from '../schema/drafts.ts'
import type { Connection, Store } from '../store.ts'
import { change } from '../transaction.ts'

/** What names a draft: one field of one target in one case. */
export interface DraftKey {
  readonly caseId: CaseId
  readonly targetId: DraftTargetId
  /** As `draftField` gives it. */
  readonly field: string
}

/** Drafts are no acts; the change that commits one journals itself. */
const KEYSTROKES = { unjournaled: 'keystrokes are no acts' } as const

/** Keeps what is being written; durable when the call returns. Not journaled. */
export function saveDraft(
  store: Store,
  input: { readonly caseId: CaseId; readonly targetId: DraftTargetId; readonly content: DraftContent },
  acting: Pick<Acting, 'now'>,
): Result<{ savedAt: Instant }, ErrorCode> {
  return change(
    store,
    (tx): Result<{ savedAt: Instant }, ErrorCode> => {
      const { caseId, targetId } = input
      // What is still typed of a case that was erased is not kept either.
      if (erasureOf(tx, caseId) !== null) return err('not_found')
      const savedAt = instantOf(acting)
      const content = JSON.stringify(input.content)
      tx.insert(drafts)
        .values({ caseId, targetId, field: draftField(input.content), content, savedAt })
        .onConflictDoUpdate({
          target: [drafts.caseId, drafts.targetId, drafts.field],
          set: { content, savedAt },
        })
        .run()
      return ok({ savedAt })
    },
    KEYSTROKES,
  )
}

/** Drafts of one case, or of all cases with `null`; the one begun first is first. */
export function listDrafts({ db }: Store, caseId: CaseId | null): Draft[] {
  return db
    .select()
    .from(drafts)
    .where(caseId === null ? undefined : eq(drafts.caseId, caseId))
    .orderBy(asc(drafts.caseId), asc(drafts.targetId), asc(drafts.field))
    .all()
    .map(draftOf)
}

/** Throws a draft away; one that is not there is no fault. */
export function discardDraft(store: Store, key: DraftKey): Result<null, ErrorCode> {
  return change(
    store,
    (tx) => {
      clearDraft(tx, key)
      return ok(null)
    },
    KEYSTROKES,
  )
}

/**
 * Makes a change and removes the draft it was written in, both or neither. The change may open a transaction of its own:
 * that becomes a part of this one.
 * @param key `null` where nothing was written before
 */
export function committing<T, E extends ErrorCode | BadInput>(
  store: Store,
  key: DraftKey | null,
  work: (store: Store) => Result<T, E>,
): Result<T, E | ErrorCode> {
  if (key === null) return work(store)
  return change(
    store,
    (tx) => {
      const changed = work(store)
      if (changed.ok) clearDraft(tx, key)
      return changed
    },
    KEYSTROKES,
  )
}

/** Removes a draft in the transaction that commits what it held. */
export function clearDraft(tx: Connection, { caseId, targetId, field }: DraftKey): void {
  tx.delete(drafts)
    .where(and(eq(drafts.caseId, caseId), eq(drafts.targetId, targetId), eq(drafts.field, field)))
    .run()
}

/** Removes all drafts of a form that is filled in several times for one target. */
export function clearForms(
  tx: Connection,
  {
    caseId,
    targetId,
    form,
  }: { readonly caseId: CaseId; readonly targetId: DraftTargetId; readonly form: FormName },
): void {
  tx.delete(drafts)
    .where(
      and(
        eq(drafts.caseId, caseId),
        eq(drafts.targetId, targetId),
        like(drafts.field, `${formField(form)}.%`),
      ),
    )
    .run()
}
