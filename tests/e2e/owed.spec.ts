import { expect, test } from './fixtures.ts'
import { CasePage } from './page-models/case-page.ts'
import { DeskPage } from './page-models/desk-page.ts'
import { Frame } from './page-models/frame.ts'
import { t } from './texts.ts'

test('what is not in STAR is counted by municipality, and each figure opens as long a list', async ({
  sampleDesk: { page },
}) => {
  const notInStar = new DeskPage(page).unfinished.getByRole('region', { name: t('desk.notInStar') })
  const lines = notInStar.locator('.owed-line')
  // The desk is there before what it counts.
  await expect(lines.nth(1)).toBeVisible()
  const counts = (await lines.locator('.owed-value').allInnerTexts()).map(Number)
  expect(counts.length).toBeGreaterThan(1)
  const total = counts.reduce((sum, count) => sum + count, 0)
  await expect(notInStar.getByRole('heading')).toHaveText(new RegExp(`${total}$`))
  await expect(notInStar).toContainText(t('star.howCounted'))
  // The shortest list, all of which is in the page.
  const shortest = counts.indexOf(Math.min(...counts))
  await lines.nth(shortest).getByRole('link').click()
  await expect(page.getByRole('article')).toHaveCount(counts[shortest] ?? 0)
})

test('a promise of the desk leads to the very entry it was made in', async ({ sampleDesk: { page } }) => {
  const promise = new DeskPage(page).unfinished.locator('.owed-commitments li').first()
  const what = await promise.locator('.check-line-what').innerText()
  await promise.getByRole('link').click()
  const entry = new CasePage(page).entry(what)
  await expect(entry).toBeFocused()
  await expect(entry).toHaveAttribute('aria-current', 'true')
})

test('in a narrow window what is owed is one line with counts over the record, and unfolds', async ({
  sampleDesk,
}) => {
  const { page } = sampleDesk
  const route = await new DeskPage(page).unfinished
    .locator('.owed-commitments a')
    .first()
    .getAttribute('href')
  await sampleDesk.resize({ width: 1000, height: 700 })
  await new Frame(page).goTo((route ?? '').replace(/^#/, '').replace(/\?.*/, ''))
  const owed = page.getByRole('region', { name: t('shell.owed') })
  await expect(owed.getByRole('heading', { name: new RegExp(`^${t('deadline.title')} \\d`) })).toBeVisible()
  await expect(owed.getByRole('checkbox').first()).toBeHidden()
  expect((await owed.boundingBox())?.height).toBeLessThan(80)
  await expect(page.getByRole('article').first()).toBeInViewport()
  await owed.getByRole('button', { name: t('shell.owed') }).click()
  await expect(owed.getByRole('checkbox').first()).toBeVisible()
})

test('cases say by what they belong together; what was tied by hand is untied, what was opened together is not', async ({
  sampleDesk: { page },
}) => {
  const opened = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ hasText: t('casePage.tie.opened_with') })
  await new DeskPage(page).opinionCase('Kaarel N.').click()
  await new CasePage(page).tab('data').click()
  await expect(opened).toHaveCount(1)
  await expect(opened.getByRole('button')).toHaveCount(0)
  await page.getByRole('button', { name: t('caseData.links.add') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox').fill('Liisbet')
  await page.getByRole('option').first().click()
  await dialog.getByRole('button', { name: t('caseData.links.submit'), exact: true }).click()
  const tied = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ hasText: t('casePage.tie.related') })
  await expect(tied).toHaveCount(1)
  await tied.getByRole('button').click()
  await expect(tied).toHaveCount(0)
  await expect(opened).toHaveCount(1)
})
