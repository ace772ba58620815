import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { addDays, dateInTallinn, formatDate } from '#model/time/dates.ts'
import { readDocx } from '../integration/document/docx-reader.ts'
import { expect, test } from './fixtures.ts'
import { CasePage } from './page-models/case-page.ts'
import { DeskPage } from './page-models/desk-page.ts'
import { Frame } from './page-models/frame.ts'
import { RetentionSettings } from './page-models/retention-settings.ts'
import { UnlockPage } from './page-models/unlock-page.ts'
import { t } from './texts.ts'
import { CHILD } from './writing-places.ts'

/** A counselling of the sample, closed for some months. */
const CLOSED = '2026/001'

test('a closed case past its period is kept with a reason, then erased, and is gone', async ({
  sampleDesk,
  sampleVault,
}) => {
  const { page } = sampleDesk
  const frame = new Frame(page)
  const retention = new RetentionSettings(page)
  await retention.open()

  await test.step('nothing is due until a shorter period is chosen; the desk then says so', async () => {
    await expect(retention.due).toContainText(t('retention.due.none'))
    await retention.setPeriod('domestic_counselling', 1)
    await expect(retention.line(CLOSED)).toContainText(t('kind.domestic_counselling'))
    await frame.deskLink.click()
    await page.getByRole('link', { name: t('desk.retentionDue') }).click()
    await expect(retention.heading).toBeVisible()
  })

  await test.step('it is kept, and what was typed is there after a lock', async () => {
    await retention.keep(CLOSED).click()
    await retention.keepButton.click()
    await expect(retention.reason).toHaveAttribute('aria-invalid', 'true')
    await retention.reason.fill('Kohtumenetlus kestab.')
    await page.keyboard.press('Control+l')
    const unlock = new UnlockPage(page)
    await expect(unlock.heading).toBeVisible()
    await unlock.open(sampleVault.passphrase)
    await expect(retention.reason).toHaveValue('Kohtumenetlus kestab.')
    await expect(retention.reason).toBeFocused()
    await retention.until.click()
    await retention.until.fill(formatDate(addDays(dateInTallinn(Date.now()), 30)))
    await retention.keepButton.click()
    await expect(retention.dialog).toBeHidden()
    await expect(retention.kept).toContainText('Kohtumenetlus kestab.')
    await expect(retention.due).toContainText(t('retention.due.none'))
  })

  await test.step('another is erased only when the system’s question is answered with the act', async () => {
    await retention.setPeriod('enquiry', 1)
    const number = '2026/009'
    const asked = await sampleDesk.answerConfirm(false)
    await retention.erase(number).click()
    await expect(retention.erase(number)).toBeEnabled()
    await expect(retention.line(number)).toBeVisible()
    const [question] = await asked()
    expect(question).toMatchObject({ type: 'warning', defaultId: 0, cancelId: 0 })
    expect(question?.message).toContain(number)
    expect(question?.detail).toMatch(/Varukoopiates[^]*\d\d\.\d\d\.\d{4}/)
    await sampleDesk.answerConfirm(true)
    await retention.erase(number).click()
    await expect(page.getByText(t('retention.erased', { number }))).toBeVisible()
    await expect(retention.erased).toContainText(number)
    await expect(retention.erased).toContainText(t('retention.ground.period_ended.name'))
    await expect(retention.erase(number)).toBeHidden()
  })
})

test('a case is erased at need from its own page, with a ground, and its id is kept beside the vault', async ({
  sampleDesk,
  profile,
}) => {
  const { page } = sampleDesk
  const casePage = new CasePage(page)
  await new DeskPage(page).opinionCase(CHILD).click()
  await casePage.tab('data').click()
  const address = page.url()
  const childName = await new Frame(page).heading.innerText()
  const number = /\d{4}\/\d{3}/.exec(await page.getByRole('main').innerText())?.[0] ?? ''
  await page.getByRole('button', { name: t('retention.erase.ask') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: t('retention.erase.next') }).click()
  await expect(dialog).toContainText(t('retention.ground.missing'))
  await dialog.getByText(t('retention.ground.opened_by_mistake.name')).click()
  await sampleDesk.answerConfirm(true)
  await dialog.getByRole('button', { name: t('retention.erase.next') }).click()
  await expect(new DeskPage(page).heading).toBeVisible()
  await expect(page.getByText(t('retention.erased', { number }))).toBeVisible()

  await page.goto(address)
  await expect(page.getByRole('main')).toContainText(t('error.not_found.what'))
  await expect(page.getByRole('main')).not.toContainText(childName)
  const caseId = /cases\/([0-9a-f-]{36})/.exec(address)?.[1] ?? ''
  const ids = await readFile(path.join(profile, 'vault', 'erased-cases.txt'), 'utf8')
  expect(ids).toContain(caseId)
  expect(ids).toContain('opened_by_mistake')
})

test('a person’s data are gathered in one document, from the page of a case and of a child', async ({
  sampleDesk,
  profile,
}) => {
  const { page } = sampleDesk
  const casePage = new CasePage(page)
  const dialog = page.getByRole('dialog')
  const save = dialog.getByRole('button', { name: t('dataExport.do') })
  const file = path.join(profile, 'valjavote.docx')
  await new DeskPage(page).opinionCase(CHILD).click()
  await casePage.tab('people').click()
  const name = await new Frame(page).heading.innerText()

  await test.step('of a case', async () => {
    await sampleDesk.answerSaveDialog(file)
    await page.getByRole('button', { name: t('dataExport.named', { name }) }).click()
    await expect(dialog).toContainText(t('dataExport.check'))
    await save.click()
    await expect(dialog).toContainText(t('dataExport.saved', { name: 'valjavote.docx' }))
    const paragraphs = await (await readDocx(await readFile(file))).paragraphs()
    const text = paragraphs.map((paragraph) => paragraph.text).join('\n')
    expect(text).toContain('Väljavõte isikuandmetest')
    expect(text).toContain(name)
  })

  await test.step('of a child, given up', async () => {
    await dialog
      .getByRole('button', { name: t('kit.dialog.close') })
      .last()
      .click()
    await page.locator('a[href*="/children/"]').first().click()
    await page.getByRole('button', { name: t('dataExport.title'), exact: true }).click()
    await sampleDesk.answerSaveDialog(null)
    await save.click()
    await expect(save).toBeEnabled()
    await expect(dialog.getByRole('alert')).toHaveCount(0)
  })
})
