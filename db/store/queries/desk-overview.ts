import { and, count, eq, gte, isNull, lte, or } from 'drizzle-orm'
import type { Commitment } from '#model/case/commitment.ts'
import { CASE_KINDS, type CaseKind } from '#model/case/kinds.ts'
import type { CaseId, MunicipalityId } from '#model/ids.ts'
import type { IsoDate } from '#model/time/dates.ts'
import { cases } from '../schema/cases.ts'
import { municipalities, municipalityAssignments } from '../schema/municipalities.ts'
import { timelineKeys } from '../schema/timeline.ts'
import type { Connection, Store } from '../store.ts'
import type { Viewing } from '../viewing.ts'
import { type CaseLine, type DueLine, readCaseLines } from './case-lines.ts'
import { readOpenCommitments } from './commitments.ts'
import { type DraftLine, readDraftLines } from './draft-lines.ts'
import { byEstonianName } from './municipality-overview.ts'

/** What the specialist sees on Monday morning. */
export interface DeskOverview {
  today: IsoDate
  /** Those of the specialist today, and any other that has an open case, so that none is out of sight. */
  municipalities: { id: MunicipalityId; name: string; openCases: number }[]
  /** Every kind, in the order of lists. */
  kinds: { kind: CaseKind; openCases: number }[]
  /** Open deadlines of open cases, soonest first. */
  due: DueLine[]
  drafts: DraftLine[]
  /** Open promises of open cases, the soonest due first, those without a day last; the first 200. */
  commitments: {
    commitment: Commitment
    case: { id: CaseId; number: string; children: string; municipalityName: string }
  }[]
  /** Entries of open cases not carried over to STAR. */
  notInStar: number
}

/** Reads the desk. */
export function readDesk({ db }: Store, viewing: Viewing): DeskOverview {
  const { lines, due } = readCaseLines(db, isNull(cases.closedOn), viewing)
  const places = new Map(assignedOn(db, viewing.today).map((place) => [place.id, { ...place, openCases: 0 }]))
  const kinds = new Map(CASE_KINDS.map((kind) => [kind, 0]))
  for (const { kind, municipalityId: id, municipalityName: name } of lines) {
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    const place = places.get(id) ?? { id, name, openCases: 0 }
    places.set(id, { ...place, openCases: place.openCases + 1 })
  }
  return {
    today: viewing.today,
    municipalities: [...places.values()].sort(byEstonianName),
    kinds: [...kinds].map(([kind, openCases]) => ({ kind, openCases })),
    due,
    drafts: readDraftLines(db, null),
    commitments: commitmentsOf(db, lines),
    notInStar: countNotInStar(db),
  }
}

function commitmentsOf(connection: Connection, lines: readonly CaseLine[]): DeskOverview['commitments'] {
  const tags = new Map(
    lines.map(({ id, number, children, municipalityName }) => [
      id,
      { id, number, children, municipalityName },
    ]),
  )
  return readOpenCommitments(connection, [...tags.keys()]).flatMap(({ caseId, commitment }) => {
    const tag = tags.get(caseId)
    return tag === undefined ? [] : [{ commitment, case: tag }]
  })
}

function countNotInStar(connection: Connection): number {
  const counted = connection
    .select({ count: count() })
    .from(cases)
    // From the open cases to their keys, never the other way.
    .crossJoin(timelineKeys)
    .where(and(isNull(cases.closedOn), eq(timelineKeys.caseId, cases.id), eq(timelineKeys.inStar, false)))
    .get()
  return counted?.count ?? 0
}

function assignedOn(connection: Connection, day: IsoDate): { id: MunicipalityId; name: string }[] {
  const { from, until, municipalityId } = municipalityAssignments
  return connection
    .select({ id: municipalities.id, name: municipalities.name })
    .from(municipalityAssignments)
    .innerJoin(municipalities, eq(municipalities.id, municipalityId))
    .where(and(lte(from, day), or(isNull(until), gte(until, day))))
    .all()
}
