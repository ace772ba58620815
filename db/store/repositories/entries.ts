import { eq } from 'drizzle-orm'
import type { Activity, Entry, EntryInput } from '#model/case/entry.ts'
import { entryDraftTarget } from '#model/draft.ts'
import type { ErrorCode } from '#model/error-codes.ts'
import type { EntryId } from '#model/ids.ts'
import { err, ok, type Result } from '#model/result.ts'
import { toPlainText } from '#model/text/rich-text.ts'
import { type Acting, instantOf, todayOf } from '../acting.ts'
import { fold } from '../fold.ts'
import { recordAct } from '../journal/record-act.ts'
import { entryOf } from '../rows.ts'
import { entries, entryActivities } from '../schema/entries.ts'
import type { Connection, Store } from '../store.ts'
import { change } from '../transaction.ts'
import { caseExists } from './cases.ts'
import { clearDraft } from './drafts.ts'

/**
 * Saves a new or changed entry and clears its draft; what stood before stays in the journal.
 * @returns `not_found` for an unknown case or an entry of another case, `date_in_future`
 */
export function saveEntry(store: Store, input: EntryInput, acting: Acting): Result<Entry, ErrorCode> {
  return change(store, (tx) => {
    const { id, caseId } = input
    if (!caseExists(tx, caseId)) return err('not_found')
    if (input.occurredOn > todayOf(acting)) return err('date_in_future')
    const before = findEntry(tx, id)
    if (before !== null && before.caseId !== caseId) return err('not_found')

    const now = instantOf(acting)
    const { activities, text, ...columns } = input
    const row = {
      ...columns,
      createdAt: before?.createdAt ?? now,
      updatedAt: now,
      foldedText: fold(toPlainText(text)),
      text: JSON.stringify(text),
    }
    tx.insert(entries).values(row).onConflictDoUpdate({ target: entries.id, set: row }).run()
    replaceActivities(tx, id, activities)
    clearDraft(tx, { caseId, targetId: entryDraftTarget(id), field: 'entry' })
    const after = entryOf(row, activities)
    const act = before === null ? 'entry.added' : 'entry.changed'
    const change = before === null ? { after } : { before, after }
    recordAct(tx, { act, subject: { type: 'entry', id }, caseId, ...change }, acting)
    return ok(after)
  })
}

function findEntry(tx: Connection, id: EntryId): Entry | null {
  const row = tx.select().from(entries).where(eq(entries.id, id)).get()
  if (row === undefined) return null
  const activities = tx.select().from(entryActivities).where(eq(entryActivities.entryId, id)).all()
  return entryOf(
    row,
    activities.map(({ activity }) => activity),
  )
}

function replaceActivities(tx: Connection, entryId: EntryId, activities: readonly Activity[]): void {
  tx.delete(entryActivities).where(eq(entryActivities.entryId, entryId)).run()
  for (const activity of activities) tx.insert(entryActivities).values({ entryId, activity }).run()
}
