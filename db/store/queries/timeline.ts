import { formatCaseNumber } from '#model/case/case-number.ts'
import type { Stage } from '#model/case/stage.ts'
import type { CaseTag, TimelineFilter, TimelineItem, TimelineScope } from '#model/case/timeline.ts'
import type { CaseId, DocumentId, EntryId, PersonId } from '#model/ids.ts'
import { fullName } from '#model/person/name.ts'
import { err, ok, type Result, unreachable } from '#model/result.ts'
import { searchedWords } from '#model/search/words.ts'
import type { IsoDate } from '#model/time/dates.ts'
import { readEntries } from '../repositories/entries.ts'
import { cases } from '../schema/cases.ts'
import { documentVersions } from '../schema/documents.ts'
import { persons } from '../schema/people.ts'
import type { TimelineKeyType } from '../schema/timeline.ts'
import { caseWord, matchExpression, MATCHING_ENTRIES, municipalityWord } from '../search-index.ts'
import type { Store } from '../store.ts'
import { readEntryAttachments } from './attachments.ts'
import { childrenOfCases } from './children.ts'
import { inIds } from './id-list.ts'
import { type Cursor, formatCursor, isBehind, parseCursor } from './timeline-cursor.ts'

/*
 * A timeline is paged by keys: first the keys of a page are found in `timeline_keys` by its indices alone, then what
 * stands on that page is read. Raw SQL, because scope, filter and cursor change the shape of these statements.
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
 * Reads a stretch of the timeline of one case, of all cases of a child, or of all cases a municipality had: of those
 * only what lies in the time the case was that municipality's, where its first period reaches back to all before it.
 * Milestones show only while nothing is filtered but dates.
 * @returns `bad_input` for a cursor that is none
 */
export function readTimeline(store: Store, request: TimelineRequest): Result<TimelinePage, 'bad_input'> {
  const { limit } = request
  const cursor = request.cursor === null ? null : parseCursor(request.cursor)
  if (request.cursor !== null && cursor === null) return err('bad_input')

  const { keys, months } = findKeys(store, request, cursor)
  const page = keys.slice(0, limit)
  const last = page.at(-1)
  return ok({
    items: readItems(store, page),
    nextCursor: keys.length > limit && last !== undefined ? formatCursor(last) : null,
    months,
    total: months.reduce((sum, month) => sum + month.entries, 0),
  })
}

/** An item before it is read. */
interface Key extends Cursor {
  readonly type: TimelineKeyType
  readonly caseId: CaseId
}

/** A statement being put together: its text and the values it names. */
interface Statement {
  readonly text: string
  readonly values: Record<string, string | number>
}

type MonthCount = TimelinePage['months'][number]

/** Keys enough for the stretch behind a cursor, and the counts of all months. */
function findKeys(
  store: Store,
  { scope, filter, limit }: TimelineRequest,
  cursor: Cursor | null,
): { readonly keys: Key[]; readonly months: MonthCount[] } {
  if (looksIntoEntries(filter)) {
    // Looking into the entries is what costs, so it is done once for the stretch and the counts together.
    const keys = readKeys(store, scope, filter, null, UNLIMITED)
    const following = cursor === null ? keys : keys.filter((key) => isBehind(key, cursor))
    return { keys: following.slice(0, limit + 1), months: monthsOf(keys) }
  }
  return {
    keys: readKeys(store, scope, filter, cursor, limit + 1),
    months: isCounted(scope, filter) ? readCounts(store, scope, filter) : readMonths(store, scope, filter),
  }
}

/** A limit that limits nothing, as SQLite has it. */
const UNLIMITED = -1

/** True for a filter that the keys alone do not answer. */
function looksIntoEntries({ activities, participant, text }: TimelineFilter): boolean {
  return activities.length > 0 || participant !== null || searchedWords(text).length > 0
}

/** True where `timeline_counts` answers: months of a municipality, as a whole. */
function isCounted(scope: TimelineScope, filter: TimelineFilter): boolean {
  return (
    scope.type === 'municipality' &&
    filter.from === null &&
    filter.until === null &&
    !looksIntoEntries(filter)
  )
}

/** `where …` of the keys of a scope under a filter. */
function filteredKeys(store: Store, scope: TimelineScope, filter: TimelineFilter): Statement {
  const conditions: string[] = []
  const values: Statement['values'] = {}
  switch (scope.type) {
    case 'case':
      conditions.push('line.case_id = @caseId')
      values['caseId'] = scope.caseId
      break
    case 'child':
      conditions.push(
        "line.case_id in (select case_id from case_people where person_id = @personId and role = 'child')",
      )
      values['personId'] = scope.personId
      break
    case 'municipality':
      conditions.push('line.municipality_id = @municipalityId')
      values['municipalityId'] = scope.municipalityId
      break
    default:
      return unreachable(scope)
  }
  if (filter.from !== null) {
    conditions.push('line.on_day >= @from')
    values['from'] = filter.from
  }
  if (filter.until !== null) {
    conditions.push('line.on_day <= @until')
    values['until'] = filter.until
  }
  // What follows is true of entries only: milestones have no kind and no mark, and no rows in the tables of entries.
  narrowByColumns(filter, 'line', conditions, values)
  if (filter.activities.length > 0) {
    conditions.push(
      `exists (select 1 from entry_activities where entry_activities.entry_id = line.id
        and entry_activities.activity in (select value from json_each(@activities)))`,
    )
    values['activities'] = JSON.stringify(filter.activities)
  }
  if (filter.participant !== null) {
    conditions.push('line.id in (select entry_id from entry_participants where person_id = @participant)')
    values['participant'] = filter.participant
  }
  const words = searchedWords(filter.text)
  if (words.length > 0) {
    conditions.push(`line.id in (${MATCHING_ENTRIES})`)
    values['match'] = matchExpression(words, indexWordsOf(store, scope))
  }
  return { text: `where ${conditions.join(' and ')}`, values }
}

/** Conditions on what both tables of keys and counts know of an entry. */
function narrowByColumns(
  { kinds, star }: TimelineFilter,
  table: string,
  conditions: string[],
  values: Statement['values'],
): void {
  if (kinds.length > 0) {
    conditions.push(`${table}.kind in (select value from json_each(@kinds))`)
    values['kinds'] = JSON.stringify(kinds)
  }
  if (star !== null) {
    conditions.push(`${table}.in_star = @inStar`)
    values['inStar'] = star === 'entered' ? 1 : 0
  }
}

/** Where the index looks for words: in the entries of the scope alone. */
function indexWordsOf({ sqlite }: Store, scope: TimelineScope): string[] {
  switch (scope.type) {
    case 'case':
      return [caseWord(scope.caseId)]
    case 'municipality':
      return [municipalityWord(scope.municipalityId)]
    case 'child':
      return sqlite
        .prepare<[PersonId], CaseId>("select case_id from case_people where person_id = ? and role = 'child'")
        .pluck()
        .all(scope.personId)
        .map(caseWord)
    default:
      return unreachable(scope)
  }
}

/** Keys under a filter behind a cursor, newest first. */
function readKeys(
  store: Store,
  scope: TimelineScope,
  filter: TimelineFilter,
  cursor: Cursor | null,
  limit: number,
): Key[] {
  const { text, values } = filteredKeys(store, scope, filter)
  const behind = cursor === null ? '' : 'and (line.on_day, line.time, line.id) < (@on, @time, @id)'
  return store.sqlite
    .prepare<[Statement['values']], Key>(
      `select line.type, line.id, line.case_id as caseId, line.on_day as "on", line.time
       from timeline_keys as line ${text} ${behind}
       order by line.on_day desc, line.time desc, line.id desc limit @limit`,
    )
    .all({ ...values, ...cursor, limit })
}

/** Counts of months, key by key. */
function readMonths(store: Store, scope: TimelineScope, filter: TimelineFilter): MonthCount[] {
  const { text, values } = filteredKeys(store, scope, filter)
  return store.sqlite
    .prepare<[Statement['values']], MonthCount>(
      `select substr(line.on_day, 1, 7) as month, count(*) as entries
       from timeline_keys as line ${text} and line.type = 'entry'
       group by month order by month desc`,
    )
    .all(values)
}

/** Counts of months as they are kept for municipalities. */
function readCounts({ sqlite }: Store, scope: TimelineScope, filter: TimelineFilter): MonthCount[] {
  if (scope.type !== 'municipality') throw new Error('Only municipalities are counted')
  const conditions = ['counted.municipality_id = @municipalityId']
  const values: Statement['values'] = { municipalityId: scope.municipalityId }
  narrowByColumns(filter, 'counted', conditions, values)
  return sqlite
    .prepare<[Statement['values']], MonthCount>(
      `select counted.month, sum(counted.entries) as entries from timeline_counts as counted
       where ${conditions.join(' and ')} group by counted.month order by counted.month desc`,
    )
    .all(values)
}

function monthsOf(newestFirst: readonly Key[]): MonthCount[] {
  const counts = new Map<string, number>()
  for (const { on } of newestFirst) counts.set(on.slice(0, 7), (counts.get(on.slice(0, 7)) ?? 0) + 1)
  return [...counts].map(([month, entries]) => ({ month, entries }))
}

function readItems(store: Store, keys: readonly Key[]): TimelineItem[] {
  const idsOf = (type: TimelineKeyType) => keys.filter((key) => key.type === type).map(({ id }) => id)
  const caseIds = [...new Set(keys.map(({ caseId }) => caseId))]
  const tags = readTags(store, caseIds)
  const entryIds = idsOf('entry') as EntryId[]
  const entries = readEntries(store.db, entryIds)
  const names = readNames(
    store,
    [...entries.values()].flatMap(({ participants }) => participants),
  )
  const attachments = readEntryAttachments(store.db, caseIds, entryIds)
  const steps = readSteps(store, idsOf('stage'))
  const versions = readVersions(store, idsOf('issued'))
  return keys.map((key): TimelineItem => {
    const tag = known(tags.get(key.caseId), key)
    const on = key.on as IsoDate
    switch (key.type) {
      case 'entry': {
        const entry = known(entries.get(key.id as EntryId), key)
        return {
          type: 'entry',
          case: tag,
          entry,
          participantNames: entry.participants.map((person) => names.get(person) ?? ''),
          attachments: attachments.get(entry.id) ?? [],
        }
      }
      case 'stage':
        return { type: 'stage', case: tag, on, ...known(steps.get(key.id), key) }
      case 'issued':
        return { type: 'issued', case: tag, on, ...known(versions.get(key.id), key) }
      default:
        return unreachable(key.type)
    }
  })
}

function known<T>(found: T | undefined, key: Key): T {
  if (found === undefined) throw new Error(`No ${key.type} ${key.id} of case ${key.caseId}`)
  return found
}

function readNames({ db }: Store, ids: readonly PersonId[]): Map<PersonId, string> {
  const { id, givenName, surname } = persons
  const rows = db.select({ id, givenName, surname }).from(persons).where(inIds(id, ids)).all()
  return new Map(rows.map((row) => [row.id, fullName(row)]))
}

/** Each step with the stage it left. */
function readSteps({ sqlite }: Store, ids: readonly string[]) {
  const rows = sqlite
    .prepare<[string], { id: string; from: Stage | null; to: Stage }>(
      `select step.id, step.stage as "to",
        (select stage from case_stages as previous
         where previous.case_id = step.case_id and previous.ordinal = step.ordinal - 1) as "from"
       from case_stages as step where step.id in (select value from json_each(?))`,
    )
    .all(JSON.stringify(ids))
  return new Map(rows.map(({ id, from, to }) => [id, { from, to }]))
}

function readVersions({ db }: Store, ids: readonly string[]) {
  const { id, documentId, number } = documentVersions
  const rows = db.select({ id, documentId, number }).from(documentVersions).where(inIds(id, ids)).all()
  return new Map<string, { documentId: DocumentId; number: number }>(
    rows.map((row) => [row.id, { documentId: row.documentId, number: row.number }]),
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
