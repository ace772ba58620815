import { cp, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { _electron, type Page } from 'playwright'
import type { CaseId } from '#model/ids.ts'
import { NO_FILTER } from '#model/case/timeline.ts'
import texts from '#resources/i18n/et.json' with { type: 'json' }
import { readTimeline } from '#store/queries/timeline.ts'
import { must } from '../support/must.ts'
import { DENSE_ENTRIES, fillDenseCase } from '../support/sample/dense-case.ts'
import { SAMPLE_PASSPHRASE } from '../support/sample/make-sample-vault.ts'
import { withVault } from '../support/sample/open-sample-vault.ts'
import { chooseElectron, electronEnvironment } from '../support/which-electron.ts'
import { type Figure, milliseconds, ratio } from './figure.ts'
import { timesOfEach } from './timing.ts'

const root = path.resolve(import.meta.dirname, '../..')
const ROUNDS = 60
const PAGE = 60
/** What a person still takes for at once. */
const LONG_TASK = 50
/** Turns of the wheel, and what one of them scrolls. */
const TURNS = 150
const TURN = 300

/**
 * A case of thousands of entries: how long its oldest month takes beside its newest, in the store and until it is seen, and
 * how long the tasks of the page are while one scrolls through it. The application is the built one, on a copy of the vault.
 */
export async function measureLongTimeline(vault: string): Promise<Figure[]> {
  const profile = await mkdtemp(path.join(os.tmpdir(), 'bench-profile-'))
  try {
    const folder = path.join(profile, 'vault')
    await cp(vault, folder, { recursive: true })
    const { caseId, month, times } = await withVault(folder, async (store) => {
      const id = store.sqlite
        .prepare<[], CaseId>('select id from cases where closed_on is null limit 1')
        .pluck()
        .get()
      if (id === undefined) throw new Error('The vault has no open case')
      fillDenseCase(store, id)
      const request = {
        scope: { type: 'case', caseId: id },
        filter: NO_FILTER,
        cursor: null,
        limit: PAGE,
      } as const
      const oldest = must(readTimeline(store, request)).months.at(-1)?.month ?? ''
      const anchor = { type: 'month', month: oldest } as const
      const [newestTimes, oldestTimes] = await timesOfEach(ROUNDS, [
        () => must(readTimeline(store, request)),
        () => must(readTimeline(store, { ...request, anchor })),
      ])
      return { caseId: id, month: oldest, times: { newest: newestTimes, oldest: oldestTimes } }
    })
    const of = `a case of ${DENSE_ENTRIES} entries`
    const { shown, longest } = await onPage(profile, caseId, month)
    return [
      milliseconds(`oldest month of ${of}, data, p95`, times.oldest.p95, LONG_TASK),
      ratio(`oldest month of ${of} against the newest, p50`, times.oldest.p50 / times.newest.p50, 3),
      milliseconds(`oldest month of ${of}, until it is seen`, shown),
      milliseconds(`longest task while scrolling ${of}, processor`, longest, LONG_TASK),
    ]
  } finally {
    await rm(profile, { recursive: true, force: true })
  }
}

/** Opens the case at its oldest month, and scrolls up from there and down again. */
async function onPage(profile: string, caseId: CaseId, month: string) {
  Object.assign(process.env, electronEnvironment(chooseElectron(false)))
  const app = await _electron.launch({ args: ['.', `--user-data-dir=${profile}`], cwd: root })
  try {
    const page = await app.firstWindow()
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.getByLabel(texts.unlock.field, { exact: true }).fill(SAMPLE_PASSPHRASE)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: texts.desk.title }).waitFor()
    await goTo(page, `/cases/${caseId}`)
    await page.getByRole('article').first().waitFor()
    const start = performance.now()
    await goTo(page, `/cases/${caseId}?month=${month}`)
    await page.locator(`time[datetime^="${month}"]`).first().waitFor()
    const shown = performance.now() - start
    const tasks = [...(await tasksWhileScrolling(page, -TURN)), ...(await tasksWhileScrolling(page, TURN))]
    if (tasks.length === 0) throw new Error('No task was traced')
    return { shown, longest: tasks.reduce((most, task) => Math.max(most, task), 0) }
  } finally {
    await app.close()
  }
}

async function goTo(page: Page, route: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, route)
}

/**
 * How long the page's tasks kept the processor while the record is scrolled, a turn of the wheel every two frames. Processor
 * time, so that whatever else the machine does is not counted.
 */
async function tasksWhileScrolling(page: Page, turn: number): Promise<number[]> {
  const session = await page.context().newCDPSession(page)
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  await session.send('Tracing.start', {
    categories: 'toplevel,blink.user_timing,disabled-by-default-devtools.timeline',
  })
  await page.getByRole('main').evaluate(
    async (main, [by, turns]) => {
      for (let done = 0; done < turns; done++) {
        main.scrollTop += by
        for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
      }
    },
    [turn, TURNS] as const,
  )
  const ended = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await ended
  await session.detach()
  const mains = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ tid, pid }) => `${pid} ${tid}`),
  )
  return events
    .filter(({ name, tid, pid }) => name.endsWith('RunTask') && mains.has(`${pid} ${tid}`))
    .map(({ tdur }) => (tdur ?? 0) / 1000)
}

/** What is read of an event of a trace; times in microseconds. */
interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  /** Processor time. */
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}
