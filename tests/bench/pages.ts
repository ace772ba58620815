import { loadReference } from '#electron/app/reference.ts'
import { NO_FILTER } from '#model/case/timeline.ts'
import { dateInTallinn } from '#model/time/dates.ts'
import { listCases } from '#store/queries/case-list.ts'
import { readCase } from '#store/queries/case-view.ts'
import { readDesk } from '#store/queries/desk-overview.ts'
import { readMunicipality } from '#store/queries/municipality-overview.ts'
import { searchVault } from '#store/queries/search.ts'
import { readTimeline } from '#store/queries/timeline.ts'
import type { Store } from '#store/store.ts'
import { must } from '../support/must.ts'
import { type Times, timesOf } from './timing.ts'

const ROUNDS = 60
const SEARCHES = 300
/** Lines of a timeline, and hits of a search, that a page asks for at once. */
const PAGE = 60

/** What the pages of one vault take. */
export interface PageTimes {
  readonly casePage: Times
  readonly municipalityPage: Times
  readonly desk: Times
  readonly search: Times
  /** The timeline of a municipality in which a word stands. */
  readonly filteredTimeline: Times
}

/** Reads what the case page, the municipality's page, the desk, a search and a filtered timeline need, many times. */
export async function measurePages(store: Store): Promise<PageTimes> {
  const viewing = { today: dateInTallinn(Date.now()), reference: loadReference() }
  const open = listCases(store, { kind: null, open: true }, viewing)
  const places = [...new Set(open.map(({ municipalityId }) => municipalityId))]
  const words = wordsOfVault(store)
  const request = { filter: NO_FILTER, cursor: null, limit: PAGE }
  return {
    casePage: await timesOf(ROUNDS, (round) => {
      const { id: caseId } = pick(open, round)
      must(readCase(store, caseId, viewing))
      must(readTimeline(store, { scope: { type: 'case', caseId }, ...request }))
    }),
    municipalityPage: await timesOf(ROUNDS, (round) => {
      const municipalityId = pick(places, round)
      must(readMunicipality(store, municipalityId, viewing))
      must(readTimeline(store, { scope: { type: 'municipality', municipalityId }, ...request }))
    }),
    desk: await timesOf(ROUNDS, () => readDesk(store, viewing)),
    search: await timesOf(SEARCHES, (round) => {
      const text = `${beginning(words, 2 * round)} ${beginning(words, 2 * round + 1)}`
      searchVault(store, { text, limit: PAGE })
    }),
    filteredTimeline: await timesOf(ROUNDS, (round) => {
      const scope = { type: 'municipality', municipalityId: pick(places, round) } as const
      const filter = { ...NO_FILTER, text: pick(words, round) }
      must(readTimeline(store, { ...request, scope, filter }))
    }),
  }
}

/** One of a list by a number: the same in every run, and far from the one before. */
function pick<T>(list: readonly T[], round: number): T {
  const picked = list[(round * 31) % list.length]
  if (picked === undefined) throw new Error('The vault is empty')
  return picked
}

/** Words that stand in the newest entries, common ones more often, as they would be looked for. */
function wordsOfVault({ sqlite }: Store): string[] {
  return sqlite
    .prepare<[], string>(
      `select words from search_texts where type = 'entry' and part = '' order by id desc limit 1000`,
    )
    .pluck()
    .all()
    .flatMap((words) => words.split(' '))
}

/** The first three letters of a word, or more, up to the whole of it: as it is being typed. */
function beginning(words: readonly string[], round: number): string {
  const word = pick(words, round)
  return word.slice(0, 3 + (round % Math.max(1, word.length - 2)))
}
