import { formatCaseNumber } from '#model/case/case-number.ts'
import type { Activity } from '#model/case/entry.ts'
import type { Stage } from '#model/case/stage.ts'
import type { CaseTag, TimelineFilter, TimelineItem, TimelineScope } from '#model/case/timeline.ts'
import type { CaseId, DocumentId, EntryId } from '#model/ids.ts'
import { err, ok, type Result } from '#model/result.ts'
import type { IsoDate } from '#model/time/dates.ts'
import { searchWords } from '../fold.ts'
import { entryOf } from '../rows.ts'
import { cases } from '../schema/cases.ts'
import { entries, entryActivities } from '../schema/entries.ts'
import type { Store } from '../store.ts'
import { childrenOfCases } from './children.ts'
import { inIds } from './id-list.ts'
import { type Cursor, formatCursor, isBehind, parseCursor } from './timeline-cursor.ts'

/*
 * A timeline is paged by keys: first the keys of a page are found by indices alone, then the texts of that page are read.
 * Raw SQL, because scope, filter and cursor change the shape of these statements.
 */

/** A stretch of a timeline, newest first. */
export interface TimelinePage {
  items: TimelineItem[]
  /** Where the next stretch begins; `null` at the end. */
  nextCursor: string | null
  /** Entries by month (`YYYY-MM`) under the same filter, newest first. */
  months: { month: string; entries: number }[]
  /** Entries under the same filter, in all. */
  total: number
}

/** Which stretch of which timeline. */
export interface TimelineRequest {
  readonly scope: TimelineScope
  readonly filter: TimelineFilter
  /** `nextCursor` of the stretch before, `null` for the first. */
  readonly cursor: string | null
  readonly limit: number
}

/**
 * Reads a stretch of the timeline of one case, or of all cases a municipality had: of those only what lies in the time
 * the case was that municipality's. Milestones show only while nothing is filtered but dates.
 * @returns `bad_input` for a cursor that is none
 */
export function readTimeline(store: Store, request: TimelineRequest): Result<TimelinePage, 'bad_input'> {
  const { scope, filter, limit } = request
  const cursor = request.cursor === null ? null : parseCursor(request.cursor)
  if (request.cursor !== null && cursor === null) return err('bad_input')

  const { keys, months } = findEntries(store, request, cursor)
  if (showsMilestones(filter)) {
    keys.push(...readKeys(store, stageKeys(scope, filter)), ...readKeys(store, issuedKeys(scope, filter)))
  }
  const following = keys.filter((key) => cursor === null || isBehind(key, cursor)).sort(newestFirst)
  const page = following.slice(0, limit)
  const last = page.at(-1)
  return ok({
    items: readItems(store, page),
    nextCursor: following.length > limit && last !== undefined ? formatCursor(last) : null,
    months,
    total: months.reduce((sum, month) => sum + month.entries, 0),
  })
}

/** An item before it is read: where it stands, and what is needed to read it. */
type Key = Cursor & { readonly caseId: CaseId } & (
    | { readonly type: 'entry' }
    | { readonly type: 'stage'; readonly from: Stage | null; readonly to: Stage }
    | { readonly type: 'issued'; readonly documentId: DocumentId; readonly number: number }
  )

/** A statement being put together: its text and the values it names. */
interface Statement {
  readonly text: string
  readonly values: Record<string, string | number>
}

/** A limit that limits nothing, as SQLite has it. */
const UNLIMITED = -1

/** Milestones but the first stand at the end of their day, after every time of it. */
const END_OF_DAY = '24:00'

function newestFirst(a: Cursor, b: Cursor): number {
  return isBehind(a, b) ? 1 : -1
}

function showsMilestones({ kinds, activities, text }: TimelineFilter): boolean {
  return kinds.length === 0 && activities.length === 0 && searchWords(text).length === 0
}

/** `from … where …` of a table whose rows belong to a case and a day, narrowed to a scope and to the dates of a filter. */
function inScope(
  table: string,
  day: string,
  caseId: string,
  scope: TimelineScope,
  filter: TimelineFilter,
): Statement {
  const values: Record<string, string> = {}
  const conditions: string[] = []
  let from: string
  if (scope.type === 'case') {
    from = table
    conditions.push(`${caseId} = @caseId`)
    values['caseId'] = scope.caseId
  } else {
    // A cross join keeps the order of the tables: from the municipality's cases to their rows, never the other way.
    from = `case_municipalities as period cross join ${table}`
    conditions.push(
      'period.municipality_id = @municipalityId',
      `${caseId} = period.case_id`,
      `${day} >= period.from_on`,
      `${day} <= ifnull(period.until_on, '9999')`,
    )
    values['municipalityId'] = scope.municipalityId
  }
  if (filter.from !== null) {
    conditions.push(`${day} >= @from`)
    values['from'] = filter.from
  }
  if (filter.until !== null) {
    conditions.push(`${day} <= @until`)
    values['until'] = filter.until
  }
  return { text: `from ${from} where ${conditions.join(' and ')}`, values }
}

/** Entries under a filter, as `inScope`. */
function filteredEntries(scope: TimelineScope, filter: TimelineFilter): Statement {
  const scoped = inScope('entries', 'entries.occurred_on', 'entries.case_id', scope, filter)
  const values = { ...scoped.values }
  const conditions: string[] = []
  if (filter.kinds.length > 0) {
    conditions.push('entries.kind in (select value from json_each(@kinds))')
    values['kinds'] = JSON.stringify(filter.kinds)
  }
  if (filter.activities.length > 0) {
    conditions.push(
      `exists (select 1 from entry_activities where entry_activities.entry_id = entries.id
        and entry_activities.activity in (select value from json_each(@activities)))`,
    )
    values['activities'] = JSON.stringify(filter.activities)
  }
  searchWords(filter.text).forEach((word, index) => {
    // As LIKE '%word%', but nothing in the word has a meaning of its own.
    conditions.push(`instr(entries.folded_text, @word${index}) > 0`)
    values[`word${index}`] = word
  })
  return { text: [scoped.text, ...conditions].join(' and '), values }
}

type MonthCount = TimelinePage['months'][number]

/** Keys enough for the stretch behind a cursor, and the counts of all months. */
function findEntries(
  store: Store,
  { scope, filter, limit }: TimelineRequest,
  cursor: Cursor | null,
): { readonly keys: Key[]; readonly months: MonthCount[] } {
  if (searchWords(filter.text).length === 0) {
    const keys = readKeys(store, entryKeys(scope, filter, cursor, limit + 1))
    return { keys, months: readMonths(store, scope, filter) }
  }
  // Reading the texts is what costs, so they are searched once for the stretch and the counts together.
  const keys = readKeys(store, entryKeys(scope, filter, null, UNLIMITED))
  return { keys, months: monthsOf(keys) }
}

function monthsOf(newestFirst: readonly Key[]): MonthCount[] {
  const counts = new Map<string, number>()
  for (const { on } of newestFirst) counts.set(on.slice(0, 7), (counts.get(on.slice(0, 7)) ?? 0) + 1)
  return [...counts].map(([month, entries]) => ({ month, entries }))
}

function entryKeys(
  scope: TimelineScope,
  filter: TimelineFilter,
  cursor: Cursor | null,
  limit: number,
): Statement {
  const { text, values } = filteredEntries(scope, filter)
  const behind =
    cursor === null
      ? ''
      : `and entries.occurred_on <= @on and (entries.occurred_on < @on
          or (ifnull(entries.occurred_at, ''), entries.id) < (@time, @id))`
  return {
    text: `select 'entry' as type, entries.id, entries.case_id as caseId, entries.occurred_on as "on",
        ifnull(entries.occurred_at, '') as time
      ${text} ${behind}
      order by entries.occurred_on desc, entries.occurred_at desc, entries.id desc limit @limit`,
    values: { ...values, ...cursor, limit },
  }
}

function stageKeys(scope: TimelineScope, filter: TimelineFilter): Statement {
  const { text, values } = inScope('case_stages as step', 'step.entered_on', 'step.case_id', scope, filter)
  return {
    text: `select 'stage' as type, step.id, step.case_id as caseId, step.entered_on as "on",
        iif(step.ordinal = 1, '', '${END_OF_DAY}') as time, step.stage as "to",
        (select stage from case_stages as previous
         where previous.case_id = step.case_id and previous.ordinal = step.ordinal - 1) as "from"
      ${text}`,
    values,
  }
}

function issuedKeys(scope: TimelineScope, filter: TimelineFilter): Statement {
  const { text, values } = inScope(
    'documents cross join document_versions as version',
    'version.issued_on',
    'documents.case_id',
    scope,
    filter,
  )
  return {
    text: `select 'issued' as type, version.id, documents.case_id as caseId, version.issued_on as "on",
        '${END_OF_DAY}' as time, documents.id as documentId, version.number
      ${text} and version.document_id = documents.id and version.status = 'issued'`,
    values,
  }
}

function readKeys({ sqlite }: Store, { text, values }: Statement): Key[] {
  return sqlite.prepare<[Statement['values']], Key>(text).all(values)
}

function readMonths({ sqlite }: Store, scope: TimelineScope, filter: TimelineFilter): MonthCount[] {
  const { text, values } = filteredEntries(scope, filter)
  return sqlite
    .prepare<[Statement['values']], MonthCount>(
      `select substr(entries.occurred_on, 1, 7) as month, count(*) as entries ${text}
       group by month order by month desc`,
    )
    .all(values)
}

function readItems(store: Store, keys: readonly Key[]): TimelineItem[] {
  const read = readEntries(
    store,
    keys.filter((key) => key.type === 'entry').map((key) => key.id as EntryId),
  )
  const tags = readTags(store, [...new Set(keys.map((key) => key.caseId))])
  return keys.map((key): TimelineItem => {
    const tag = tags.get(key.caseId)
    if (tag === undefined) throw new Error(`No case ${key.caseId}`)
    const on = key.on as IsoDate
    switch (key.type) {
      case 'entry': {
        const entry = read.get(key.id)
        if (entry === undefined) throw new Error(`No entry ${key.id}`)
        return { type: 'entry', case: tag, entry }
      }
      case 'stage':
        return { type: 'stage', case: tag, on, from: key.from, to: key.to }
      case 'issued':
        return { type: 'issued', case: tag, on, documentId: key.documentId, number: key.number }
    }
  })
}

function readEntries({ db }: Store, ids: readonly EntryId[]) {
  const activities = Map.groupBy(
    db.select().from(entryActivities).where(inIds(entryActivities.entryId, ids)).all(),
    ({ entryId }) => entryId,
  )
  const activitiesOf = (id: EntryId): Activity[] => (activities.get(id) ?? []).map(({ activity }) => activity)
  const rows = db.select().from(entries).where(inIds(entries.id, ids)).all()
  return new Map<string, ReturnType<typeof entryOf>>(
    rows.map((row) => [row.id, entryOf(row, activitiesOf(row.id))]),
  )
}

function readTags({ db }: Store, ids: readonly CaseId[]): Map<CaseId, CaseTag> {
  const children = childrenOfCases(db, ids)
  const rows = db
    .select({ id: cases.id, year: cases.year, ordinal: cases.ordinal, kind: cases.kind })
    .from(cases)
    .where(inIds(cases.id, ids))
    .all()
  return new Map(
    rows.map(({ id, year, ordinal, kind }) => [
      id,
      { caseId: id, number: formatCaseNumber(year, ordinal), kind, children: children.get(id) ?? '' },
    ]),
  )
}
