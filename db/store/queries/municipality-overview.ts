import { asc, eq, type SQL, sql } from 'drizzle-orm'
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
  /**
   * Cases at work of those it has or once had: the open ones, and closed ones in which something was typed and not yet
   * saved; the newest request first.
   */
  cases: CaseLine[]
  /** How many cases it has or once had, open and closed. */
  caseCount: number
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

/** Closed cases of a municipality whose numbers are of one year. */
export interface ClosedYear {
  year: number
  cases: number
}

/**
 * Reads the frame of a municipality's page. Closed cases are only counted: in twenty years they become hundreds, and few
 * are looked up again.
 */
export function readMunicipality(
  { db, sqlite }: Store,
  id: MunicipalityId,
  viewing: Viewing,
): Result<MunicipalityOverview, 'not_found'> {
  const municipality = db.select().from(municipalities).where(eq(municipalities.id, id)).get()
  if (municipality === undefined) return err('not_found')
  const { lines, due } = readCaseLines(
    db,
    sql`${cases.id} in (select id from cases where closed_on is null union all select case_id from drafts)
      and ${wasOf(id)}`,
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
    caseCount: countCases(sqlite, id),
    deadlines: due.filter((line) => line.case.municipalityId === id),
  })
}

/** Closed cases a municipality has or once had, counted by the years of their numbers; the newest year first. */
export function countClosedCases({ sqlite }: Store, id: MunicipalityId): ClosedYear[] {
  return sqlite
    .prepare<[MunicipalityId], ClosedYear>(
      `select closed.number_year as year, count(*) as cases from cases as closed
       where closed.id in (select case_id from case_municipalities where municipality_id = ?)
         and closed.closed_on is not null
       group by closed.number_year order by closed.number_year desc`,
    )
    .all(id)
}

/** Closed cases of one year that a municipality has or once had; the newest request first. */
export function listClosedCases(
  { db }: Store,
  { municipalityId, year }: { readonly municipalityId: MunicipalityId; readonly year: number },
  viewing: Viewing,
): CaseLine[] {
  const condition = sql`${cases.year} = ${year} and ${cases.closedOn} is not null and ${wasOf(municipalityId)}`
  return readCaseLines(db, condition, viewing).lines
}

/** True of the cases a municipality has or once had. */
function wasOf(id: MunicipalityId): SQL {
  return sql`exists (
    select 1 from ${caseMunicipalities} as period
    where period.municipality_id = ${id} and period.case_id = ${cases.id}
  )`
}

function countCases(sqlite: Store['sqlite'], id: MunicipalityId): number {
  const count = sqlite
    .prepare<[MunicipalityId], number>(
      'select count(distinct case_id) from case_municipalities where municipality_id = ?',
    )
    .pluck()
    .get(id)
  return count ?? 0
}
