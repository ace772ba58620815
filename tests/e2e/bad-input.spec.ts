import type { Locator, Page } from '@playwright/test'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { ErrorCode } from '#model/error-codes.ts'
import { MIN_PASSPHRASE_LENGTH } from '#model/vault/passphrase.ts'
import { addDays, dateInTallinn, formatDate } from '#model/time/dates.ts'
import { inventPersonalCode } from '../support/sample/personal-code.ts'
import { expect, test } from './fixtures.ts'
import { CasePage } from './page-models/case-page.ts'
import { DeskPage } from './page-models/desk-page.ts'
import { DocumentPage } from './page-models/document-page.ts'
import { FirstRunPage } from './page-models/first-run-page.ts'
import { Frame } from './page-models/frame.ts'
import { IntakePage } from './page-models/intake-page.ts'
import { MunicipalitySettings } from './page-models/settings-page.ts'
import { UnlockPage } from './page-models/unlock-page.ts'
import { PASSPHRASE, REQUEST } from './people.ts'
import { CHILD, SECTION } from './writing-places.ts'
import { t } from './texts.ts'

const today = dateInTallinn(Date.now())
const tomorrow = addDays(today, 1)
const WORDS = 'See tekst peab alles jääma.'

test('a wrong passphrase is said at its field, is counted, and stays there to be corrected', async ({
  launch,
  sampleVault,
}) => {
  const { page } = await launch()
  const unlock = new UnlockPage(page)
  await unlock.openButton.click()
  await expectFault(unlock.passphrase, t('unlock.empty'))

  await unlock.passphrase.fill('hoopis teine fraas')
  await unlock.openButton.click()
  await expectFault(unlock.passphrase, t('error.wrong_passphrase.what'))
  await expect(unlock.passphrase).toHaveValue('hoopis teine fraas')
  await expect(unlock.passphrase).toBeFocused()
  await expect(page.getByText(t('unlock.failedCount', { count: 1 }))).toBeVisible()
  await unlock.open(sampleVault.passphrase)
})

test('a passphrase that protects nothing is refused at creation, each time with the reason', async ({
  launch,
}) => {
  const { page } = await launch()
  const { passphrase, passphraseAgain, createButton } = new FirstRunPage(page)
  await createButton.click()
  await expectFault(passphrase, t('firstRun.passphrase.faults.empty'))

  const refusals = [
    ['lühike', 'too_short', { min: MIN_PASSPHRASE_LENGTH, now: 6 }],
    ['parool123456', 'too_weak', {}],
  ] as const
  for (const [typed, rule, params] of refusals) {
    await passphrase.fill(typed)
    await passphraseAgain.fill(typed)
    await createButton.click()
    await expectFault(passphrase, t(`firstRun.passphrase.faults.${rule}`, params))
    await expect(passphrase).toHaveValue(typed)
  }

  await passphrase.fill(PASSPHRASE)
  await passphraseAgain.fill(`${PASSPHRASE}!`)
  await createButton.click()
  await expectFault(passphraseAgain, t('firstRun.passphrase.differs'))
  await expect(passphrase).toHaveValue(PASSPHRASE)
})

test('a folder that cannot be written is refused, and another one can be chosen', async ({
  launch,
  profile,
}) => {
  const desk = await launch()
  const firstRun = new FirstRunPage(desk.page)
  await desk.answerFolderDialog(await unwritableFolder(profile))
  await firstRun.changeFolderButton.click()
  await firstRun.create(PASSPHRASE)
  await expectNotice(desk.page, 'vault_folder_unwritable')
  await expect(firstRun.passphrase).toHaveValue(PASSPHRASE)

  await desk.answerFolderDialog(path.join(profile, 'hoidla'))
  await firstRun.changeFolderButton.click()
  await firstRun.createButton.click()
  await expect(firstRun.recoveryHeading).toBeVisible()
})

test('a vault that another desk has open is not opened a second time', async ({
  launch,
  sampleDesk,
  sampleVault,
}) => {
  await expect(new DeskPage(sampleDesk.page).heading).toBeVisible()
  const other = await launch({ ofItsOwn: true })
  await other.answerFolderDialog(sampleVault.folder)
  await new FirstRunPage(other.page).changeFolderButton.click()
  const unlock = new UnlockPage(other.page)
  // The first run has a field of the same name.
  await expect(unlock.heading).toBeVisible()
  await unlock.passphrase.fill(sampleVault.passphrase)
  await unlock.openButton.click()
  await expectTrouble(other.page, 'vault_in_use')
  await expect(unlock.passphrase).toHaveValue(sampleVault.passphrase)

  await sampleDesk.closeWindow()
  await unlock.open(sampleVault.passphrase)
})

test('a municipality is not taken on twice', async ({ sampleDesk }) => {
  const { page } = sampleDesk
  const settings = new MunicipalitySettings(page)
  await new Frame(page).goTo('/settings/municipalities')
  const line = settings.line('Elva vald')
  await expect(line.getByRole('checkbox')).toBeDisabled()
  await expect(line).toContainText(t('settings.picker.already', { date: formatDate(addDays(today, -400)) }))

  // Its work ends today, so that it may be chosen again, yet not from today.
  await settings.end('Elva vald')
  await line.getByText('Elva vald').click()
  await settings.addButton.click()
  await expectNotice(page, 'municipality_assigned_twice')
  await expect(line.getByRole('checkbox')).toBeChecked()

  await settings.from.fill(formatDate(tomorrow))
  await settings.addButton.click()
  await expect(line.getByRole('checkbox')).toBeDisabled()
})

test('an invalid personal code names the rule it breaks, and keeps the case from being opened', async ({
  sampleDesk,
}) => {
  const { page } = sampleDesk
  await new DeskPage(page).beginCase()
  const intake = new IntakePage(page)
  await intake.takeDown(REQUEST)
  const { personalCode } = REQUEST.child
  const otherCheckDigit = String((Number(personalCode.at(-1)) + 1) % 10)
  const broken = [
    ['6131', 'not_11_digits'],
    [`9${personalCode.slice(1)}`, 'unknown_century'],
    [`${personalCode.slice(0, 3)}1331${personalCode.slice(7)}`, 'no_such_date'],
    [personalCode.slice(0, -1) + otherCheckDigit, 'wrong_check_digit'],
    [inventPersonalCode(tomorrow, 'male', 12), 'birth_in_future'],
  ] as const
  for (const [code, rule] of broken) {
    await intake.child.personalCode.fill(code)
    await intake.openCase.click()
    await expectFault(intake.child.personalCode, t(`error.personalCode.${rule}`))
    await expect(intake.child.personalCode).toHaveValue(code)
  }
  await expect(intake.heading).toBeVisible()
  await expect(intake.question).toHaveValue(REQUEST.question)
})

test('a date that cannot be is said at its field, and nothing typed is lost by it', async ({
  sampleDesk,
}) => {
  const { page } = sampleDesk
  await new DeskPage(page).beginCase()
  const intake = new IntakePage(page)
  const { requestedOn, question, openCase, heading } = intake
  await question.fill(WORDS)
  const impossible = [
    ['31.02.2026', t('kit.date.invalid')],
    ['31.02.', t('kit.date.incomplete')],
    [formatDate(tomorrow), t('kit.date.tooLate', { date: formatDate(today) })],
  ] as const
  for (const [typed, said] of impossible) {
    await requestedOn.fill(typed)
    await question.focus()
    await expectFault(requestedOn, said)
    await openCase.click()
    await expect(heading).toBeVisible()
    await expect(requestedOn).toHaveValue(typed)
  }
  await expect(question).toHaveValue(WORDS)

  await new Frame(page).deskLink.click()
  await new DeskPage(page).opinionCase(CHILD).click()
  const casePage = new CasePage(page)
  const { composer } = casePage
  await casePage.beginEntry()
  await page.keyboard.type(WORDS)
  await composer.date.fill(formatDate(tomorrow))
  await composer.save.click()
  await expect(page.getByRole('main')).toContainText(t('error.date_in_future.what'))
  await expect(composer.text).toHaveText(WORDS)
  await composer.date.fill('31.11.')
  await composer.save.click()
  await expectFault(composer.date, t('composer.dateMissing'))
  await expect(composer.text).toHaveText(WORDS)
})

test('a megabyte pasted into an entry is refused whole, with both lengths, and the entry stays', async ({
  sampleDesk,
}) => {
  const { page } = sampleDesk
  await new DeskPage(page).opinionCase(CHILD).click()
  const casePage = new CasePage(page)
  const { composer } = casePage
  await casePage.beginEntry()
  await page.keyboard.type(WORDS)
  await paste(composer.text, 'x'.repeat(1024 * 1024))
  await expect(page.getByRole('main')).toContainText(
    t('kit.editor.tooLong', { pasted: 1024 * 1024, left: 400_000 - WORDS.length }),
  )
  await expect(composer.text).toHaveText(WORDS)
  await composer.save.click()
  await expect(casePage.entry(WORDS)).toBeVisible()
})

test('a child born after the request, or otherwise than the code says, is refused at its field', async ({
  sampleDesk: { page },
}) => {
  await new DeskPage(page).beginCase()
  const intake = new IntakePage(page)
  await intake.takeDown(REQUEST)
  const { personalCode, birthDate } = intake.child
  await birthDate.fill('01.01.2012')
  await intake.openCase.click()
  await expect(birthDate).toHaveAttribute('aria-invalid', 'true')
  // It is marked wrong while one types; the refusal is over once the field has the focus.
  await expect(birthDate).toBeFocused()
  await personalCode.fill('')
  await intake.requestedOn.fill(formatDate(addDays(today, -30)))
  await birthDate.fill(formatDate(addDays(today, -3)))
  await intake.openCase.click()
  await expectFault(birthDate, t('limits.bornAfterRequest'))
  await expect(birthDate).toBeFocused()
  await birthDate.fill(formatDate(addDays(today, -300)))
  await intake.openCase.click()
  // A child without a personal code is a child.
  await expect(new CasePage(page).heading).toContainText(REQUEST.child.surname)
})

test('a megabyte pasted into a question is refused whole, and other scripts are kept as typed', async ({
  sampleDesk: { page },
}) => {
  const mixed = 'Poiss 👨‍👩‍👧 ütles: שלום عالم 日本 \u202Etagurpidi\u202C lõpp'
  await new DeskPage(page).beginCase()
  const intake = new IntakePage(page)
  await intake.takeDown({ ...REQUEST, question: mixed })
  await paste(intake.question, 'x'.repeat(1024 * 1024))
  await expectFault(
    intake.question,
    t('kit.editor.tooLong', { pasted: 1024 * 1024, left: 20_000 - mixed.length }),
  )
  await expect(intake.question).toHaveValue(mixed)
  await intake.question.press('End')
  await page.keyboard.type('.')
  await expect(intake.question).not.toHaveAttribute('aria-invalid', 'true')
  await intake.child.givenName.fill('Лейла 👧')
  await intake.openCase.click()
  const casePage = new CasePage(page)
  await expect(casePage.heading).toContainText('Лейла 👧')
  await casePage.tab('data').click()
  await expect(page.getByRole('main')).toContainText(`${mixed}.`)
})

test('a DOCX that cannot be written is said beside its button, and the opinion stays', async ({
  sampleDesk,
  profile,
}) => {
  const { page } = sampleDesk
  await new DeskPage(page).opinionCase(CHILD).click()
  await new CasePage(page).openOpinion.click()
  const opinion = new DocumentPage(page)
  const { exportButton, gate } = opinion
  await opinion.open(SECTION)
  await page.keyboard.type(WORDS)

  await sampleDesk.answerSaveDialog(path.join(profile, 'seda kausta ei ole', 'arvamus.docx'))
  await exportButton.click()
  await expectNotice(gate, 'file_not_writable')

  // On Windows a file that Word has open cannot be replaced; the system says it so.
  await sampleDesk.app.evaluate(() => {
    const files = process.getBuiltinModule('node:fs/promises')
    files.rename = () => Promise.reject(Object.assign(new Error('busy'), { code: 'EBUSY' }))
    process.getBuiltinModule('node:module').syncBuiltinESMExports()
  })
  const file = path.join(profile, 'avatud Wordis.docx')
  await writeFile(file, 'as it was')
  await sampleDesk.answerSaveDialog(file)
  await exportButton.click()
  await expectNotice(gate, 'file_in_use')
  expect(await readFile(file, 'utf8')).toBe('as it was')
  await expect(opinion.text(SECTION)).toHaveText(WORDS)
})

/** The field is marked wrong and described by the sentence. */
async function expectFault(field: Locator, sentence: string): Promise<void> {
  await expect(field).toHaveAccessibleDescription(new RegExp(escaped(sentence)))
  await expect(field).toHaveAttribute('aria-invalid', 'true')
}

/** A notice says what happened, and what to do. */
async function expectNotice(place: Page | Locator, code: ErrorCode): Promise<void> {
  const notice = place.getByRole('alert')
  await expect(notice).toContainText(t(`error.${code}.what`))
  await expect(notice).toContainText(t(`error.${code}.todo`))
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** Pastes plain text as the clipboard gives it. */
async function paste(field: Locator, text: string): Promise<void> {
  await field.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

/** A folder in which nothing can be made; below a file, since rights stop no administrator. */
async function unwritableFolder(profile: string): Promise<string> {
  const file = path.join(profile, 'fail')
  await writeFile(file, '')
  return path.join(file, 'hoidla')
}

/** A vault that cannot be opened says what happened, what is kept and what to do. */
async function expectTrouble(page: Page, code: 'vault_in_use'): Promise<void> {
  const notice = page.getByRole('alert')
  for (const part of ['what', 'kept', 'todo'] as const) {
    await expect(notice).toContainText(t(`unlock.trouble.${code}.${part}`))
  }
}
