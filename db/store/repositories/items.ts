import { and, count, eq } from 'drizzle-orm'
import type { ErrorCode } from '#model/error-codes.ts'
import type { BadInput } from '#model/field-faults.ts'
import type { CaseId, CaseItemId } from '#model/ids.ts'
import { type CaseItem, checkItem, type ItemInput } from '#model/item/item.ts'
import type { ListForStar } from '#model/item/star-list.ts'
import { err, ok, type Result } from '#model/result.ts'
import { type Acting, instantOf, todayOf } from '../acting.ts'
import { recordAct } from '../journal/record-act.ts'
import { caseExists } from '../queries/case-exists.ts'
import { itemOf } from '../queries/items.ts'
import { caseItems } from '../schema/items.ts'
import type { Connection, Store } from '../store.ts'
import { change } from '../transaction.ts'

/**
 * Keeps an item of a case, new or changed.
 * @returns `not_found` for an unknown case or an item of another, or `bad_input` as `checkItem`
 */
export function saveItem(
  store: Store,
  input: ItemInput,
  acting: Acting,
): Result<CaseItem, ErrorCode | BadInput> {
  return change(store, (tx): Result<CaseItem, ErrorCode | BadInput> => {
    if (!caseExists(tx, input.caseId)) return err('not_found')
    const before = findItem(tx, input.id)
    if (before !== null && (before.caseId !== input.caseId || before.type !== input.type))
      return err('not_found')
    const checked = checkItem(input, todayOf(acting))
    if (!checked.ok) return checked
    const now = instantOf(acting)
    const after: CaseItem = { ...checked.value, createdAt: before?.createdAt ?? now, updatedAt: now }
    const row = { ...after, details: JSON.stringify(after.details) }
    tx.insert(caseItems).values(row).onConflictDoUpdate({ target: caseItems.id, set: row }).run()
    const subject = { type: 'item', id: after.id } as const
    const act = before === null ? 'item.added' : 'item.changed'
    recordAct(tx, { act, subject, caseId: after.caseId, ...(before && { before }), after }, acting)
    return ok(after)
  })
}

/** Takes an item away; the journal keeps it. @returns `not_found` */
export function removeItem(
  store: Store,
  { caseId, itemId }: { readonly caseId: CaseId; readonly itemId: CaseItemId },
  acting: Acting,
): Result<null, ErrorCode> {
  return change(store, (tx) => {
    const before = findItem(tx, itemId)
    if (before === null || before.caseId !== caseId) return err('not_found')
    tx.delete(caseItems).where(eq(caseItems.id, itemId)).run()
    recordAct(tx, { act: 'item.removed', subject: { type: 'item', id: itemId }, caseId, before }, acting)
    return ok(null)
  })
}

/** Journals that a list of a case was put on the clipboard for STAR: its text left the vault. @returns `not_found` */
export function recordListCopied(
  store: Store,
  { caseId, type }: { readonly caseId: CaseId; readonly type: ListForStar },
  acting: Acting,
): Result<null, ErrorCode> {
  return change(store, (tx) => {
    if (!caseExists(tx, caseId)) return err('not_found')
    const ofList = and(eq(caseItems.caseId, caseId), eq(caseItems.type, type))
    const lines = tx.select({ count: count() }).from(caseItems).where(ofList).get()?.count ?? 0
    const subject = { type: 'case', id: caseId } as const
    recordAct(tx, { act: 'item.copied_for_star', subject, caseId, after: { type, lines } }, acting)
    return ok(null)
  })
}

function findItem(tx: Connection, id: CaseItemId): CaseItem | null {
  const row = tx.select().from(caseItems).where(eq(caseItems.id, id)).get()
  return row === undefined ? null : itemOf(row)
}
