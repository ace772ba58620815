import type { TimelineFilter, TimelineScope } from '#model/case/timeline.ts'
import type { CaseId, PersonId } from '#model/ids.ts'
import { unreachable } from '#model/result.ts'
import { searchedWords } from '#model/search/words.ts'
import type { TimelineKeyType } from '../schema/timeline.ts'
import { caseWord, matchExpression, MATCHING_ENTRIES, municipalityWord } from '../search-index.ts'
import type { Store } from '../store.ts'
import { type Cursor, isWithin } from './timeline-cursor.ts'
import { NEWEST, type Part } from './timeline-stretches.ts'
import type { TimelinePage, TimelineRequest } from './timeline.ts'

/*
 * A timeline is paged by keys: first the keys of a page are found in `timeline_keys` by its indices alone, then what
 * stands on that page is read. Raw SQL, because scope, filter and cursor change the shape of these statements.
 */

/** An item before it is read. */
export interface Key extends Cursor {
  readonly type: TimelineKeyType
  readonly caseId: CaseId
}

/** A statement being put together: its text and the values it names. */
interface Statement {
  readonly text: string
  readonly values: Record<string, string | number>
}

type MonthCount = TimelinePage['months'][number]

/** The keys of the parts of a stretch, what lies on either side of it, and the counts of all months. */
export interface Found {
  readonly keys: Key[]
  readonly hasEarlier: boolean
  readonly hasLater: boolean
  readonly months: MonthCount[]
}

export function findKeys(store: Store, { scope, filter }: TimelineRequest, parts: readonly Part[]): Found {
  if (looksIntoEntries(filter)) {
    // Looking into the entries is what costs, so it is done once for the stretch and the counts together.
    const all = readKeys(store, scope, filter, { side: 'earlier', place: NEWEST, limit: UNLIMITED })
    return { ...joined(parts, (part) => partOf(all, part)), months: monthsOf(all) }
  }
  return {
    ...joined(parts, (part) => readKeys(store, scope, filter, { ...part, limit: part.limit + 1 })),
    months: isCounted(scope, filter) ? readCounts(store, scope, filter) : readMonths(store, scope, filter),
  }
}

/**
 * Joins parts of a stretch, the later one first. Each is read with one key more than it holds, which tells that there is
 * more; a way back that was given as a cursor always leads somewhere.
 */
function joined(parts: readonly Part[], read: (part: Part) => Key[]): Omit<Found, 'months'> {
  const keys: Key[] = []
  let hasEarlier = parts.every(({ side }) => side === 'later')
  let hasLater = parts.every(({ side, place }) => side === 'earlier' && place !== NEWEST)
  for (const part of parts) {
    const found = read(part)
    const hasMore = found.length > part.limit
    if (part.side === 'earlier') {
      hasEarlier = hasMore
      keys.push(...found.slice(0, part.limit))
    } else {
      hasLater = hasMore
      keys.push(...found.slice(hasMore ? 1 : 0))
    }
  }
  return { keys, hasEarlier, hasLater }
}

/** Of all keys, newest first, those of a part and one more. */
function partOf(all: readonly Key[], part: Part): Key[] {
  const within = all.filter((key) => isWithin(key, part))
  return part.side === 'earlier' ? within.slice(0, part.limit + 1) : within.slice(-part.limit - 1)
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

/** Keys of a part under a filter, newest first. */
function readKeys(store: Store, scope: TimelineScope, filter: TimelineFilter, part: Part): Key[] {
  const { text, values } = filteredKeys(store, scope, filter)
  const isEarlier = part.side === 'earlier'
  const compared = `${isEarlier ? '<' : '>'}${part.inclusive === true ? '=' : ''}`
  const way = isEarlier ? 'desc' : 'asc'
  const beside =
    part.place === NEWEST ? '' : `and (line.on_day, line.time, line.id) ${compared} (@on, @time, @id)`
  const keys = store.sqlite
    .prepare<[Statement['values']], Key>(
      `select line.type, line.id, line.case_id as caseId, line.on_day as "on", line.time
       from timeline_keys as line ${text} ${beside}
       order by line.on_day ${way}, line.time ${way}, line.id ${way} limit @limit`,
    )
    .all({ ...values, ...(beside === '' ? {} : part.place), limit: part.limit })
  return isEarlier ? keys : keys.toReversed()
}

/**
 * Counts of months, key by key. In one case the months are walked along the index and each is counted where it lies, which
 * takes a third of grouping thousands of keys; of several cases there is no such order to walk.
 */
function readMonths(store: Store, scope: TimelineScope, filter: TimelineFilter): MonthCount[] {
  const { text, values } = filteredKeys(store, scope, filter)
  if (scope.type === 'case') {
    const entriesOfCase = `from timeline_keys as line ${text} and line.type = 'entry'`
    const monthBefore = (beside: string) => `substr(max(line.on_day), 1, 7) ${entriesOfCase} ${beside}`
    return store.sqlite
      .prepare<[Statement['values']], MonthCount>(
        // A month without its day sorts before its first day, and with a tilde after its last.
        `with recursive months(month) as (
           select ${monthBefore('')}
           union all
           select (select ${monthBefore('and line.on_day < months.month')}) from months where month is not null
         )
         select month, (
           select count(*) ${entriesOfCase} and line.on_day > month and line.on_day < month || '~'
         ) as entries
         from months where month is not null`,
      )
      .all(values)
  }
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
