import path from 'node:path'
import { expect, test } from './fixtures.ts'
import { readSaved, SECTIONS, SECTIONS_TO_WRITE, textFor } from './opinion.ts'
import { CasePage } from './page-models/case-page.ts'
import { DeskPage } from './page-models/desk-page.ts'
import { DocumentPage } from './page-models/document-page.ts'
import { FirstRunPage } from './page-models/first-run-page.ts'
import { IntakePage } from './page-models/intake-page.ts'
import { Keyboard } from './page-models/keyboard.ts'
import { UnlockPage } from './page-models/unlock-page.ts'
import { CHILD, MUNICIPALITY, PASSPHRASE, REQUEST, SPECIALIST } from './people.ts'
import { t } from './texts.ts'

const FIRST_CALL = 'Esmane kontakt, kõik klaviatuurilt.'
const SECOND_CALL = 'Teine kõne tuli ootamatult.'

test('the main job by keyboard alone: from the first run to an issued opinion, with the power cut in between', async ({
  launch,
  profile,
}) => {
  const desk = await launch()
  const keys = new Keyboard(desk.page)

  await test.step('the desk is set up', async () => {
    const firstRun = new FirstRunPage(desk.page)
    await keys.typeInto(firstRun.passphrase, PASSPHRASE)
    await keys.typeInto(firstRun.passphraseAgain, PASSPHRASE)
    await keys.press('Enter')
    await keys.activate(firstRun.laterButton)
    await keys.typeInto(firstRun.givenName, SPECIALIST.givenName)
    await keys.typeInto(firstRun.surname, SPECIALIST.surname)
    await keys.press('Enter')
    await keys.typeInto(firstRun.municipalityFilter, MUNICIPALITY)
    await keys.choose(firstRun.municipality(MUNICIPALITY))
    await keys.activate(firstRun.finishButton)
    await expect(new DeskPage(desk.page).heading).toBeFocused()
  })

  await test.step('a request becomes a case', async () => {
    await keys.activate(new DeskPage(desk.page).newCase)
    await keys.walkTo(new DeskPage(desk.page).kindChoice('klat_opinion'))
    await keys.press('Enter')
    const intake = new IntakePage(desk.page)
    // The one municipality is chosen; what is asked comes first.
    await expect(intake.municipality).toHaveValue(MUNICIPALITY)
    await expect(intake.question).toBeFocused()
    await keys.typeInto(intake.question, REQUEST.question)
    await keys.typeInto(intake.child.personalCode, REQUEST.child.personalCode)
    await keys.typeInto(intake.child.givenName, REQUEST.child.givenName)
    await keys.typeInto(intake.child.surname, REQUEST.child.surname)
    await keys.typeInto(intake.worker.givenName, REQUEST.worker.givenName)
    await keys.typeInto(intake.worker.surname, REQUEST.worker.surname)
    await keys.press('Control+Enter')
    await expect(new CasePage(desk.page).heading).toHaveText(CHILD)
  })

  await test.step('an entry comes onto the timeline', async () => {
    const casePage = new CasePage(desk.page)
    await keys.press('n')
    await expect(casePage.composer.text).toBeFocused()
    await keys.type(FIRST_CALL)
    await keys.press('Control+Enter')
    await expect(casePage.entry(FIRST_CALL)).toBeFocused()
  })

  await test.step('the power is cut in the middle of another', async () => {
    const { composer } = new CasePage(desk.page)
    await keys.press('n')
    await expect(composer.text).toBeFocused()
    await keys.type(SECOND_CALL)
    await expect(composer.draftSaved).toBeVisible()
    const typing = desk.page.keyboard.type(' Ja siis'.repeat(100), { delay: 20 }).catch(() => 'cut')
    await expect(composer.text).toContainText('Ja siis')
    await desk.kill()
    expect(await typing).toBe('cut')
  })

  const again = await launch()
  const { page } = again
  const keysAgain = new Keyboard(page)

  await test.step('what was typed is found again and saved', async () => {
    await expect(new UnlockPage(page).passphrase).toBeFocused()
    await keysAgain.type(PASSPHRASE)
    await keysAgain.press('Enter')
    await keysAgain.activate(
      new DeskPage(page).unfinished.getByRole('link', { name: t('deskScreen.draft.entry') }),
    )
    const casePage = new CasePage(page)
    await expect(casePage.composer.text).toContainText(SECOND_CALL)
    await expect(casePage.composer.text).toBeFocused()
    await keysAgain.press('Control+Enter')
    await expect(casePage.entry(SECOND_CALL)).toBeFocused()
  })

  const opinion = new DocumentPage(page)

  await test.step('the opinion is written, and the page beside it shows it', async () => {
    await keysAgain.activate(new CasePage(page).draftOpinion)
    await expect(opinion.heading).toBeFocused()
    await keysAgain.choose(opinion.conclusion(t('klat.supportive')))
    for (const title of SECTIONS) {
      await keysAgain.press('Alt+ArrowDown')
      await expect(opinion.text(title)).toBeFocused()
      if (!SECTIONS_TO_WRITE.includes(title)) continue
      await keysAgain.type(textFor(title))
      await expect(opinion.paper).toContainText(textFor(title))
    }
    const open = opinion.gate.getByRole('button', { name: t('action.continueWithReason') })
    // Nobody looked into STAR, the danger is not assessed, and the request has no number.
    await expect(open).toHaveCount(3)
    for (let left = 3; left > 0; left--) {
      await keysAgain.activate(open.first())
      await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused()
      await keysAgain.type('Väljamõeldud põhjendus')
      await keysAgain.activate(page.getByRole('dialog').getByRole('button', { name: t('gate.dialog.keep') }))
      await expect(open).toHaveCount(left - 1)
    }
  })

  await test.step('it is saved as a DOCX that says it is a draft', async () => {
    const file = path.join(profile, 'mustand.docx')
    await again.answerSaveDialog(file)
    await keysAgain.activate(opinion.exportButton)
    await expect(page.getByText(t('documentPage.exported', { name: 'mustand.docx' }))).toBeVisible()
    const { words, isDraft } = await readSaved(file)
    expect(isDraft).toBe(true)
    for (const title of SECTIONS_TO_WRITE) expect(words).toContain(textFor(title))
  })

  await test.step('it is issued, and its file is the one whose hash is shown', async () => {
    const file = path.join(profile, 'arvamus.docx')
    await again.answerSaveDialog(file)
    await keysAgain.activate(opinion.issueButton)
    await keysAgain.activate(opinion.issueDialog.getByRole('button', { name: t('gate.issue') }))
    await expect(opinion.issuedNotice).toBeVisible()
    await keysAgain.activate(opinion.part(t('documentPage.letter')))
    await keysAgain.activate(opinion.exportButton)
    await expect(page.getByText(t('documentPage.exported', { name: 'arvamus.docx' }))).toBeVisible()
    const { isDraft, sha256 } = await readSaved(file)
    expect(isDraft).toBe(false)
    await expect(opinion.hash).toHaveText(`${sha256.slice(0, 16)}…`)
  })
})
