import { asc, eq } from 'drizzle-orm'
import type { ErrorCode } from '#model/error-codes.ts'
import type { OwnMeasure } from '#model/measure/measure.ts'
import { err, ok, type Result } from '#model/result.ts'
import type { Acting } from '../acting.ts'
import { recordAct } from '../journal/record-act.ts'
import { measures } from '../schema/measures.ts'
import type { Store } from '../store.ts'
import { change } from '../transaction.ts'

/** Measures the specialist wrote or changed. */
export function listOwnMeasures({ db }: Store): OwnMeasure[] {
  return db.select().from(measures).orderBy(asc(measures.id)).all()
}

/**
 * Keeps a measure of the specialist's own, new or changed.
 * @returns `end_before_start`, or `bad_input` where another already stands in the place of the same shipped one
 */
export function saveMeasure(store: Store, measure: OwnMeasure, acting: Acting): Result<null, ErrorCode> {
  return change(store, (tx): Result<null, ErrorCode> => {
    const before = tx.select().from(measures).where(eq(measures.id, measure.id)).get()
    const { shippedKey, validFrom, validUntil } = measure
    if (validFrom !== null && validUntil !== null && validUntil < validFrom) return err('end_before_start')
    const other =
      shippedKey === null
        ? undefined
        : tx.select({ id: measures.id }).from(measures).where(eq(measures.shippedKey, shippedKey)).get()
    if (other !== undefined && other.id !== measure.id) return err('bad_input')
    tx.insert(measures).values(measure).onConflictDoUpdate({ target: measures.id, set: measure }).run()
    const act = before === undefined ? 'measure.added' : 'measure.changed'
    const subject = { type: 'measure', id: measure.id } as const
    recordAct(tx, { act, subject, caseId: null, ...(before && { before }), after: measure }, acting)
    return ok(null)
  })
}
