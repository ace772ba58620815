import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { withVault } from '../support/sample/open-sample-vault.ts'
import { unfreezeJournal } from '../support/unfrozen-journal.ts'
import { expect, test } from './fixtures.ts'
import { CasePage } from './page-models/case-page.ts'
import { DeskPage } from './page-models/desk-page.ts'
import { Frame } from './page-models/frame.ts'
import { AsOfPage, indexLink, JournalPage } from './page-models/journal-page.ts'
import { UnlockPage } from './page-models/unlock-page.ts'
import { t } from './texts.ts'
import { CHILD } from './writing-places.ts'

test('what is written, changed and looked at stands in the journal of the case, before and after', async ({
  sampleDesk: { page },
}) => {
  const casePage = new CasePage(page)
  const journal = new JournalPage(page)
  await new DeskPage(page).opinionCase(CHILD).click()
  await casePage.beginEntry()
  await casePage.composer.text.fill('Kõne kooliga.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Esmaspäevaks lubati kiri.')
  await casePage.composer.save.click()
  await casePage.entry('Kõne kooliga.').click()
  await casePage
    .entry('Kõne kooliga.')
    .getByRole('button', { name: t('timeline.edit') })
    .click()
  await casePage.composer.text.press('Control+End')
  await page.keyboard.type(' Kiri tuli.')
  await casePage.composer.save.click()
  await expect(casePage.entry('Kiri tuli.')).toBeVisible()

  await indexLink(page, t('journal.caseTitle')).click()
  await expect(journal.heading).toHaveText(t('journal.caseTitle'))
  await expect(journal.lines.filter({ hasText: t('journal.act.case.viewed') }).first()).toBeVisible()
  const changed = journal.line(t('journal.act.entry.changed'))
  await journal.unfold(changed)
  await expect(changed.locator('del')).toHaveText(/Esmaspäevaks lubati kiri\.$/)
  await expect(changed.locator('ins')).toHaveText(/Esmaspäevaks lubati kiri\. Kiri tuli\.$/)
  await expect(changed).toContainText('Kõne kooliga.')

  await changed.getByRole('link').first().click()
  await expect(casePage.entry('Kiri tuli.')).toBeVisible()
})

test('the journal is checked, narrowed, and saved as a table that is journaled itself', async ({
  sampleDesk,
  profile,
}) => {
  const { page } = sampleDesk
  const journal = new JournalPage(page)
  await new Frame(page).goTo('/settings/profile')
  await indexLink(page, t('settings.journalLink')).click()
  await expect(journal.heading).toHaveText(t('journal.title'))
  await journal.verifyButton.click()
  await expect(journal.whole).toBeVisible()
  await expect(journal.line(t('journal.act.journal.verified'))).toBeVisible()

  await journal.chooseGroup(t('journal.groups.documents'))
  await expect(journal.lines.first()).toContainText(/Dokument|Kirja|versioon/)
  const shown = await journal.lines.count()
  const file = path.join(profile, 'paevik.csv')
  await sampleDesk.answerSaveDialog(file)
  await journal.exportButton.click()
  await expect(new Frame(page).messages).toContainText('paevik.csv')
  const text = (await readFile(file)).toString('utf8')
  expect(text.startsWith('\uFEFFRida;Aeg;Kes;')).toBe(true)
  expect(text.trim().split('\r\n').length).toBeGreaterThanOrEqual(shown + 1)
  expect(text).toContain(t('journal.act.document.issued'))
  expect(text).not.toContain(t('journal.act.entry.added'))

  await journal.allOfJournal.click()
  await expect(journal.line(t('journal.act.journal.exported'))).toContainText('paevik.csv')
})

test('a row that was changed afterwards is named', async ({ launch, sampleVault }) => {
  await withVault(sampleVault.folder, (store) => {
    unfreezeJournal(store)
    store.sqlite.exec("update journal set at = '2020-01-01T00:00:00.000Z' where seq = 5")
  })
  const { page } = await launch()
  await new UnlockPage(page).open(sampleVault.passphrase)
  await new Frame(page).goTo('/journal')
  const journal = new JournalPage(page)
  await journal.verifyButton.click()
  await expect(journal.broken).toContainText(t('journal.verify.broken', { seq: '5' }))
  await expect(journal.broken).toContainText(t('journal.verify.fault.row_changed'))
})

test('a case is shown as it was known on a day, and says what is other today', async ({
  sampleDesk: { page },
}) => {
  const asOf = new AsOfPage(page)
  const frame = new Frame(page)
  const casePage = new CasePage(page)
  await new DeskPage(page).opinionCase(CHILD).click()
  const entries = page.getByRole('article')
  await expect(entries.first()).toBeVisible()
  const route = frame.route.split('?')[0] ?? ''
  await indexLink(page, t('journal.asOfLink')).click()
  await expect(asOf.banner).toBeVisible()
  await expect(page.getByText(t('asOf.bannerSame'))).toBeVisible()
  await expect(asOf.marks).toHaveCount(0)

  await asOf.firstDay.click()
  await expect(asOf.firstDay).toBeHidden()
  await expect(page.getByText(t('asOf.bannerText'))).toBeVisible()
  await expect(asOf.marks.first()).toBeVisible()
  await expect(page.getByText(t('asOf.noDocuments'))).toBeVisible()
  await expect(asOf.previousDay).toBeDisabled()

  await frame.goTo(`${route}/as-of/2001-01-01`)
  await expect(page.getByText(t('asOf.unknown', { date: '01.01.2001' }))).toBeVisible()
  await page.getByRole('button', { name: t('asOf.goFirst') }).click()
  await expect(asOf.banner).toBeVisible()
  await indexLink(page, t('asOf.back')).click()
  await expect(casePage.newEntry).toBeVisible()
})

test('the command bar goes to the journal', async ({ sampleDesk: { page } }) => {
  await page.keyboard.press('Control+K')
  await page.keyboard.type('päevik')
  await page.keyboard.press('Enter')
  await expect(new JournalPage(page).heading).toHaveText(t('journal.title'))
})
