import { and, eq } from 'drizzle-orm'
import type { ErrorCode } from '#model/error-codes.ts'
import type { MunicipalityId, MunicipalityUnitId } from '#model/ids.ts'
import type { Assignment, MunicipalityUnit } from '#model/municipality/municipality.ts'
import { err, ok, type Result } from '#model/result.ts'
import type { IsoDate } from '#model/time/dates.ts'
import type { Acting } from '../acting.ts'
import { recordAct } from '../journal/record-act.ts'
import { municipalities, municipalityAssignments, municipalityUnits } from '../schema/municipalities.ts'
import type { Connection, Store } from '../store.ts'
import { change } from '../transaction.ts'

/**
 * Takes municipalities on from a day, all or none.
 * @returns `municipality_assigned_twice` when one is the specialist's that day already, `period_overlaps` when it will be
 *   from a later day, `not_found`
 */
export function assignMunicipalities(
  store: Store,
  input: { readonly municipalityIds: readonly MunicipalityId[]; readonly from: IsoDate },
  acting: Acting,
): Result<Assignment[], ErrorCode> {
  return change(store, (tx) => {
    const assigned: Assignment[] = []
    for (const municipalityId of input.municipalityIds) {
      if (!municipalityExists(tx, municipalityId)) return err('not_found')
      const periods = assignmentsOf(tx, municipalityId)
      if (periods.some((period) => covers(period, input.from))) return err('municipality_assigned_twice')
      if (periods.some((period) => period.from > input.from)) return err('period_overlaps')
      const assignment: Assignment = { municipalityId, from: input.from, until: null }
      tx.insert(municipalityAssignments).values(assignment).run()
      const subject = { type: 'municipality', id: municipalityId } as const
      recordAct(
        tx,
        { act: 'municipality.assigned', subject, caseId: null, after: period(assignment) },
        acting,
      )
      assigned.push(assignment)
    }
    return ok(assigned)
  })
}

/**
 * Ends a period on its last day, or corrects that day.
 * @returns `not_found`, `end_before_start`, or `period_overlaps` when the next period begins before
 */
export function endAssignment(
  store: Store,
  input: { readonly municipalityId: MunicipalityId; readonly from: IsoDate; readonly until: IsoDate },
  acting: Acting,
): Result<Assignment, ErrorCode> {
  return change(store, (tx) => {
    const { municipalityId, from, until } = input
    const periods = assignmentsOf(tx, municipalityId)
    const before = periods.find((candidate) => candidate.from === from)
    if (before === undefined) return err('not_found')
    if (until < from) return err('end_before_start')
    if (periods.some((other) => other.from > from && other.from <= until)) return err('period_overlaps')
    const after: Assignment = { municipalityId, from, until }
    tx.update(municipalityAssignments)
      .set({ until })
      .where(
        and(
          eq(municipalityAssignments.municipalityId, municipalityId),
          eq(municipalityAssignments.from, from),
        ),
      )
      .run()
    const subject = { type: 'municipality', id: municipalityId } as const
    recordAct(
      tx,
      {
        act: 'municipality.assignment_ended',
        subject,
        caseId: null,
        before: period(before),
        after: period(after),
      },
      acting,
    )
    return ok(after)
  })
}

/** Saves a new or changed unit. @returns `not_found` for an unknown municipality or another municipality's unit */
export function saveUnit(
  store: Store,
  input: MunicipalityUnit,
  acting: Acting,
): Result<MunicipalityUnit, ErrorCode> {
  return change(store, (tx) => {
    if (!municipalityExists(tx, input.municipalityId)) return err('not_found')
    const before = tx.select().from(municipalityUnits).where(eq(municipalityUnits.id, input.id)).get()
    if (before !== undefined && before.municipalityId !== input.municipalityId) return err('not_found')
    tx.insert(municipalityUnits)
      .values(input)
      .onConflictDoUpdate({ target: municipalityUnits.id, set: input })
      .run()
    const act = before === undefined ? 'municipality.unit_added' : 'municipality.unit_changed'
    const subject = { type: 'municipality_unit', id: input.id } as const
    recordAct(tx, { act, subject, caseId: null, before, after: input }, acting)
    return ok(input)
  })
}

/** Removes a unit; its last contacts stay in the journal. @returns `not_found` */
export function removeUnit(
  store: Store,
  input: { readonly id: MunicipalityUnitId },
  acting: Acting,
): Result<null, ErrorCode> {
  return change(store, (tx) => {
    const before = tx.delete(municipalityUnits).where(eq(municipalityUnits.id, input.id)).returning().get()
    if (before === undefined) return err('not_found')
    const subject = { type: 'municipality_unit', id: input.id } as const
    recordAct(tx, { act: 'municipality.unit_removed', subject, caseId: null, before }, acting)
    return ok(null)
  })
}

/** True for a municipality of the register. */
export function municipalityExists(connection: Connection, id: MunicipalityId): boolean {
  const found = connection
    .select({ id: municipalities.id })
    .from(municipalities)
    .where(eq(municipalities.id, id))
    .get()
  return found !== undefined
}

function assignmentsOf(connection: Connection, municipalityId: MunicipalityId): Assignment[] {
  return connection
    .select()
    .from(municipalityAssignments)
    .where(eq(municipalityAssignments.municipalityId, municipalityId))
    .all()
}

function covers(assignment: Assignment, day: IsoDate): boolean {
  return assignment.from <= day && (assignment.until === null || day <= assignment.until)
}

function period({ from, until }: Assignment): { from: IsoDate; until: IsoDate | null } {
  return { from, until }
}
