import path from 'node:path'
import template from '#resources/templates/counselling_summary/2025-01-10.json' with { type: 'json' }
import { dateInTallinn, formatDate } from '#model/time/dates.ts'
import { expect, test } from './fixtures.ts'
import { readSaved, textFor } from './opinion.ts'
import { CasePage } from './page-models/case-page.ts'
import { DeskPage } from './page-models/desk-page.ts'
import { DocumentPage } from './page-models/document-page.ts'
import { IntakePage } from './page-models/intake-page.ts'
import { CHILD, REQUEST } from './people.ts'
import { t } from './texts.ts'

const PROMISE = 'Saadan soovitused kirjalikult'

/** Titles of the sections the desk fills from the case and its log. */
const FILLED = titlesOf(({ key }) => ['request', 'course', 'agreed'].includes(key))
/** Titles of the sections that are left to write. */
const TO_WRITE = titlesOf(
  ({ key, required }) => required === 'always' && !['request', 'course'].includes(key),
)

test('a counselling ends with a summary: filled from its log, saved as a DOCX, and issued', async ({
  sampleDesk,
  profile,
}) => {
  const { page } = sampleDesk
  const casePage = new CasePage(page)
  const summary = new DocumentPage(page, 'counselling_summary')
  const today = formatDate(dateInTallinn(Date.now()))

  await test.step('a counselling with an entry and a promise', async () => {
    await new DeskPage(page).beginCase('domestic_counselling')
    const intake = new IntakePage(page, 'domestic_counselling')
    await intake.takeDown(REQUEST)
    await intake.openCase.click()
    await casePage.beginEntry()
    await page.keyboard.type('Arutasime olukorda.')
    await casePage.composer.promise({ what: PROMISE, dueOn: today })
    await casePage.composer.save.click()
    await expect(casePage.entry('Arutasime olukorda.')).toBeVisible()
  })

  await test.step('the summary is begun with what the log holds', async () => {
    await casePage.tab('documents').click()
    await page.getByRole('button', { name: t('documentPage.begin.counselling_summary') }).click()
    await expect(summary.heading).toBeVisible()
    const [request = '', course = '', agreed = ''] = FILLED
    await summary.open(request)
    await expect(summary.text(request)).toContainText(REQUEST.question)
    await summary.open(course)
    await expect(summary.text(course)).toContainText(today)
    await summary.open(agreed)
    await expect(summary.text(agreed)).toContainText(PROMISE)
  })

  await test.step('the rest is written', async () => {
    for (const title of TO_WRITE) {
      await summary.open(title)
      await summary.text(title).fill(textFor(title))
      await expect(summary.paper).toContainText(textFor(title))
    }
    await expect(summary.gate).toContainText(t('gate.clear'))
  })

  await test.step('it is saved as a DOCX and issued', async () => {
    const draft = path.join(profile, 'mustand.docx')
    await sampleDesk.answerSaveDialog(draft)
    await summary.exportButton.click()
    await expect(page.getByText(t('documentPage.exported', { name: 'mustand.docx' }))).toBeVisible()
    const saved = await readSaved(draft)
    expect(saved.isDraft).toBe(true)
    for (const words of [CHILD, PROMISE, ...TO_WRITE.map(textFor)]) expect(saved.words).toContain(words)

    await summary.issueButton.click()
    await summary.issueDialog.getByRole('button', { name: t('gate.issue') }).click()
    await expect(summary.issuedNotice).toBeVisible()
    const issued = path.join(profile, 'kokkuvote.docx')
    await sampleDesk.answerSaveDialog(issued)
    await summary.part(t('documentPage.letter')).click()
    await summary.exportButton.click()
    await expect(page.getByText(t('documentPage.exported', { name: 'kokkuvote.docx' }))).toBeVisible()
    expect((await readSaved(issued)).isDraft).toBe(false)
  })
})

function titlesOf(isMeant: (section: { key: string; required: string }) => boolean): string[] {
  return template.sections.filter(isMeant).map(({ title }) => title)
}
