import { and, eq, gte, isNull, lte, or, sql, sum } from 'drizzle-orm'
import type { Commitment } from '#model/case/commitment.ts'
import { CASE_KINDS, type CaseKind } from '#model/case/kinds.ts'
import type { DueState } from '#model/deadline/deadline.ts'
import { distanceTo } from '#model/deadline/due-date.ts'
import type { CaseId, EntryId, MunicipalityId } from '#model/ids.ts'
import type { CaseItem } from '#model/item/item.ts'
import { silentFor } from '#model/item/silent.ts'
import type { IsoDate } from '#model/time/dates.ts'
import { cases } from '../schema/cases.ts'
import { entries } from '../schema/entries.ts'
import { municipalities, municipalityAssignments } from '../schema/municipalities.ts'
import { timelineCounts } from '../schema/timeline.ts'
import type { Connection, Store } from '../store.ts'
import type { Viewing } from '../viewing.ts'
import { type CaseLine, type DueLine, readCaseLines } from './case-lines.ts'
import { readOpenCommitments } from './commitments.ts'
import { type DraftLine, readDraftLines } from './draft-lines.ts'
import { inIds } from './id-list.ts'
import { listDueItems } from './items.ts'
import { counsellingsByOpinion } from './counselling-of.ts'
import { byEstonianName } from './municipality-overview.ts'
import { countDue } from './retention.ts'

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
    entryId: EntryId
    case: { id: CaseId; number: string; children: string; municipalityName: string }
  }[]
  /** Entries not carried over to STAR, of each municipality above that has any: as many as its own list shows. */
  notInStar: { id: MunicipalityId; name: string; entries: number }[]
  /** What of open cases asks for attention by its own day, soonest first. */
  items: { item: CaseItem; state: DueState; case: CaseLine }[]
  /** Open cases of which nothing was written for long, the longest first. */
  silent: { case: CaseLine; days: number }[]
  /** Closed cases whose period of retention has ended, to be decided about. */
  retentionDue: number
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
  const inOrder = [...places.values()].sort(byEstonianName)
  return {
    today: viewing.today,
    municipalities: inOrder,
    kinds: [...kinds].map(([kind, openCases]) => ({ kind, openCases })),
    due,
    drafts: readDraftLines(db, null),
    commitments: commitmentsOf(db, lines),
    notInStar: notInStarOf(db, inOrder),
    ...attention(db, lines, viewing),
    retentionDue: countDue(db, viewing),
  }
}

/** What asks for attention by a day of its own, and what nobody has looked at for long. */
function attention(
  connection: Connection,
  lines: readonly CaseLine[],
  { today, reference: { holidays } }: Viewing,
): Pick<DeskOverview, 'items' | 'silent'> {
  const byId = new Map(lines.map((line) => [line.id, line]))
  const due = listDueItems(connection, [...byId.keys()])
  const nextReviews = new Map<CaseId, IsoDate>()
  for (const { type, caseId, dueOn } of due) {
    if (type === 'next_review' && dueOn !== null) nextReviews.set(caseId, dueOn)
  }
  const written = lastWritten(connection, [...byId.keys()])
  const counsellings = counsellingsByOpinion(connection, [...byId.keys()])
  const ofOpinions = new Set([...counsellings.values()].flat())
  const silent = lines.flatMap((line) => {
    // An opinion and its counselling are one piece of work: one line, and silent only where both are.
    if (ofOpinions.has(line.id)) return []
    const lastOn = [line.id, ...(counsellings.get(line.id) ?? [])]
      .flatMap((id) => written.get(id) ?? [])
      .reduce((latest, day) => (day > latest ? day : latest), line.requestedOn)
    const days = silentFor({ lastOn, nextReviewOn: nextReviews.get(line.id) ?? null }, today)
    return days === null ? [] : [{ case: line, days }]
  })
  return {
    items: due.flatMap((item) => {
      const line = byId.get(item.caseId)
      if (line === undefined || item.dueOn === null) return []
      return [{ item, state: distanceTo(item.dueOn, holidays, today), case: line }]
    }),
    silent: silent.sort((a, b) => b.days - a.days),
  }
}

/** The day of the newest entry of each case that has any. */
function lastWritten(connection: Connection, caseIds: readonly CaseId[]): ReadonlyMap<CaseId, IsoDate> {
  const rows = connection
    .select({ caseId: entries.caseId, lastOn: sql<IsoDate>`max(${entries.occurredOn})` })
    .from(entries)
    .where(inIds(entries.caseId, caseIds))
    .groupBy(entries.caseId)
    .all()
  return new Map(rows.map(({ caseId, lastOn }) => [caseId, lastOn]))
}

function commitmentsOf(connection: Connection, lines: readonly CaseLine[]): DeskOverview['commitments'] {
  const tags = new Map(
    lines.map(({ id, number, children, municipalityName }) => [
      id,
      { id, number, children, municipalityName },
    ]),
  )
  return readOpenCommitments(connection, [...tags.keys()]).flatMap(({ caseId, entryId, commitment }) => {
    const tag = tags.get(caseId)
    return tag === undefined ? [] : [{ commitment, entryId, case: tag }]
  })
}

/** Counted as the timeline of a municipality counts, so that a figure and the list behind it never differ. */
function notInStarOf(
  connection: Connection,
  places: readonly { readonly id: MunicipalityId; readonly name: string }[],
): DeskOverview['notInStar'] {
  const { municipalityId, inStar, entries } = timelineCounts
  const rows = connection
    .select({ municipalityId, entries: sum(entries).mapWith(Number) })
    .from(timelineCounts)
    .where(
      and(
        inIds(
          municipalityId,
          places.map(({ id }) => id),
        ),
        eq(inStar, false),
      ),
    )
    .groupBy(municipalityId)
    .all()
  const counts = new Map(rows.map((row) => [row.municipalityId, row.entries]))
  return places.flatMap(({ id, name }) => {
    const count = counts.get(id) ?? 0
    return count === 0 ? [] : [{ id, name, entries: count }]
  })
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
