import { asc, eq, sql } from 'drizzle-orm'
import type { MunicipalityId } from '#model/ids.ts'
import type { Assignment, Municipality, MunicipalityUnit } from '#model/municipality/municipality.ts'
import { err, ok, type Result } from '#model/result.ts'
import { caseMunicipalities, cases } from '../schema/cases.ts'
import { municipalities, municipalityAssignments, municipalityUnits } from '../schema/municipalities.ts'
import type { Store } from '../store.ts'
import type { Viewing } from '../viewing.ts'
import { type CaseLine, type DueLine, readCaseLines } from './case-lines.ts'

/** A municipality of the register and the periods it was the specialist's. */
export interface MunicipalityWithAssignments {
  municipality: Municipality
  assignments: Assignment[]
}

/** The frame of a municipality's page. */
export interface MunicipalityOverview extends MunicipalityWithAssignments {
  units: MunicipalityUnit[]
  /** All cases it has or once had; the newest request first. */
  cases: CaseLine[]
  /** Open deadlines of the open cases it has now, soonest first. */
  deadlines: DueLine[]
}

const collator = new Intl.Collator('et')

/** Orders by name as Estonians do. */
export function byEstonianName(a: { readonly name: string }, b: { readonly name: string }): number {
  return collator.compare(a.name, b.name)
}

/** The whole register with assignments, by name. */
export function listMunicipalities({ db }: Store): MunicipalityWithAssignments[] {
  const assignments = Map.groupBy(
    db.select().from(municipalityAssignments).orderBy(asc(municipalityAssignments.from)).all(),
    ({ municipalityId }) => municipalityId,
  )
  return db
    .select()
    .from(municipalities)
    .all()
    .sort(byEstonianName)
    .map((municipality) => ({ municipality, assignments: assignments.get(municipality.id) ?? [] }))
}

/** Reads the frame of a municipality's page. */
export function readMunicipality(
  { db }: Store,
  id: MunicipalityId,
  viewing: Viewing,
): Result<MunicipalityOverview, 'not_found'> {
  const municipality = db.select().from(municipalities).where(eq(municipalities.id, id)).get()
  if (municipality === undefined) return err('not_found')
  const { lines, due } = readCaseLines(
    db,
    sql`${cases.id} in (
      select period.case_id from ${caseMunicipalities} as period where period.municipality_id = ${id}
    )`,
    viewing,
  )
  return ok({
    municipality,
    assignments: db
      .select()
      .from(municipalityAssignments)
      .where(eq(municipalityAssignments.municipalityId, id))
      .orderBy(asc(municipalityAssignments.from))
      .all(),
    units: db
      .select()
      .from(municipalityUnits)
      .where(eq(municipalityUnits.municipalityId, id))
      .all()
      .sort(byEstonianName),
    cases: lines,
    deadlines: due.filter((line) => line.case.municipalityId === id),
  })
}
