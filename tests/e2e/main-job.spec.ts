import path from 'node:path'
import { expect, test } from './fixtures.ts'
import { readSaved, SECTIONS_TO_WRITE, textFor } from './opinion.ts'
import { CasePage } from './page-models/case-page.ts'
import { DeskPage } from './page-models/desk-page.ts'
import { DocumentPage } from './page-models/document-page.ts'
import { FirstRunPage } from './page-models/first-run-page.ts'
import { IntakePage } from './page-models/intake-page.ts'
import { UnlockPage } from './page-models/unlock-page.ts'
import { CHILD, MUNICIPALITY, PASSPHRASE, REQUEST, SPECIALIST } from './people.ts'
import { t } from './texts.ts'

const FIRST_CALL = 'Esmane kontakt lastekaitsetöötajaga, leppisime kokku kohtumise.'
const SECOND_CALL = 'Lastekaitsetöötaja helistas tagasi.'

test('the main job by mouse: from the first run to an issued opinion, with the power cut in between', async ({
  launch,
  profile,
}) => {
  const desk = await launch()

  await test.step('the desk is set up', async () => {
    await new FirstRunPage(desk.page).setUp(PASSPHRASE, SPECIALIST, MUNICIPALITY)
    await expect(new DeskPage(desk.page).heading).toBeVisible()
  })

  await test.step('a request becomes a case', async () => {
    await new DeskPage(desk.page).beginCase()
    const intake = new IntakePage(desk.page)
    await intake.takeDown(REQUEST)
    await intake.openCase.click()
    await expect(new CasePage(desk.page).heading).toHaveText(CHILD)
  })

  await test.step('an entry comes onto the timeline', async () => {
    const casePage = new CasePage(desk.page)
    const { composer } = casePage
    await casePage.beginEntry()
    await composer.text.fill(FIRST_CALL)
    await composer.save.click()
    await expect(casePage.entry(FIRST_CALL)).toBeVisible()
  })

  await test.step('the power is cut in the middle of another', async () => {
    const casePage = new CasePage(desk.page)
    const { composer } = casePage
    await casePage.beginEntry()
    await desk.page.keyboard.type(SECOND_CALL)
    await expect(composer.draftSaved).toBeVisible()
    const typing = desk.page.keyboard.type(' Ja rääkis edasi'.repeat(50), { delay: 20 }).catch(() => 'cut')
    await expect(composer.text).toContainText('Ja rääkis')
    await desk.kill()
    expect(await typing).toBe('cut')
  })

  const again = await launch()
  const { page } = again

  await test.step('what was typed is found again and saved', async () => {
    await new UnlockPage(page).open(PASSPHRASE)
    await new DeskPage(page).unfinished.getByRole('link', { name: t('deskScreen.draft.entry') }).click()
    const casePage = new CasePage(page)
    const { composer } = casePage
    await expect(composer.text).toContainText(SECOND_CALL)
    await composer.save.click()
    await expect(casePage.entry(SECOND_CALL)).toBeVisible()
    await expect(casePage.entry(FIRST_CALL)).toBeVisible()
  })

  const opinion = new DocumentPage(page)

  await test.step('the opinion is written, and the page beside it shows it', async () => {
    await new CasePage(page).draftOpinion.click()
    await opinion.conclude(t('klat.supportive'))
    for (const title of SECTIONS_TO_WRITE) {
      await opinion.open(title)
      await opinion.text(title).fill(textFor(title))
      await expect(opinion.paper).toContainText(textFor(title))
    }
    await expect(opinion.paper).toContainText(CHILD)
    // Nobody looked into STAR here, and the request came without a number: the gate is passed with a reason.
    await opinion.passFindings('Väljamõeldud põhjendus')
  })

  await test.step('it is saved as a DOCX that says it is a draft', async () => {
    const file = path.join(profile, 'mustand.docx')
    await again.answerSaveDialog(file)
    await opinion.exportButton.click()
    await expect(page.getByText(t('documentPage.exported', { name: 'mustand.docx' }))).toBeVisible()
    const { words, isDraft } = await readSaved(file)
    expect(isDraft).toBe(true)
    for (const title of SECTIONS_TO_WRITE) expect(words).toContain(textFor(title))
    expect(words).toContain(CHILD)
  })

  await test.step('it is issued, and its file is the one whose hash is shown', async () => {
    const file = path.join(profile, 'arvamus.docx')
    await again.answerSaveDialog(file)
    await opinion.issueButton.click()
    await opinion.issueDialog.getByRole('button', { name: t('gate.issue') }).click()
    await expect(opinion.issuedNotice).toBeVisible()
    await opinion.part(t('documentPage.letter')).click()
    await opinion.exportButton.click()
    await expect(page.getByText(t('documentPage.exported', { name: 'arvamus.docx' }))).toBeVisible()
    const { words, isDraft, sha256 } = await readSaved(file)
    expect(isDraft).toBe(false)
    for (const title of SECTIONS_TO_WRITE) expect(words).toContain(textFor(title))
    await expect(opinion.hash).toHaveText(`${sha256.slice(0, 16)}…`)
    await expect(opinion.hash).toHaveAttribute('title', sha256)
  })
})
