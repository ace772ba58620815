import { cp, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { _electron, type Page } from 'playwright'
import { loadReference } from '#electron/app/reference.ts'
import type { CaseId } from '#model/ids.ts'
import { NO_FILTER } from '#model/case/timeline.ts'
import { dateInTallinn } from '#model/time/dates.ts'
import texts from '#resources/i18n/et.json' with { type: 'json' }
import { readCase } from '#store/queries/case-view.ts'
import { readTimeline } from '#store/queries/timeline.ts'
import { must } from '../support/must.ts'
import { longestOf, tasksOfPage } from '../support/page-tasks.ts'
import { DENSE_ENTRIES, fillDenseCase } from '../support/sample/dense-case.ts'
import { SAMPLE_PASSPHRASE } from '../support/sample/make-sample-vault.ts'
import { withVault } from '../support/sample/open-sample-vault.ts'
import { chooseElectron, electronEnvironment } from '../support/which-electron.ts'
import { type Figure, milliseconds, ratio } from './figure.ts'
import { type Times, timesOf, timesOfEach } from './timing.ts'

const root = path.resolve(import.meta.dirname, '../..')
const ROUNDS = 60
const PAGE = 60
/** As many entries as a usual case has. */
const USUAL_ENTRIES = 50
/** How much longer the first screen of a case of thousands may take than that of a usual one. */
const OPENING = 1.3
/** How often each of the two cases is opened on the page. */
const OPENINGS = 20
/** What a person still takes for at once. */
const LONG_TASK = 50
/** Turns of the wheel, and what one of them scrolls. */
const TURNS = 150
const TURN = 300

/**
 * A case of thousands of entries: how long its first screen takes beside that of a usual case, how long its oldest month takes beside its newest, in the store and until it is seen, and
 * how long the tasks of the page are while one scrolls through it. The application is the built one, on a copy of the vault.
 */
export async function measureLongTimeline(vault: string): Promise<Figure[]> {
  const profile = await mkdtemp(path.join(os.tmpdir(), 'bench-profile-'))
  try {
    const folder = path.join(profile, 'vault')
    await cp(vault, folder, { recursive: true })
    const { caseId, usualId, month, times } = await withVault(folder, async (store) => {
      const [id, usual] = store.sqlite
        .prepare<[], CaseId>(
          "select id from cases where closed_on is null and kind = 'domestic_counselling' limit 2",
        )
        .pluck()
        .all()
      if (id === undefined || usual === undefined) throw new Error('The vault has no two open counsellings')
      fillDenseCase(store, id)
      fillDenseCase(store, usual, USUAL_ENTRIES)
      const viewing = { today: dateInTallinn(Date.now()), reference: loadReference() }
      const firstScreen = (of: CaseId) => () => {
        must(readCase(store, of, viewing))
        must(readTimeline(store, { ...request, scope: { type: 'case', caseId: of } }))
      }
      const request = {
        scope: { type: 'case', caseId: id },
        filter: NO_FILTER,
        cursor: null,
        limit: PAGE,
      } as const
      const oldest = must(readTimeline(store, request)).months.at(-1)?.month ?? ''
      const anchor = { type: 'month', month: oldest } as const
      const [newestTimes, oldestTimes, dense, few] = await timesOfEach(ROUNDS, [
        () => must(readTimeline(store, request)),
        () => must(readTimeline(store, { ...request, anchor })),
        firstScreen(id),
        firstScreen(usual),
      ])
      const measured = { newest: newestTimes, oldest: oldestTimes, dense, few }
      return { caseId: id, usualId: usual, month: oldest, times: measured }
    })
    const of = `a case of ${DENSE_ENTRIES} entries`
    const against = `timeline of ${DENSE_ENTRIES} entries / of ${USUAL_ENTRIES}`
    const { shown, longest, opened } = await onPage(profile, { caseId, usualId, month })
    return [
      ratio(`${against}, data of the first screen, p50`, times.dense.p50 / times.few.p50, OPENING),
      ratio(`${against}, until it is seen, p50`, opened.dense.p50 / opened.few.p50, OPENING),
      milliseconds(`oldest month of ${of}, data, p95`, times.oldest.p95, LONG_TASK),
      ratio(`oldest month of ${of} against the newest, p50`, times.oldest.p50 / times.newest.p50, 3),
      milliseconds(`oldest month of ${of}, until it is seen`, shown),
      milliseconds(`longest task while scrolling ${of}, processor`, longest, LONG_TASK),
    ]
  } finally {
    await rm(profile, { recursive: true, force: true })
  }
}

/** Opens both cases by turns, then the long one at its oldest month, and scrolls up from there and down again. */
async function onPage(
  profile: string,
  { caseId, usualId, month }: { readonly caseId: CaseId; readonly usualId: CaseId; readonly month: string },
) {
  Object.assign(process.env, electronEnvironment(chooseElectron(false)))
  const app = await _electron.launch({ args: ['.', `--user-data-dir=${profile}`], cwd: root })
  try {
    const page = await app.firstWindow()
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.getByLabel(texts.unlock.field, { exact: true }).fill(SAMPLE_PASSPHRASE)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: texts.desk.title }).waitFor()
    const [dense, few] = await timesOfOpening(page, [caseId, usualId])
    if (dense === undefined || few === undefined) throw new Error('No case was opened')
    await goTo(page, `/cases/${caseId}`)
    await page.getByRole('article').first().waitFor()
    const start = performance.now()
    await goTo(page, `/cases/${caseId}?month=${month}`)
    await page.locator(`time[datetime^="${month}"]`).first().waitFor()
    const shown = performance.now() - start
    const tasks = await tasksOfPage(page, async () => {
      await scroll(page, -TURN)
      await scroll(page, TURN)
    })
    return { shown, longest: longestOf(tasks), opened: { dense, few } }
  } finally {
    await app.close()
  }
}

async function goTo(page: Page, route: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, route)
}

/** Times of opening cases from the desk: each until its newest entries are painted. */
async function timesOfOpening(page: Page, ids: readonly CaseId[]): Promise<Times[]> {
  const times = ids.map((): number[] => [])
  for (let round = 0; round < OPENINGS; round++) {
    for (const [index, id] of ids.entries()) {
      await goTo(page, '/')
      await page.getByRole('heading', { level: 1, name: texts.desk.title }).waitFor()
      const took = await page.evaluate(async (hash) => {
        const start = performance.now()
        location.hash = hash
        while (document.querySelector('main article') === null) await new Promise(requestAnimationFrame)
        await new Promise(requestAnimationFrame)
        return performance.now() - start
      }, `/cases/${id}`)
      times[index]?.push(took)
    }
  }
  return times.map(timesOf)
}

/** Scrolls the record, a turn of the wheel every two frames. */
async function scroll(page: Page, turn: number): Promise<void> {
  await page.getByRole('main').evaluate(
    async (main, [by, turns]) => {
      for (let done = 0; done < turns; done++) {
        main.scrollTop += by
        for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
      }
    },
    [turn, TURNS] as const,
  )
}
