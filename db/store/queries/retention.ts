import { and, asc, desc, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import { formatCaseNumber } from '#model/case/case-number.ts'
import { CASE_KINDS, type CaseKind } from '#model/case/kinds.ts'
import type { DocumentKind } from '#model/document/document-kind.ts'
import type { CaseId } from '#model/ids.ts'
import type { ErasureGround } from '#model/retention/erasure.ts'
import { boundInForce, periodInForce, type RetentionBound } from '#model/retention/retention-rules.ts'
import { type KeepDecision, type Review, reviewOf } from '#model/retention/review.ts'
import type { Instant, IsoDate } from '#model/time/dates.ts'
import { attachments } from '../schema/attachments.ts'
import { caseLinks, cases } from '../schema/cases.ts'
import { documents, documentVersions } from '../schema/documents.ts'
import { casePeople } from '../schema/people.ts'
import { erasures, retentionDecisions, retentionPeriods } from '../schema/retention.ts'
import { timelineKeys } from '../schema/timeline.ts'
import type { Connection, Store } from '../store.ts'
import type { Viewing } from '../viewing.ts'
import { type CaseLine, readCaseLines } from './case-lines.ts'
import { inIds } from './id-list.ts'

/** How long cases of a kind are kept, and on what ground. */
export interface KindPeriod {
  kind: CaseKind
  /** In force now: the specialist's own, or the one that ships. */
  months: number
  shipped: { months: number; source: string; certainty: RetentionBound['certainty'] }
}

/** A closed case with the facts to decide by. */
export interface ReviewLine {
  case: CaseLine
  review: Review
  decision: KeepDecision | null
  /** What was issued, oldest first. */
  issued: { kind: DocumentKind; issuedOn: IsoDate }[]
  entries: number
  attachments: number
  /** Open cases it is tied to, or that concern the same child. */
  openCases: { id: CaseId; number: string }[]
}

/** What the review of retention shows. */
export interface RetentionOverview {
  today: IsoDate
  periods: KindPeriod[]
  bound: Pick<RetentionBound, 'months' | 'source' | 'certainty'>
  /** To be decided now, the one closed first at the top. */
  due: ReviewLine[]
  /** Kept by a decision, the one that ends first at the top. */
  kept: ReviewLine[]
  /** How many closed cases are within their period. */
  running: number
  /** The newest first. */
  erased: { caseId: CaseId; number: string | null; erasedAt: Instant; ground: ErasureGround }[]
}

/** Reads the review of all closed cases: a fixed number of statements whatever their number. */
export function readRetention({ db }: Store, viewing: Viewing): RetentionOverview {
  const { today, reference } = viewing
  const reviewed = reviewsOf(db, isNotNull(cases.closedOn), viewing)
  const asked = [...reviewed].flatMap(([id, { review }]) => (review.state === 'running' ? [] : [id]))
  const lines = reviewLines(db, asked, reviewed, viewing)
  return {
    today,
    periods: kindPeriods(db, viewing),
    bound: shownRule(boundInForce(reference.retention, today)),
    due: lines.filter(({ review }) => review.state === 'due').sort((a, b) => byDay(closing(a), closing(b))),
    kept: lines.filter(({ review }) => review.state === 'kept').sort((a, b) => byDay(until(a), until(b))),
    running: reviewed.size - asked.length,
    erased: readErased(db),
  }
}

/** How many closed cases are to be decided on a day. */
export function countDue(connection: Connection, viewing: Viewing): number {
  const reviewed = reviewsOf(connection, isNotNull(cases.closedOn), viewing)
  return [...reviewed.values()].filter(({ review }) => review.state === 'due').length
}

/** The review of one case; `null` for one that is open or unknown. */
export function readReview(connection: Connection, caseId: CaseId, viewing: Viewing): Review | null {
  const closed = and(eq(cases.id, caseId), isNotNull(cases.closedOn))
  return reviewsOf(connection, closed, viewing).get(caseId)?.review ?? null
}

/** The specialist's own period of a kind; `null` where the one that ships holds. */
export function ownMonths(connection: Connection, kind: CaseKind): number | null {
  const { months } = retentionPeriods
  return (
    connection.select({ months }).from(retentionPeriods).where(eq(retentionPeriods.kind, kind)).get()
      ?.months ?? null
  )
}

/** Year and ordinal of a case; `null` where the vault does not hold it. */
export function caseNumberOf({ db }: Store, caseId: CaseId): { year: number; ordinal: number } | null {
  const { year, ordinal } = cases
  return db.select({ year, ordinal }).from(cases).where(eq(cases.id, caseId)).get() ?? null
}

interface Reviewed {
  readonly review: Review
  readonly decision: KeepDecision | null
}

function reviewsOf(
  connection: Connection,
  closed: SQL | undefined,
  { today, reference }: Viewing,
): Map<CaseId, Reviewed> {
  const own = new Map(
    connection
      .select()
      .from(retentionPeriods)
      .all()
      .map(({ kind, months }) => [kind, months]),
  )
  const { decidedOn, keepUntil, reason } = retentionDecisions
  const newest = sql`${retentionDecisions.id} = (
    select max(later.id) from ${retentionDecisions} as later where later.case_id = ${cases.id}
  )`
  const rows = connection
    .select({ id: cases.id, kind: cases.kind, closedOn: cases.closedOn, decidedOn, keepUntil, reason })
    .from(cases)
    .leftJoin(retentionDecisions, newest)
    .where(closed)
    .all()
  const reviews = new Map<CaseId, Reviewed>()
  for (const { id, kind, closedOn, decidedOn, keepUntil, reason } of rows) {
    if (closedOn === null) continue
    const decision =
      decidedOn === null || keepUntil === null || reason === null ? null : { decidedOn, keepUntil, reason }
    const reviewed = { kind, closedOn, ownMonths: own.get(kind) ?? null, decision }
    reviews.set(id, { review: reviewOf(reviewed, reference.retention, today), decision })
  }
  return reviews
}

function reviewLines(
  connection: Connection,
  ids: readonly CaseId[],
  reviewed: ReadonlyMap<CaseId, Reviewed>,
  viewing: Viewing,
): ReviewLine[] {
  if (ids.length === 0) return []
  const { lines } = readCaseLines(connection, inIds(cases.id, ids), viewing)
  const issued = issuedIn(connection, ids)
  const entries = countsOf(connection, timelineKeys.caseId, timelineKeys, eq(timelineKeys.type, 'entry'), ids)
  const files = countsOf(connection, attachments.caseId, attachments, isNull(attachments.removedAt), ids)
  const open = openCasesOf(connection, ids)
  return lines.flatMap((line) => {
    const facts = reviewed.get(line.id)
    if (facts === undefined) return []
    return [
      {
        case: line,
        ...facts,
        issued: issued.get(line.id) ?? [],
        entries: entries.get(line.id) ?? 0,
        attachments: files.get(line.id) ?? 0,
        openCases: open.get(line.id) ?? [],
      },
    ]
  })
}

function issuedIn(connection: Connection, ids: readonly CaseId[]): Map<CaseId, ReviewLine['issued']> {
  const { issuedOn } = documentVersions
  const rows = connection
    .select({ caseId: documents.caseId, kind: documents.kind, issuedOn })
    .from(documents)
    .innerJoin(documentVersions, eq(documentVersions.documentId, documents.id))
    .where(and(inIds(documents.caseId, ids), isNotNull(issuedOn)))
    .orderBy(asc(issuedOn), asc(documentVersions.id))
    .all()
  const issued = new Map<CaseId, ReviewLine['issued']>()
  for (const { caseId, kind, issuedOn } of rows) {
    if (issuedOn !== null) issued.set(caseId, [...(issued.get(caseId) ?? []), { kind, issuedOn }])
  }
  return issued
}

function countsOf(
  connection: Connection,
  column: typeof timelineKeys.caseId | typeof attachments.caseId,
  table: typeof timelineKeys | typeof attachments,
  condition: SQL,
  ids: readonly CaseId[],
): Map<CaseId, number> {
  const rows = connection
    .select({ caseId: column, count: sql<number>`count(*)` })
    .from(table)
    .where(and(inIds(column, ids), condition))
    .groupBy(column)
    .all()
  return new Map(rows.map(({ caseId, count }) => [caseId, count]))
}

/** Open cases beside closed ones: tied to them, or of the same child. */
function openCasesOf(connection: Connection, ids: readonly CaseId[]): Map<CaseId, ReviewLine['openCases']> {
  const list = JSON.stringify(ids)
  const pairs = sql`(
    select case_id as closed, linked_case_id as open from ${caseLinks}
    where case_id in (select value from json_each(${list}))
    union select linked_case_id, case_id from ${caseLinks}
    where linked_case_id in (select value from json_each(${list}))
    union select ours.case_id, theirs.case_id from ${casePeople} as ours
    join ${casePeople} as theirs on theirs.person_id = ours.person_id and theirs.role = 'child'
    where ours.role = 'child' and ours.case_id in (select value from json_each(${list}))
  ) as pairs`
  const rows = connection
    .select({ closed: sql<CaseId>`pairs.closed`, id: cases.id, year: cases.year, ordinal: cases.ordinal })
    .from(cases)
    .innerJoin(pairs, sql`pairs.open = ${cases.id}`)
    .where(isNull(cases.closedOn))
    .orderBy(asc(cases.year), asc(cases.ordinal))
    .all()
  const open = new Map<CaseId, ReviewLine['openCases']>()
  for (const { closed, id, year, ordinal } of rows) {
    open.set(closed, [...(open.get(closed) ?? []), { id, number: formatCaseNumber(year, ordinal) }])
  }
  return open
}

function kindPeriods(connection: Connection, { today, reference }: Viewing): KindPeriod[] {
  return CASE_KINDS.map((kind) => {
    const shipped = shownRule(periodInForce(reference.retention, kind, today))
    return { kind, months: ownMonths(connection, kind) ?? shipped.months, shipped }
  })
}

function shownRule({ months, source, certainty }: RetentionBound): RetentionOverview['bound'] {
  return { months, source, certainty }
}

function readErased(connection: Connection): RetentionOverview['erased'] {
  return connection
    .select()
    .from(erasures)
    .orderBy(desc(erasures.erasedAt), desc(erasures.caseId))
    .all()
    .map(({ caseId, erasedAt, ground, year, ordinal }) => ({
      caseId,
      erasedAt,
      ground,
      number: year === null || ordinal === null ? null : formatCaseNumber(year, ordinal),
    }))
}

function closing({ case: line }: ReviewLine): string {
  return line.closedOn ?? ''
}

function until({ decision }: ReviewLine): string {
  return decision?.keepUntil ?? ''
}

function byDay(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
