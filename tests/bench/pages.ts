import { loadReference } from '#electron/app/reference.ts'
import { NO_FILTER } from '#model/case/timeline.ts'
import { dateInTallinn } from '#model/time/dates.ts'
import { listCases } from '#store/queries/case-list.ts'
import { readCase } from '#store/queries/case-view.ts'
import { readDesk } from '#store/queries/desk-overview.ts'
import { countClosedCases, listClosedCases, readMunicipality } from '#store/queries/municipality-overview.ts'
import { searchVault } from '#store/queries/search.ts'
import { readTimeline } from '#store/queries/timeline.ts'
import type { Store } from '#store/store.ts'
import { must } from '../support/must.ts'
import { type Times, timesOfEach } from './timing.ts'

const ROUNDS = 60
const SEARCHES = 300
/** Lines of a timeline, and hits of a search, that a page asks for at once. */
const PAGE = 60

/** What one page takes in a small vault and in a large one. */
export interface PageTimes {
  readonly small: Times
  readonly large: Times
}

/** What a page reads, by the number of the round. */
type Read = (round: number) => unknown

/** Pages with how often each is read. */
const PAGES = {
  casePage: ROUNDS,
  municipalityPage: ROUNDS,
  desk: ROUNDS,
  search: SEARCHES,
  filteredTimeline: ROUNDS,
  closedCases: ROUNDS,
} as const
type Page = keyof typeof PAGES

/**
 * Reads what the case page, the municipality's page with its closed cases, the desk, a search and a filtered timeline
 * need, many times, by turns in a small vault and a large one.
 */
export async function measurePages(small: Store, large: Store): Promise<Record<Page, PageTimes>> {
  const reads = { small: readsOf(small), large: readsOf(large) }
  const times: Partial<Record<Page, PageTimes>> = {}
  for (const page of Object.keys(PAGES) as Page[]) {
    const [ofSmall, ofLarge] = await timesOfEach(PAGES[page], [reads.small[page], reads.large[page]])
    times[page] = { small: ofSmall, large: ofLarge }
  }
  return times as Record<Page, PageTimes>
}

function readsOf(store: Store): Record<Page, Read> {
  const viewing = { today: dateInTallinn(Date.now()), reference: loadReference() }
  const open = listCases(store, { kind: null, open: true }, viewing)
  const places = [...new Set(open.map(({ municipalityId }) => municipalityId))]
  const words = wordsOfVault(store)
  const request = { filter: NO_FILTER, cursor: null, limit: PAGE }
  return {
    casePage: (round) => {
      const { id: caseId } = pick(open, round)
      must(readCase(store, caseId, viewing))
      must(readTimeline(store, { scope: { type: 'case', caseId }, ...request }))
    },
    municipalityPage: (round) => {
      const municipalityId = pick(places, round)
      must(readMunicipality(store, municipalityId, viewing))
      must(readTimeline(store, { scope: { type: 'municipality', municipalityId }, ...request }))
    },
    desk: () => readDesk(store, viewing),
    search: (round) => {
      const text = `${beginning(words, 2 * round)} ${beginning(words, 2 * round + 1)}`
      searchVault(store, { text, limit: PAGE })
    },
    filteredTimeline: (round) => {
      const scope = { type: 'municipality', municipalityId: pick(places, round) } as const
      const filter = { ...NO_FILTER, text: pick(words, round) }
      must(readTimeline(store, { ...request, scope, filter }))
    },
    closedCases: (round) => {
      const municipalityId = pick(places, round)
      const [newest] = countClosedCases(store, municipalityId)
      if (newest !== undefined) {
        listClosedCases(store, { municipalityId, year: newest.year }, viewing)
      }
    },
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
