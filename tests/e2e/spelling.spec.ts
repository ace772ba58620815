import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { CasePage } from './page-models/case-page.ts'
import { DeskPage } from './page-models/desk-page.ts'
import { DocumentPage } from './page-models/document-page.ts'
import { Frame } from './page-models/frame.ts'
import { Looks } from './page-models/looks.ts'
import { Spelling, SpellingSettings } from './page-models/spelling.ts'
import { UnlockPage } from './page-models/unlock-page.ts'
import { CHILD, SECTION } from './writing-places.ts'
import { t } from './texts.ts'

/** An entry being written in the case of a child. */
async function beginEntry(page: Page): Promise<CasePage> {
  await new DeskPage(page).opinionCase(CHILD).click()
  const casePage = new CasePage(page)
  await casePage.beginEntry()
  return casePage
}

test('a misspelt word is underlined, and what was meant takes its place by mouse; that can be undone', async ({
  sampleDesk,
}) => {
  const { page } = sampleDesk
  const { composer } = await beginEntry(page)
  const spelling = new Spelling(page)
  await page.keyboard.type(`Lapse elu kontrolitud, Kaarel Näitlikule helistati`)
  await expect(spelling.underlined).toHaveText(['kontrolitud'])
  await spelling.underlined.click({ button: 'right' })
  await expect(spelling.suggestion('kontrollitud')).toBeFocused()
  await new Looks(sampleDesk).check('an entry with the menu of a misspelt word')
  await spelling.suggestion('kontrollitud').click()
  await expect(composer.text).toHaveText(`Lapse elu kontrollitud, Kaarel Näitlikule helistati`)
  await expect(spelling.underlined).toHaveCount(0)
  await expect(composer.text).toBeFocused()
  await page.keyboard.press('Control+Z')
  await expect(composer.text).toContainText('kontrolitud')
  await expect(spelling.underlined).toHaveText(['kontrolitud'])
})

test('without a mouse: the key of the menu at the word, Escape, and a suggestion', async ({ sampleDesk }) => {
  const { page } = sampleDesk
  await new DeskPage(page).opinionCase(CHILD).click()
  await new CasePage(page).openOpinion.click()
  const document = new DocumentPage(page)
  await document.open(SECTION)
  const spelling = new Spelling(page)
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Vanemad ei olnud nõõus kohtumma ')
  await expect(spelling.underlined).toHaveText(['nõõus', 'kohtumma'])
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Shift+F10')
  await expect(spelling.suggestion('kohtuma')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(spelling.menu).toBeHidden()
  await expect(document.text(SECTION)).toBeFocused()
  await page.keyboard.press('Shift+F10')
  await expect(spelling.suggestion('kohtuma')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(document.text(SECTION)).toBeFocused()
  await page.keyboard.type('.')
  await expect(document.text(SECTION)).toContainText('nõõus kohtuma.')
  await expect(spelling.underlined).toHaveText(['nõõus'])
  await new Looks(sampleDesk).check('an opinion with a misspelt word')
})

test('a taught word stays right over a lock and a kill, until it is forgotten in the settings', async ({
  sampleDesk,
  launch,
  sample,
}) => {
  let { page } = sampleDesk
  await beginEntry(page)
  let spelling = new Spelling(page)
  await page.keyboard.type('Õuduknutt lendas ')
  await expect(spelling.underlined).toHaveText(['Õuduknutt'])
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+F10')
  await spelling.teach.click()
  await expect(page.getByText(t('spelling.taught', { word: 'Õuduknutt' }))).toBeVisible()
  await expect(spelling.underlined).toHaveCount(0)
  await expect(new CasePage(page).composer.text).toBeFocused()

  const isRight = async () => {
    await expect(new CasePage(page).composer.text).toBeFocused()
    await page.keyboard.press('Control+End')
    await page.keyboard.type('õuduknutt ja õuduknuttt. ')
    await expect(spelling.underlined.last()).toHaveText('õuduknuttt')
    expect((await spelling.underlined.allTextContents()).filter((word) => /^õuduknutt$/i.test(word))).toEqual(
      [],
    )
  }
  await page.keyboard.press('Control+L')
  await new UnlockPage(page).open(sample.passphrase)
  await isRight()

  await expect(new CasePage(page).composer.draftSaved).toBeVisible()
  await sampleDesk.kill()
  const desk = await launch()
  page = desk.page
  spelling = new Spelling(page)
  await new UnlockPage(page).open(sample.passphrase)
  await new Frame(page).goTo('/settings/spelling')
  const settings = new SpellingSettings(page)
  await expect(settings.words).toHaveText(['Õuduknutt'])
  await settings.forget('Õuduknutt').click()
  await expect(settings.words).toHaveCount(0)
  await expect(page.getByRole('heading', { name: t('spelling.words') })).toBeFocused()
})
