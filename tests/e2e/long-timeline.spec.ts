import type { Page } from '@playwright/test'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { CaseId } from '#model/ids.ts'
import { longestGapBetweenFrames, longestOf, tasksOfPage } from '../support/page-tasks.ts'
import { DENSE_ENTRIES, fillDenseCase } from '../support/sample/dense-case.ts'
import { withVault } from '../support/sample/open-sample-vault.ts'
import { expect, test as base } from './fixtures.ts'
import { CasePage } from './page-models/case-page.ts'
import { CommandBar } from './page-models/command-bar.ts'
import { Frame } from './page-models/frame.ts'
import { UnlockPage } from './page-models/unlock-page.ts'
import { t } from './texts.ts'

interface DenseFixtures {
  /** An open desk on which one case has thousands of entries. */
  readonly denseCase: { readonly page: Page; readonly caseId: CaseId }
}

interface DenseVault {
  readonly dense: { readonly folder: string; readonly caseId: CaseId }
}

const test = base.extend<DenseFixtures, DenseVault>({
  dense: [
    async ({ sample }, use) => {
      const folder = await mkdtemp(path.join(os.tmpdir(), 'e2e-dense-'))
      await cp(sample.folder, folder, { recursive: true })
      const caseId = await withVault(folder, (store) => {
        const id = store.sqlite
          .prepare<[], CaseId>(
            "select id from cases where kind = 'klat_opinion' and closed_on is null limit 1",
          )
          .pluck()
          .get()
        if (id === undefined) throw new Error('No opinion in the sample')
        fillDenseCase(store, id)
        return id
      })
      await use({ folder, caseId })
      await rm(folder, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  denseCase: async ({ launch, profile, sample, dense: { folder, caseId } }, use) => {
    await cp(folder, path.join(profile, 'vault'), { recursive: true })
    const { page } = await launch()
    await new UnlockPage(page).open(sample.passphrase)
    await use({ page, caseId })
  },
})

/** Whole months of entries have passed: a page that had loaded them all would be far higher. */
const MOST_HEIGHT = 60_000

/** What is typed: 300 letters in sentences. */
const LETTERS = 'Leppisime kokku uue kohtumise. '.repeat(10).slice(0, 300)
/** A quick typist's keystroke, in milliseconds. */
const KEYSTROKE = 40
/** What a person still takes for at once, in milliseconds of the processor. */
const LONGEST_TASK = 50

async function heightOfMonths(page: Page): Promise<number> {
  return page.locator('.timeline-months').evaluate((list) => list.clientHeight)
}

test('a hit deep in a long case opens the timeline at that very entry: in sight, whole, with focus and marked', async ({
  denseCase: { page },
}) => {
  const bar = new CommandBar(page)
  await page.keyboard.press('Control+K')
  // The text of this one is so long that it folds elsewhere.
  await page.keyboard.type('tihe4200')
  await bar.openByKeys(bar.hits('entry').filter({ hasText: 'tihe4200' }).first())
  const entry = new CasePage(page).entry('tihe4200 ')
  await expect(entry).toBeFocused()
  await expect(entry).toBeInViewport()
  await expect(entry).toHaveAttribute('aria-current', 'true')
  await expect(entry.getByRole('heading', { level: 3 })).toContainText(t('kit.timeline.marked'))
  await expect(entry.getByRole('button', { name: t('kit.fold.less') })).toBeVisible()
  expect(await heightOfMonths(page)).toBeLessThan(MOST_HEIGHT)

  // The mark stays where it is when one goes on, to either side.
  await page.keyboard.press('ArrowDown')
  await expect(new CasePage(page).entry('tihe4201 ')).toBeFocused()
  for (let step = 1; step <= 30; step++) {
    await page.keyboard.press('ArrowUp')
    await expect(new CasePage(page).entry(`tihe${4201 - step} `)).toBeFocused()
  }
  await expect(new CasePage(page).entry('tihe4171 ')).toBeInViewport()
})

test('an entry that filters hide is offered, and found without them', async ({
  denseCase: { page, caseId },
}) => {
  const bar = new CommandBar(page)
  await page.keyboard.press('Control+K')
  await page.keyboard.type('tihe3000')
  await bar.openByKeys(bar.hits('entry').filter({ hasText: 'tihe3000' }).first())
  const entry = new CasePage(page).entry('tihe3000 ')
  await expect(entry).toBeFocused()
  const frame = new Frame(page)
  const { route } = frame
  await frame.goTo(`${route}&star=entered`)
  await expect(frame.messages).toContainText(t('timeline.entryHidden'))
  await frame.messages.getByRole('button', { name: t('timeline.clear') }).click()
  await expect(entry).toBeFocused()
  expect(frame.route).toContain(caseId)
})

test('a month of the index is loaded at once, and scrolling from it goes on to both sides without a jump', async ({
  denseCase: { page, caseId },
}) => {
  await new Frame(page).goTo(`/cases/${caseId}`)
  const index = page.getByRole('navigation', { name: t('shell.index') })
  const years = index.getByRole('heading', { level: 3 }).getByRole('button')
  // Years before the newest months are folded.
  await years.last().click()
  await index.locator('a[href*="month="]').last().click()
  const oldest = new CasePage(page).entry(`tihe${DENSE_ENTRIES} `)
  const heading = page.locator('.month-heading').last()
  await expect(heading).toBeInViewport()
  expect(await heightOfMonths(page)).toBeLessThan(MOST_HEIGHT)
  await page.keyboard.press('End')
  await scrollBy(page, 4000, 10)
  await expect(oldest).toBeInViewport()

  // What is in sight moves as far as the wheel says, also where later entries are loaded over it.
  const jumps = await scrollBy(page, -300, 80)
  expect(Math.max(...jumps)).toBeLessThanOrEqual(2)
  expect(await heightOfMonths(page)).toBeLessThan(2 * MOST_HEIGHT)
  const shown = await page.getByRole('article').allInnerTexts()
  const numbers = shown.map((text) => Number(/tihe(\d+)/.exec(text)?.[1]))
  expect(numbers).toEqual(numbers.map((_, index) => (numbers[0] ?? 0) + index))
})

test('what is written while one looks at an old month is shown where it stands', async ({
  denseCase: { page, caseId },
}) => {
  await new Frame(page).goTo(`/cases/${caseId}?month=2020-03`)
  await expect(page.getByRole('article').first()).toBeVisible()
  const casePage = new CasePage(page)
  await casePage.beginEntry()
  await page.keyboard.type('Kirjutatud vana kuu juures')
  await page.keyboard.press('Control+Enter')
  const written = casePage.entry('Kirjutatud vana kuu juures')
  await expect(written).toBeFocused()
  await expect(written).toBeInViewport()
})

test('three hundred letters are typed into a long case, and no task holds a frame back', async ({
  denseCase: { page, caseId },
}, { annotations }) => {
  await new Frame(page).goTo(`/cases/${caseId}`)
  await expect(page.getByRole('article').first()).toBeVisible()
  const casePage = new CasePage(page)
  await casePage.beginEntry()
  let gap = 0
  const tasks = await tasksOfPage(page, async () => {
    gap = await longestGapBetweenFrames(page, () => page.keyboard.type(LETTERS, { delay: KEYSTROKE }))
  })
  await expect(casePage.composer.text).toHaveText(LETTERS)
  await expect(casePage.composer.draftSaved).toBeVisible()
  const measured = `longest task ${longestOf(tasks).toFixed(1)} ms, longest gap between frames ${gap.toFixed(1)} ms`
  annotations.push({ type: 'measured', description: measured })
  expect(longestOf(tasks), measured).toBeLessThanOrEqual(LONGEST_TASK)
})

/** Scrolls the record step by step; how far the entry in the middle missed where each step should have taken it. */
async function scrollBy(page: Page, by: number, steps: number): Promise<number[]> {
  return page.getByRole('main').evaluate(
    async (main, [delta, count]) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
      const missed: number[] = []
      for (let step = 0; step < count; step++) {
        const middle = [...main.querySelectorAll('article')].find(
          (article) => article.getBoundingClientRect().bottom > innerHeight / 2,
        )
        const [before, at] = [middle?.getBoundingClientRect().top ?? 0, main.scrollTop]
        main.scrollTop = at + delta
        for (let wait = 0; wait < 4; wait++) await frame()
        const atEnd = main.scrollTop === 0 || main.scrollTop + main.clientHeight >= main.scrollHeight - 1
        if (middle?.isConnected !== true || atEnd) continue
        const moved = before - middle.getBoundingClientRect().top
        // A step in the very frame in which a stretch comes may be lost; nothing else may move.
        missed.push(Math.min(Math.abs(moved - delta), Math.abs(moved)))
      }
      return missed
    },
    [by, steps] as const,
  )
}
