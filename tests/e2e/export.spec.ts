import path from 'node:path'
import { readFile, writeFile } from 'node:fs/promises'
import template from '#resources/templates/counselling_summary/2025-01-10.json' with { type: 'json' }
import { readDocx } from '../integration/document/docx-reader.ts'
import { lostParagraphs } from '../support/lost-paragraphs.ts'
import { expect, test } from './fixtures.ts'
import { openPackage } from './encrypted-package.ts'
import { readSaved, textFor } from './opinion.ts'
import { CasePage } from './page-models/case-page.ts'
import { DeskPage } from './page-models/desk-page.ts'
import { DocumentPage } from './page-models/document-page.ts'
import { ExportPage } from './page-models/export-page.ts'
import { IntakePage } from './page-models/intake-page.ts'
import { UnlockPage } from './page-models/unlock-page.ts'
import { CHILD, REQUEST } from './people.ts'
import { readPdf } from './read-pdf.ts'
import { anyOf, t } from './texts.ts'
import { CHILD as SAMPLE_CHILD } from './writing-places.ts'

const GROUND = 'LasteKS § 34² lg 7'

/** Titles of the sections that are left to write. */
const TO_WRITE = template.sections
  .filter(({ key, required }) => required === 'always' && !['request', 'course'].includes(key))
  .map(({ title }) => title)

test('an issued summary goes to the municipality in a package that opens with the passphrase shown, and with no other', async ({
  sampleDesk,
  profile,
}) => {
  const { page } = sampleDesk
  const casePage = new CasePage(page)
  const summary = new DocumentPage(page, 'counselling_summary')
  const exported = new ExportPage(page)

  await test.step('a counselling with a summary that is issued', async () => {
    await new DeskPage(page).beginCase('domestic_counselling')
    const intake = new IntakePage(page, 'domestic_counselling')
    await intake.takeDown(REQUEST)
    await intake.openCase.click()
    await casePage.beginEntry()
    await page.keyboard.type('Arutasime olukorda.')
    await casePage.composer.save.click()
    await casePage.tab('documents').click()
    await page.getByRole('button', { name: t('documentPage.begin.counselling_summary') }).click()
    for (const title of TO_WRITE) {
      await summary.open(title)
      await summary.text(title).fill(textFor(title))
    }
    await expect(summary.gate).toContainText(t('gate.clear'))
    await summary.issueButton.click()
    await summary.issueDialog.getByRole('button', { name: t('gate.issue') }).click()
    await expect(summary.issuedNotice).toBeVisible()
  })

  const file = path.join(profile, 'edastus.zip')
  await test.step('the ground must be said before anything is written', async () => {
    await exported.link.click()
    await expect(exported.heading).toBeVisible()
    await expect(exported.choice(t('exportPage.kind.issued_document'))).toBeChecked()
    await expect(exported.paper).toContainText(CHILD)
    await exported.doButton.click()
    await expect(exported.ground).toHaveAttribute('aria-invalid', 'true')
    await expect(exported.ground).toBeFocused()
  })

  const passphrase = await test.step('the package is saved and its passphrase shown once', async () => {
    await exported.ground.fill(GROUND)
    await sampleDesk.answerSaveDialog(file)
    await exported.doButton.click()
    await expect(exported.passphrase).toBeVisible()
    const shown = await exported.passphrase.innerText()
    await exported.closeSaved.click()
    await expect(exported.saved).toBeHidden()
    await expect(exported.deliveries).toBeVisible()
    await expect(page.getByText(shown)).toHaveCount(0)
    await expect(page.getByText(GROUND)).toBeVisible()
    return shown
  })

  await test.step('it opens with that passphrase and holds the document', async () => {
    const files = await openPackage(file, passphrase)
    const [docx, pdf] = ['.docx', '.pdf'].map((ending) =>
      files.get([...files.keys()].find((name) => name.endsWith(ending)) ?? ''),
    )
    if (docx === undefined || pdf === undefined) throw new Error('A file lacks')
    const paragraphs = await (await readDocx(docx)).paragraphs()
    const printed = await readPdf(pdf)
    expect(
      lostParagraphs(
        paragraphs.map(({ text }) => text),
        printed.text,
      ),
    ).toEqual([])
    expect(printed.isTagged).toBe(true)
    expect(printed.feet).toEqual(printed.feet.map((_, index) => `lk ${index + 1}/${printed.feet.length}`))
    expect(printed.whole).not.toContain(t('doc.draftMark'))
    const saved = path.join(profile, 'kokkuvote.docx')
    await writeFile(saved, docx)
    const { words, isDraft } = await readSaved(saved)
    expect(isDraft).toBe(false)
    for (const written of [CHILD, ...TO_WRITE.map(textFor)]) expect(words).toContain(written)
    await expect(
      openPackage(
        file,
        passphrase.replace(/^./, (sign) => (sign === '0' ? '1' : '0')),
      ),
    ).rejects.toThrow(/password/i)
  })
})

test('an extract says which rule left what out, and is found half-written after a lock', async ({
  sampleDesk,
  sampleVault,
  profile,
}) => {
  const { page } = sampleDesk
  const casePage = new CasePage(page)
  const exported = new ExportPage(page)
  await new DeskPage(page).opinionCase(SAMPLE_CHILD).click()
  await casePage.tab('documents').click()
  await exported.link.click()
  await expect(exported.heading).toBeVisible()
  await exported.choose(t('exportPage.kind.timeline_extract'))
  await expect(exported.paper).toContainText(t('doc.timeline_extract'))
  await expect(exported.rules).toHaveCount(5)
  await exported.choose(t('exportPage.reader.network'))
  await expect(exported.rules).toHaveCount(10)
  await exported.choose(t('exportPage.reader.court'))
  await expect(exported.rules).toHaveCount(7)
  await exported.recipient.fill('Tartu Maakohus')
  await exported.ground.fill(GROUND)
  await expect(page.getByText(anyOf('formDraft.kept'))).toBeVisible()

  await page.keyboard.press('Control+l')
  await new UnlockPage(page).open(sampleVault.passphrase)
  await expect(exported.heading).toBeVisible()
  await expect(exported.recipient).toHaveValue('Tartu Maakohus')
  await expect(exported.choice(t('exportPage.reader.court'))).toBeChecked()

  await exported.choose(t('exportPage.form.plain'))
  await page.locator('label').filter({ hasText: /^PDF$/ }).click()
  const file = path.join(profile, 'valjavote.docx')
  await sampleDesk.answerSaveDialog(file)
  await exported.doButton.click()
  await expect(exported.saved).toContainText(t('exportPage.saved.plain'))
  expect((await readSaved(file)).words).toContain(t('doc.timeline_extract'))
  await exported.saved.getByRole('button', { name: t('exportPage.saved.closePlain') }).click()
  await expect(exported.deliveries).toBeVisible()
})

test('a draft is saved as a PDF that says so on every page, and says what its DOCX says', async ({
  sampleDesk,
  profile,
}) => {
  const { page } = sampleDesk
  await new DeskPage(page).opinionCase(SAMPLE_CHILD).click()
  await new CasePage(page).openOpinion.click()
  await expect(new DocumentPage(page).heading).toBeVisible()
  const [docx, pdf] = ['mustand.docx', 'mustand.pdf'].map((name) => path.join(profile, name)) as [
    string,
    string,
  ]
  for (const [file, button] of [
    [docx, t('documentPage.export')],
    [pdf, t('documentPage.exportPdf')],
  ] as const) {
    await sampleDesk.answerSaveDialog(file)
    await page.getByRole('main').getByRole('button', { name: button }).click()
    await expect(page.getByText(t('documentPage.exported', { name: path.basename(file) }))).toBeVisible()
  }
  const paragraphs = await (await readDocx(await readFile(docx))).paragraphs()
  const printed = await readPdf(await readFile(pdf))
  expect(
    lostParagraphs(
      paragraphs.map(({ text }) => text),
      printed.text,
    ),
  ).toEqual([])
  expect(printed.pages.length).toBeGreaterThan(1)
  for (const text of printed.pages) expect(text).toContain(t('doc.draftMark'))
})
