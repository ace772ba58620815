import { expect, test } from './fixtures.ts'
import { CasePage, PersonDialog } from './page-models/case-page.ts'
import { CorrectionForms } from './page-models/correction-forms.ts'
import { DeskPage } from './page-models/desk-page.ts'
import { Frame } from './page-models/frame.ts'
import { UnlockPage } from './page-models/unlock-page.ts'
import { anyOf, t } from './texts.ts'
import { CHILD } from './writing-places.ts'

const TEXT = 'See sissekanne sattus valesse juhtumisse.'
const REASON = 'Kirjutatud vale lapse kohta.'
/** In the first case only. */
const PERSON = 'Helve Näitlik'
/** Of another child. */
const OTHER_CASE = '2026/00'

test('an entry in the wrong case is moved, whoever cannot go along is named, and it comes back by one press', async ({
  sampleDesk: { page },
}) => {
  const casePage = new CasePage(page)
  const forms = new CorrectionForms(page)
  await writeEntry(casePage)
  await forms.open(TEXT, t('correction.move.do'))
  await forms.dialog.getByRole('combobox').fill(OTHER_CASE)
  const option = page.getByRole('option').first()
  const number = (await option.innerText()).slice(0, 8)
  await option.click()
  await expect(forms.dialog).toContainText(t('correction.move.leftOut', { number }))
  await expect(forms.dialog).toContainText(PERSON)
  await forms.dialog.getByRole('button', { name: t('correction.move.submitWithout') }).click()
  await expect(forms.dialog).toBeHidden()
  await expect(casePage.entry(TEXT)).toHaveCount(0)
  await expect(page.locator(':focus')).toHaveRole('article')

  await new Frame(page).undo(t('correction.move.done', { number }))
  await expect(casePage.entry(TEXT)).toContainText(PERSON)
})

test('an entry is taken back with a reason that survives a lock, stands in its list and is reinstated', async ({
  sampleDesk: { page },
  sample,
}) => {
  const casePage = new CasePage(page)
  const forms = new CorrectionForms(page)
  const frame = new Frame(page)
  await writeEntry(casePage)
  await forms.open(TEXT, t('correction.withdraw.do'))
  await forms.dialog.getByRole('button', { name: t('correction.withdraw.submit') }).click()
  await expect(forms.reason).toHaveAttribute('aria-invalid', 'true')
  await forms.reason.fill(REASON)
  await expect(forms.dialog).toContainText(anyOf('formDraft.kept'))
  await page.keyboard.press('Control+L')
  await new UnlockPage(page).open(sample.passphrase)
  await expect(forms.reason).toHaveValue(REASON)
  await forms.dialog.getByRole('button', { name: t('correction.withdraw.submit') }).click()
  await expect(forms.dialog).toBeHidden()
  await expect(casePage.entry(TEXT)).toHaveCount(0)

  await frame.messages.getByRole('button', { name: t('correction.withdrawn.reinstate') }).click()
  await expect(casePage.entry(TEXT)).toBeVisible()
  await forms.open(TEXT, t('correction.withdraw.do'))
  await forms.reason.fill(REASON)
  await forms.dialog.getByRole('button', { name: t('correction.withdraw.submit') }).click()
  await expect(forms.dialog).toBeHidden()
  await casePage.tab('data').click()
  await expect(forms.withdrawn).toContainText(TEXT)
  await expect(forms.withdrawn).toContainText(REASON)
  await forms.withdrawn.getByRole('button').click()
  await expect(forms.withdrawn).toHaveCount(0)
  await casePage.tab('timeline').first().click()
  await expect(casePage.entry(TEXT)).toContainText(PERSON)
})

test('two records of one person are shown side by side, become one, and two again', async ({
  sampleDesk: { page },
}) => {
  const casePage = new CasePage(page)
  const forms = new CorrectionForms(page)
  const main = page.getByRole('main')
  const name = 'Kaarel Näitlik'
  await new DeskPage(page).opinionCase(CHILD).click()
  await casePage.tab('people').click()
  const person = new PersonDialog(page)
  await person.add.click()
  await person.dialog.getByRole('button', { name: t('people.role') }).click()
  await page.getByRole('option', { name: t('role.carer') }).click()
  await person.givenName.fill('Kaarel')
  await person.surname.fill('NÄITLIK')
  await person.save.click()
  await expect(person.dialog).toBeHidden()
  const found = main.getByText(t('merge.found', { count: 1 }))
  await expect(found).toBeVisible()
  await main
    .getByRole('button', { name: new RegExp(`^${t('merge.compareNamed', { name: 'Kaarel' })}`, 'i') })
    .click()
  await expect(forms.dialog.getByRole('table')).toContainText('NÄITLIK')
  await forms.dialog.getByRole('radio', { name: new RegExp(name) }).check({ force: true })
  await forms.dialog.getByRole('button', { name: t('merge.submit') }).click()
  await expect(forms.dialog).toBeHidden()
  await expect(found).toHaveCount(0)
  await expect(main).not.toContainText('NÄITLIK')

  await main
    .getByRole('button', { name: t('merge.undoNamed', { name }) })
    .first()
    .click()
  await expect(main).toContainText('NÄITLIK')
  await expect(found).toBeVisible()
})

/** Writes an entry into the case of one child, with someone whom no other case knows. */
async function writeEntry(casePage: CasePage): Promise<void> {
  const { composer, page } = casePage
  await new DeskPage(page).opinionCase(CHILD).click()
  await casePage.beginEntry()
  await page.keyboard.type(TEXT)
  await composer.addParticipant(PERSON)
  await composer.save.click()
  await expect(casePage.entry(TEXT)).toBeVisible()
}
