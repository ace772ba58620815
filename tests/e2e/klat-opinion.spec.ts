import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { textFor } from './opinion.ts'
import { CasePage } from './page-models/case-page.ts'
import { DeskPage } from './page-models/desk-page.ts'
import { DocumentPage } from './page-models/document-page.ts'
import { IntakePage } from './page-models/intake-page.ts'
import { CHILD, REQUEST } from './people.ts'
import { anyOf, t } from './texts.ts'

const REASON = 'Väljamõeldud põhjendus'
const MEASURE = 'Väljamõeldud pereteraapia'

/** Opens a case of an opinion for the child of the request and begins its document. */
async function beginOpinion(page: Page, request: 'placement' | 'extension'): Promise<DocumentPage> {
  await new DeskPage(page).beginCase('klat_opinion')
  const intake = new IntakePage(page)
  await intake.takeDown(REQUEST)
  await page
    .getByRole('radiogroup')
    .getByText(t(`klat.${request}`), { exact: true })
    .click()
  await intake.openCase.click()
  await expect(new CasePage(page).heading).toHaveText(CHILD)
  await new CasePage(page).draftOpinion.click()
  const opinion = new DocumentPage(page)
  await expect(opinion.heading).toBeVisible()
  return opinion
}

/** Writes what the gate still asks for, and goes past the rest with a reason. */
async function writeAll(page: Page, opinion: DocumentPage): Promise<void> {
  const missing = opinion.parts.getByRole('link', { name: new RegExp(`^${t('documentPage.state.missing')}`) })
  while ((await missing.count()) > 0) {
    const title = (await missing.first().locator('.index-label').textContent()) ?? ''
    await missing.first().click()
    const text = page.getByRole('main').locator('.section-writer [role="textbox"]')
    await expect(text).toBeFocused()
    await page.keyboard.insertText(textFor('osa'))
    await expect(missing.filter({ hasText: title })).toHaveCount(0)
  }
  await opinion.passFindings(REASON)
}

async function issue(opinion: DocumentPage): Promise<void> {
  await opinion.issueButton.click()
  await opinion.issueDialog.getByRole('button', { name: t('gate.issue') }).click()
  await expect(opinion.issuedNotice).toBeVisible()
}

test('a supportive opinion on placement, and last time’s text beside the one on extension', async ({
  sampleDesk: { page },
}) => {
  const after = t('klatSection.after')
  const danger = t('klatSection.danger')

  await test.step('the first recommends for during and after the stay', async () => {
    const opinion = await beginOpinion(page, 'placement')
    await opinion.conclude(t('klat.supportive'))
    await expect(opinion.gate).toContainText(t('gate.finding.section', { title: after }))
    await expect(opinion.gate).not.toContainText(t('klatSection.otherMeasures'))
    await opinion.open(danger)
    await opinion.text(danger).fill('Oht oli tookord suur.')
    await expect(opinion.paper).toContainText('Oht oli tookord suur.')
    await writeAll(page, opinion)
    await issue(opinion)
  })

  await test.step('the second has it beside, and takes a section over', async () => {
    await page
      .getByRole('link', { name: t('desk.title') })
      .first()
      .click()
    const opinion = await beginOpinion(page, 'extension')
    await page.getByText(t('earlier.title'), { exact: true }).click()
    await opinion.open(danger)
    await expect(opinion.paper).toContainText('Oht oli tookord suur.')
    await opinion.paper.getByRole('button', { name: t('earlier.copy') }).click()
    await expect(opinion.text(danger)).toBeFocused()
    await expect(opinion.text(danger)).toContainText('Oht oli tookord suur.')
    await opinion.part(t('documentPage.letter')).click()
    await opinion.conclude(t('klat.supportive'))
    await writeAll(page, opinion)
    await issue(opinion)
  })
})

test('an opinion that is not supportive weighs the measures of the case and names others', async ({
  sampleDesk: { page },
}) => {
  const opinion = await beginOpinion(page, 'placement')
  const casePage = new CasePage(page)
  const dialog = page.getByRole('dialog')

  await test.step('a measure of the case waits to be weighed', async () => {
    await page
      .getByRole('link', { name: new RegExp(REQUEST.child.givenName) })
      .first()
      .click()
    await casePage.tab('assessment').click()
    const title = t('items.type.measure.title')
    await page.getByRole('button', { name: `${t('items.add')}: ${title}`, exact: true }).click()
    await dialog.getByRole('textbox', { name: t('items.field.measure.name') }).fill(MEASURE)
    await choose(page, t('items.field.measure.state'), t('items.choice.measure.state.proposed'))
    await dialog.getByRole('button', { name: t('items.save') }).click()
    await page.getByRole('button', { name: t('klatGate.weigh', { name: MEASURE }) }).click()
    await expect(dialog.getByRole('textbox', { name: t('items.field.weighed_measure.name') })).toHaveValue(
      MEASURE,
    )
    await choose(page, t('items.field.weighed_measure.averts'), t('items.choice.weighed_measure.averts.yes'))
    await dialog.getByRole('textbox', { name: t('items.field.weighed_measure.why') }).fill('Pere on valmis')
    await dialog.getByRole('button', { name: t('items.save') }).click()
    await expect(page.getByText(t('klatGate.unweighed'))).toBeHidden()
  })

  await test.step('the section is drawn from what was weighed', async () => {
    await casePage.tab('documents').click()
    await page
      .getByRole('link', { name: anyOf('documentPage.step.open.klat_opinion') })
      .first()
      .click()
    const title = t('klatSection.lessRestrictive')
    await opinion.open(title)
    await page.getByRole('button', { name: t('draw.title') }).click()
    await page.getByText(`${MEASURE}: hoiaks ohu ära. Pere on valmis`).click()
    await page.getByRole('button', { name: t('draw.insert') }).click()
    await expect(opinion.text(title)).toContainText(MEASURE)
    await expect(opinion.text(title)).toBeFocused()
  })

  await test.step('the gate asks for other measures, and for no recommendations', async () => {
    await opinion.part(t('documentPage.letter')).click()
    await opinion.conclude(t('klat.nonSupportive'))
    const asks = (title: string) => t('gate.finding.section', { title })
    await expect(opinion.gate).toContainText(asks(t('klatSection.otherMeasures')))
    await expect(opinion.gate).not.toContainText(asks(t('klatSection.during')))
    await expect(opinion.gate).toContainText(t('klatGate.request_number'))
    await writeAll(page, opinion)
    await issue(opinion)
  })
})

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(label) })
    .click()
  await page.getByRole('option', { name: option, exact: true }).click()
}
