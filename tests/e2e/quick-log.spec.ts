import { expect, test } from './fixtures.ts'
import { CasePage } from './page-models/case-page.ts'
import { CommandBar } from './page-models/command-bar.ts'
import { DeskPage } from './page-models/desk-page.ts'
import { Frame } from './page-models/frame.ts'
import { QuickLogPanel } from './page-models/quick-log.ts'
import { UnlockPage } from './page-models/unlock-page.ts'
import { t } from './texts.ts'
import { CHILD } from './writing-places.ts'

const WORDS = 'Kool helistas, poiss ei ole nädal aega koolis käinud'

test('N on the desk takes a call in a few keys; the note waits there for its case', async ({
  sampleDesk: { page },
}) => {
  const log = new QuickLogPanel(page)
  await expect(new DeskPage(page).heading).toBeVisible()
  await page.keyboard.press('n')
  await expect(log.municipality).toBeFocused()
  // From here on by keys alone: a municipality, initials nobody knows yet, the words, Enter.
  await page.keyboard.type('vilj')
  await page.keyboard.press('Tab')
  await expect(log.subject).toBeFocused()
  await page.keyboard.type('X. Y.')
  await page.keyboard.press('Tab')
  await expect(log.text).toBeFocused()
  await page.keyboard.type(WORDS)
  await expect(log.minutes).toHaveValue('1')
  await page.keyboard.press('Enter')
  await expect(log.dialog).toBeHidden()
  await expect(log.waiting).toHaveCount(1)
  await expect(log.waiting).toContainText('Viljandi')
  await expect(log.waiting).toContainText('X. Y.')
})

test('from any screen, also by the command bar; with a case it is an entry of that case', async ({
  sampleDesk: { page },
}) => {
  const log = new QuickLogPanel(page)
  const frame = new Frame(page)
  await frame.goTo('/cases')
  await expect(frame.heading).toHaveText(t('caseList.title'))
  await page.keyboard.press('Control+K')
  await new CommandBar(page).field.fill(t('quickLog.command'))
  await page.keyboard.press('Enter')
  await expect(log.municipality).toBeFocused()
  await log.subject.fill('Kaarel')
  await page.keyboard.press('Tab')
  await expect(log.subject).toHaveValue(/Kaarel/)
  await page.keyboard.type(WORDS)
  await log.minutes.fill('7')
  await page.keyboard.press('Control+Enter')
  await expect(log.dialog).toBeHidden()
  await expect(frame.messages).toContainText(t('quickLog.savedInCase'))
  await frame.goTo('/')
  await new DeskPage(page).opinionCase(CHILD).click()
  // Whichever of the two cases of the child it was, one timeline of the child has it.
  await new CasePage(page).wholeChild.click()
  await expect(new CasePage(page).entry(WORDS)).toContainText('7')
})

test('on the page of a case N begins an entry of that case', async ({ sampleDesk: { page } }) => {
  await new DeskPage(page).opinionCase(CHILD).click()
  const casePage = new CasePage(page)
  await expect(casePage.newEntry).toBeVisible()
  await page.keyboard.press('n')
  await expect(casePage.composer.text).toBeFocused()
  await expect(new QuickLogPanel(page).dialog).toBeHidden()
})

test('what is typed is found after a kill, with the minutes it had, and is refused only in words', async ({
  sampleDesk,
  sampleVault,
  launch,
}) => {
  await sampleDesk.page.keyboard.press('n')
  const before = new QuickLogPanel(sampleDesk.page)
  await before.text.click()
  await sampleDesk.page.keyboard.press('Enter')
  await expect(before.dialog).toContainText(t('quickLog.textMissing'))
  await expect(before.text).toBeFocused()
  await before.text.fill(WORDS)
  await expect(before.dialog).toContainText(/Mustand/)
  await sampleDesk.kill()
  const { page } = await launch()
  await new UnlockPage(page).open(sampleVault.passphrase)
  await new DeskPage(page).unfinished.getByRole('link', { name: t('formDraft.name.quick_note') }).click()
  const after = new QuickLogPanel(page)
  await expect(after.text).toHaveValue(WORDS)
  await expect(after.text).toBeFocused()
  await expect(after.minutes).toHaveValue('1')
  await page.keyboard.press('Control+Enter')
  await expect(after.waiting).toHaveCount(1)
})

test('a note is filed in a case, becomes an enquiry, or is discarded for a reason', async ({
  sampleDesk: { page },
}) => {
  const log = new QuickLogPanel(page)
  const frame = new Frame(page)
  for (const words of ['Esimene märge', 'Teine märge', 'Kolmas märge']) {
    await expect(log.dialog).toBeHidden()
    await page.keyboard.press('n')
    await log.text.fill(words)
    await page.keyboard.press('Enter')
    await expect(log.waiting.filter({ hasText: words })).toBeVisible()
  }
  const dialog = page.getByRole('dialog')

  await log.act('Esimene', 'discard').click()
  await dialog.getByRole('button', { name: t('quickLog.discardDialog.do') }).click()
  await expect(dialog).toContainText(t('quickLog.discardDialog.missing'))
  await dialog.getByRole('textbox').fill('Valeühendus')
  await page.keyboard.press('Enter')
  await expect(log.waiting).toHaveCount(2)
  await expect(page.locator('body')).not.toBeFocused()

  await log.act('Teine', 'file').click()
  await expect(dialog.getByRole('combobox')).toBeFocused()
  await page.keyboard.type('Liisbet')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('option').first()).toBeHidden()
  await page.keyboard.press('Enter')
  await expect(log.waiting).toHaveCount(1)

  await log.act('Kolmas', 'enquiry').click()
  await dialog.getByRole('combobox').fill('vilj')
  await page.keyboard.press('Tab')
  await dialog.getByRole('button', { name: t('quickLog.enquiryDialog.do') }).click()
  await expect(page.getByRole('main')).toContainText('Kolmas märge')
  await frame.goTo('/')
  await expect(new DeskPage(page).heading).toBeVisible()
  await expect(log.waiting).toHaveCount(0)
})
