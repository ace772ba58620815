import { and, eq } from 'drizzle-orm'
import type { ErrorCode } from '#model/error-codes.ts'
import type { BadInput } from '#model/field-faults.ts'
import type { CaseItem, ItemInput } from '#model/item/item.ts'
import { clockChange, pauseReason } from '#model/klat/clock.ts'
import { nextReminder, withFreshReminders } from '#model/klat/reminders.ts'
import { ok, type Result } from '#model/result.ts'
import { type Acting, todayOf } from '../acting.ts'
import { listItems } from '../queries/items.ts'
import { deadlineOf } from '../rows.ts'
import { deadlines } from '../schema/deadlines.ts'
import type { Connection, Store } from '../store.ts'
import { change } from '../transaction.ts'
import { pause, resume } from './deadlines.ts'
import { saveItem } from './items.ts'

/**
 * Keeps an item of a case, and stops or starts the clock of a KLAT opinion where an attachment it waits for is asked for or
 * comes (`clockChange`): both or neither. A stay in the service gets the day of its next reminder.
 * @returns what `saveItem` does
 */
export function saveItemWithClock(
  store: Store,
  input: ItemInput,
  acting: Acting,
): Result<CaseItem, ErrorCode | BadInput> {
  if (input.type === 'klat_service') return saveService(store, input, acting)
  if (input.type !== 'klat_attachment') return saveItem(store, input, acting)
  return change(store, (tx): Result<CaseItem, ErrorCode | BadInput> => {
    const items = listItems(tx, input.caseId)
    const saved = saveItem(store, input, acting)
    if (!saved.ok) return saved
    const settled = settleClock(store, tx, saved.value, items, acting)
    return settled.ok ? saved : settled
  })
}

/** Keeps a stay in the service with the day of its next reminder; another end begins the reminders anew. */
function saveService(store: Store, input: ItemInput, acting: Acting): Result<CaseItem, ErrorCode | BadInput> {
  return change(store, (tx): Result<CaseItem, ErrorCode | BadInput> => {
    const before = listItems(tx, input.caseId).find(({ id }) => id === input.id) ?? null
    const details = withFreshReminders(before?.details ?? null, input.details)
    const dueOn = nextReminder({ details }, todayOf(acting))
    return saveItem(store, { ...input, details, dueOn }, acting)
  })
}

/** @param items of the case, as they were before the attachment was kept */
function settleClock(
  store: Store,
  tx: Connection,
  after: CaseItem,
  items: readonly CaseItem[],
  acting: Acting,
): Result<unknown, ErrorCode> {
  const row = tx
    .select()
    .from(deadlines)
    .where(and(eq(deadlines.caseId, after.caseId), eq(deadlines.ruleId, 'klat_opinion')))
    .get()
  if (row === undefined) return ok(null)
  const deadline = deadlineOf(row)
  const before = items.find(({ id }) => id === after.id) ?? null
  const others = items.filter(({ id }) => id !== after.id)
  const next = clockChange(deadline, before, after, others, todayOf(acting))
  if (next === null) return ok(null)
  const { id: deadlineId } = deadline
  if (next.type === 'resume') return resume(store, { deadlineId, until: next.until }, acting)
  return pause(store, { deadlineId, from: next.from, reason: pauseReason(after) }, acting)
}
