import { and, desc, eq, isNull, type SQL } from 'drizzle-orm'
import { formatCaseNumber } from '#model/case/case-number.ts'
import type { CaseKind } from '#model/case/kinds.ts'
import type { Stage } from '#model/case/stage.ts'
import type { ComputedDeadline } from '#model/deadline/deadline.ts'
import { computeDeadline } from '#model/deadline/due-date.ts'
import type { CaseId, MunicipalityId } from '#model/ids.ts'
import type { IsoDate } from '#model/time/dates.ts'
import { deadlineOf } from '../rows.ts'
import { caseMunicipalities, cases } from '../schema/cases.ts'
import { deadlines } from '../schema/deadlines.ts'
import { municipalities } from '../schema/municipalities.ts'
import type { Connection } from '../store.ts'
import type { Viewing } from '../viewing.ts'
import { childrenOfCases } from './children.ts'
import { inIds } from './id-list.ts'

/** A case as one line of a list. */
export interface CaseLine {
  id: CaseId
  number: string
  kind: CaseKind
  stage: Stage
  /** "Kaarel N."; empty while no child is known. */
  children: string
  /** The present municipality. */
  municipalityId: MunicipalityId
  municipalityName: string
  requestedOn: IsoDate
  closedOn: IsoDate | null
  /** The soonest deadline not met; `null` for a closed case. */
  nextDeadline: ComputedDeadline | null
}

/** A deadline with the case it belongs to. */
export interface DueLine {
  case: CaseLine
  computed: ComputedDeadline
}

/** Cases under a condition, with the deadlines not met of the open ones; the newest request first. */
export interface CaseLines {
  readonly lines: CaseLine[]
  /** Soonest first. */
  readonly due: DueLine[]
}

/**
 * Reads cases under a condition on `cases` and `case_municipalities` (the present period): three queries whatever the
 * number of cases.
 */
export function readCaseLines(
  connection: Connection,
  condition: SQL | undefined,
  { today, reference }: Viewing,
): CaseLines {
  const rows = connection
    .select({
      id: cases.id,
      year: cases.year,
      ordinal: cases.ordinal,
      kind: cases.kind,
      stage: cases.stage,
      municipalityId: caseMunicipalities.municipalityId,
      municipalityName: municipalities.name,
      requestedOn: cases.requestedOn,
      closedOn: cases.closedOn,
    })
    .from(cases)
    .innerJoin(
      caseMunicipalities,
      and(eq(caseMunicipalities.caseId, cases.id), isNull(caseMunicipalities.until)),
    )
    .innerJoin(municipalities, eq(municipalities.id, caseMunicipalities.municipalityId))
    .where(condition)
    .orderBy(desc(cases.requestedOn), desc(cases.year), desc(cases.ordinal))
    .all()
  const ids = rows.map(({ id }) => id)
  const children = childrenOfCases(connection, ids)
  const lines = new Map<CaseId, CaseLine>()
  for (const { year, ordinal, ...row } of rows) {
    lines.set(row.id, {
      ...row,
      number: formatCaseNumber(year, ordinal),
      children: children.get(row.id) ?? '',
      nextDeadline: null,
    })
  }

  const open = rows.filter(({ closedOn }) => closedOn === null).map(({ id }) => id)
  const due: DueLine[] = []
  for (const row of unmetDeadlines(connection, open)) {
    const line = lines.get(row.caseId)
    if (line === undefined) continue
    const computed = computeDeadline(deadlineOf(row), reference.deadlineRules, reference.holidays, today)
    due.push({ case: line, computed })
  }
  due.sort(bySoonest)
  for (const { case: line, computed } of due) line.nextDeadline ??= computed
  return { lines: [...lines.values()], due }
}

function unmetDeadlines(connection: Connection, caseIds: readonly CaseId[]) {
  return connection
    .select()
    .from(deadlines)
    .where(and(inIds(deadlines.caseId, caseIds), isNull(deadlines.metOn)))
    .all()
}

/** By due date; on one day, by the deadline that was begun first. */
function bySoonest(a: DueLine, b: DueLine): number {
  if (a.computed.dueOn !== b.computed.dueOn) return a.computed.dueOn < b.computed.dueOn ? -1 : 1
  return a.computed.deadline.id < b.computed.deadline.id ? -1 : 1
}
