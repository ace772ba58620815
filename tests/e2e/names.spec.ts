import template from '#resources/templates/counselling_summary/2025-01-10.json' with { type: 'json' }
import { expect, test } from './fixtures.ts'
import { textFor } from './opinion.ts'
import { CasePage } from './page-models/case-page.ts'
import { DeskPage } from './page-models/desk-page.ts'
import { DocumentPage } from './page-models/document-page.ts'
import { IntakePage } from './page-models/intake-page.ts'
import { indexLink, JournalPage } from './page-models/journal-page.ts'
import { UnlockPage } from './page-models/unlock-page.ts'
import { REQUEST } from './people.ts'
import { t } from './texts.ts'

/** Titles of the sections that are left to write. */
const TO_WRITE = template.sections
  .filter(({ key, required }) => required === 'always' && key !== 'request')
  .map(({ title }) => title)
const [SECTION = ''] = TO_WRITE

/** The child of a case of the sample, and how its name stands in a sentence. */
const OTHER = { name: 'Rasmus Ettekujutlus', written: 'Rasmus Ettekujutlusega' }
const SENTENCE = `Laps istub koolis ${OTHER.written} ühes pingis.`
const REASON = 'Õpilased on samas klassis, vanemad on nõus'

test('a name of another case’s child stops the issuing of a summary until it is decided on', async ({
  sampleDesk: { page },
  sampleVault,
}) => {
  const casePage = new CasePage(page)
  const summary = new DocumentPage(page, 'counselling_summary')
  const line = summary.gate.locator('[data-leak="full_name"]')

  await test.step('a summary names the child of another case', async () => {
    await new DeskPage(page).beginCase('domestic_counselling')
    const intake = new IntakePage(page, 'domestic_counselling')
    await intake.takeDown(REQUEST)
    await intake.openCase.click()
    await casePage.tab('documents').click()
    await page.getByRole('button', { name: t('documentPage.begin.counselling_summary') }).click()
    for (const title of TO_WRITE) {
      await summary.open(title)
      await summary.text(title).fill(textFor(title))
    }
    await summary.open(SECTION)
    await summary.text(SECTION).fill(SENTENCE)
  })

  await test.step('the gate shows the name in its sentence and stops', async () => {
    await summary.issueButton.click()
    await expect(summary.gate).toContainText(t('leak.refused', { count: 1 }))
    await expect(summary.issueDialog).toHaveCount(0)
    await expect(line).toContainText(SENTENCE)
    await expect(line).toContainText(OTHER.name)
    await line.getByRole('button', { name: t('gate.look') }).click()
    await expect(summary.text(SECTION)).toBeFocused()
    await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe(OTHER.written)
  })

  await test.step('a copy of the draft is not saved either', async () => {
    await summary.exportButton.click()
    await expect(summary.gate).toContainText(t('error.names_undecided.what'))
  })

  const decide = line.getByRole('button', { name: t('leak.decide') })
  const dialog = page.getByRole('dialog', { name: t('leak.dialog.title') })
  await test.step('a half-made decision outlives a lock', async () => {
    await decide.click()
    const stays = page.getByRole('radio', { name: new RegExp(`^${t('leak.verdict.stays')}`) })
    await dialog.locator('label').filter({ has: stays }).click()
    await dialog.getByRole('textbox').fill(REASON)
    await page.keyboard.press('Control+l')
    await new UnlockPage(page).open(sampleVault.passphrase)
    await expect(dialog.getByRole('textbox')).toHaveValue(REASON)
    await dialog.getByRole('button', { name: t('leak.dialog.keep') }).click()
    await expect(line).toContainText(REASON)
    await expect(line.getByRole('button', { name: t('leak.change') })).toBeFocused()
  })

  await test.step('it is issued, and the journal holds the decision', async () => {
    await summary.issueButton.click()
    await expect(summary.issueDialog).toContainText(REASON)
    await summary.issueDialog.getByRole('button', { name: t('gate.issue') }).click()
    await expect(summary.issuedNotice).toBeVisible()
    // Back to the case, whose journal it is.
    await summary.parts.getByRole('link').first().click()
    await indexLink(page, t('journal.caseTitle')).click()
    const journal = new JournalPage(page)
    const issued = journal.line(t('journal.act.document.issued'))
    await journal.unfold(issued)
    await expect(issued).toContainText(`${OTHER.written}: ${t('leak.verdict.stays')}`)
    await expect(issued).toContainText(REASON)
  })
})
