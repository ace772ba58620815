import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { CASE_KINDS } from '#model/case/kinds.ts'
import en from '#resources/i18n/en.json' with { type: 'json' }
import { aMailWithFiles } from '../support/builders/mail.ts'
import { expect, test } from './fixtures.ts'
import { BackupSettings } from './page-models/backup-settings.ts'
import { CaseFiles, CasePage, PersonDialog } from './page-models/case-page.ts'
import { CommandBar } from './page-models/command-bar.ts'
import { CorrectionForms } from './page-models/correction-forms.ts'
import { DeskPage } from './page-models/desk-page.ts'
import { DocumentPage } from './page-models/document-page.ts'
import { ExportPage } from './page-models/export-page.ts'
import { FirstRunPage } from './page-models/first-run-page.ts'
import { Frame } from './page-models/frame.ts'
import { IntakePage } from './page-models/intake-page.ts'
import { ItemForms } from './page-models/item-forms.ts'
import { AsOfPage, indexLink, JournalPage } from './page-models/journal-page.ts'
import { Looks } from './page-models/looks.ts'
import { QuickLogPanel } from './page-models/quick-log.ts'
import { RecoveryCodePage } from './page-models/recovery-code-page.ts'
import { RetentionSettings } from './page-models/retention-settings.ts'
import { RestorePage } from './page-models/restore-page.ts'
import { UnlockPage } from './page-models/unlock-page.ts'
import { MUNICIPALITY, PASSPHRASE, SPECIALIST } from './people.ts'
import { anyOf, t } from './texts.ts'
import { CHILD, SECTION } from './writing-places.ts'

/** A child whose case has just been opened. */
const EMPTY_CHILD = 'Emma-Liisa P.'

test('the first run and the empty desk look right to everyone', async ({ launch }) => {
  const desk = await launch()
  const looks = new Looks(desk)
  const firstRun = new FirstRunPage(desk.page)
  await looks.check('first run: passphrase')
  await firstRun.createButton.click()
  await looks.check('first run: passphrase refused')
  await firstRun.create(PASSPHRASE)
  await expect(firstRun.recoveryHeading).toBeVisible()
  await looks.check('first run: recovery code')
  const recovery = new RecoveryCodePage(desk.page)
  await firstRun.makeCodeButton.click()
  await recovery.read()
  await looks.check('first run: recovery code shown')
  await recovery.onPaperButton.click()
  await expect(recovery.checkButton).toBeVisible()
  await recovery.checkButton.click()
  await expect(recovery.askedGroups.first()).toHaveAttribute('aria-invalid', 'true')
  await looks.check('first run: recovery code asked back, refused')
  await recovery.backButton.click()
  await firstRun.laterButton.click()
  await expect(firstRun.profileHeading).toBeVisible()
  await looks.check('first run: profile')
  await firstRun.fillProfile(SPECIALIST)
  await expect(firstRun.municipalitiesHeading).toBeVisible()
  await looks.check('first run: municipalities')
  await firstRun.takeOn(MUNICIPALITY)
  await expect(new DeskPage(desk.page).heading).toBeVisible()
  await looks.check('empty desk')
})

test('the locked desk, the desk and the lists look right to everyone', async ({ launch, sampleVault }) => {
  const desk = await launch()
  const looks = new Looks(desk)
  const frame = new Frame(desk.page)
  const unlock = new UnlockPage(desk.page)
  await unlock.passphrase.fill('vale fraas')
  await unlock.openButton.click()
  await expect(unlock.passphrase).toHaveAttribute('aria-invalid', 'true')
  await looks.check('locked desk')
  await unlock.open(sampleVault.passphrase)
  await looks.check('desk')
  await desk.page
    .getByRole('main')
    .getByRole('button', { name: t('action.newEntry') })
    .click()
  await expect(desk.page.getByRole('dialog').getByRole('combobox')).toBeFocused()
  await looks.check('desk: choosing a case')
  await desk.page.keyboard.press('Escape')
  await expect(desk.page.getByRole('dialog')).toBeHidden()
  await desk.page.keyboard.press('n')
  const log = new QuickLogPanel(desk.page)
  await log.text.click()
  await desk.page.keyboard.press('Enter')
  await expect(log.dialog).toContainText(t('quickLog.textMissing'))
  await looks.check('quick note, refused')
  await log.text.fill('Kool helistas ja küsis nõu')
  await desk.page.keyboard.press('Enter')
  await expect(log.waiting).toHaveCount(1)
  await looks.check('desk: a note waits')
  await log.act('Kool', 'file').click()
  await expect(desk.page.getByRole('dialog').getByRole('combobox')).toBeFocused()
  await looks.check('desk: a note is filed')
  await desk.page.keyboard.press('Escape')
  await expect(desk.page.getByRole('dialog')).toBeHidden()
  await desk.page.keyboard.press('F1')
  await expect(desk.page.getByRole('dialog')).toBeVisible()
  await looks.check('keys')
  await desk.page.keyboard.press('Escape')
  await frame.casesLink.click()
  await expect(frame.heading).toHaveText(t('caseList.title'))
  await looks.check('cases')
  await frame.goToMunicipality(MUNICIPALITY)
  await expect(frame.heading).toHaveText(MUNICIPALITY)
  await looks.check('municipality')
})

test('every page of a case looks right to everyone', async ({ sampleDesk }) => {
  const looks = new Looks(sampleDesk)
  const { page } = sampleDesk
  const casePage = new CasePage(page)
  await new DeskPage(page).opinionCase(CHILD).click()
  await casePage.beginEntry()
  await looks.check('case: timeline, an entry being written')
  for (const tab of ['people', 'documents', 'deadlines', 'data'] as const) {
    await casePage.tab(tab).click()
    await expect(casePage.tab(tab)).toHaveAttribute('aria-current', 'page')
    await looks.check(`case: ${tab}`)
  }
  await page.getByRole('button', { name: t('retention.erase.ask') }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('retention.erase.next') })
    .click()
  await looks.check('case: being erased, refused')
})

test('the KLAT page of a case looks right to everyone, filled, odd, refused and empty', async ({
  sampleDesk,
}) => {
  const looks = new Looks(sampleDesk)
  const { page } = sampleDesk
  const main = page.getByRole('main')
  const casePage = new CasePage(page)
  await new DeskPage(page).opinionCase(CHILD).click()
  await casePage.tab('klat').click()
  await expect(main.getByRole('heading', { name: t('items.type.klat_checklist.title') })).toBeVisible()
  await main.getByRole('button', { name: t('klatPage.grounds.list.unsuitable') }).click()
  await looks.check('KLAT: filled')
  await main.getByRole('button', { name: `${t('items.add')}: ${t('items.type.klat_service.title')}` }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: t('items.save') }).click()
  await expect(dialog.getByText(t('items.fault.required'))).toBeVisible()
  await looks.check('KLAT: a stay, refused')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await main
    .getByRole('button', { name: `${t('items.add')}: ${t('items.type.danger_assessment.title')}` })
    .click()
  await expect(dialog).toContainText(t('klatPage.danger.draft'))
  await looks.check('KLAT: the questionnaire of danger')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await new Frame(page).deskLink.click()
  await new DeskPage(page).opinionCase(EMPTY_CHILD).click()
  await casePage.tab('klat').click()
  await expect(main.getByRole('heading', { name: t('items.type.klat_checklist.title') })).toBeVisible()
  await looks.check('KLAT: empty')
})

test('an opinion drawn from its case, and one that names somebody of another, look right to everyone', async ({
  sampleDesk,
}) => {
  const looks = new Looks(sampleDesk)
  const { page } = sampleDesk
  const casePage = new CasePage(page)
  const opinion = new DocumentPage(page)
  const danger = t('klatSection.danger')
  await new DeskPage(page).opinionCase(CHILD).click()
  await casePage.openOpinion.click()
  await opinion.open(danger)
  await page.getByRole('button', { name: new RegExp(`^${t('draw.title')}`) }).click()
  await looks.check('opinion: lines of the case')
  await opinion.text(danger).fill('Laps istub koolis Rasmus Ettekujutlusega ühes pingis.')
  const line = opinion.gate.locator('[data-leak="full_name"]')
  await opinion.issueButton.click()
  await expect(line).toBeVisible()
  await looks.check('opinion: a name of another case')
  await line.getByRole('button', { name: t('leak.decide') }).click()
  await expect(page.getByRole('dialog', { name: t('leak.dialog.title') })).toBeVisible()
  await looks.check('opinion: deciding on a name')
})

test('the assessment and plan of a case look right to everyone, empty and filled', async ({ sampleDesk }) => {
  const looks = new Looks(sampleDesk)
  const { page } = sampleDesk
  const casePage = new CasePage(page)
  const main = page.getByRole('main')
  const frame = new Frame(page)
  const dialog = page.getByRole('dialog')
  const add = async (type: 'warning' | 'need_review') => {
    await main.getByRole('button', { name: `${t('items.add')}: ${t(`items.type.${type}.title`)}` }).click()
    await expect(dialog).toBeVisible()
  }
  const save = dialog.getByRole('button', { name: t('items.save') })
  await new DeskPage(page).opinionCase(CHILD).click()
  await casePage.tab('assessment').click()
  await expect(main.getByRole('heading', { name: t('items.closing.title') })).toBeVisible()
  await looks.check('assessment: empty')
  await add('warning')
  await dialog
    .getByRole('textbox', { name: t('items.field.warning.what') })
    .fill('Koduvisiidile minnakse kahekesi politseinõustamisteenistuskoostöökokkuleppe järgi.')
  await save.click()
  await expect(dialog.getByText(t('items.fault.required'))).toBeVisible()
  await looks.check('assessment: a warning, refused')
  await page.keyboard.type('01122026')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await add('need_review')
  await looks.check('assessment: a review of needs')
  await dialog
    .getByRole('textbox', { name: t('items.note', { part: t('items.field.need_review.health') }) })
    .fill('Hambaravi on tegemata.')
  await save.click()
  await expect(dialog).toBeHidden()
  await looks.check('assessment: filled')
  const items = new ItemForms(page)
  await items.add('feedback').click()
  await items.field('feedback', 'what').fill('Nõu jõudis õigel ajal.')
  await items.save.click()
  await expect(dialog).toBeHidden()
  await frame.goToMunicipality(MUNICIPALITY)
  const index = page.getByRole('navigation', { name: t('shell.index') })
  const year = index.getByRole('button', { name: anyOf('feedback.ofYear') })
  await year.first().click()
  // The figure is as long as the list it opens.
  await expect(year.first()).toContainText('1')
  await expect(index.locator('a[href$="/assessment"]')).toHaveCount(1)
  await looks.check('municipality: its feedback of a year')
  // In a narrow window the index was another one.
  await year.first().click()
  await index.locator('a[href$="/assessment"]').click()
  await expect(items.line('Nõu jõudis õigel ajal.')).toBeVisible()
  await casePage.openOpinion.click()
  await new DocumentPage(page).open(SECTION)
  await page.getByRole('button', { name: new RegExp(t('grounds.title')) }).click()
  await expect(page.getByText(t('grounds.help')).or(page.getByText(t('grounds.empty')))).toBeVisible()
  await looks.check('opinion: what its paragraphs rest on')
})

test('the forms that put an entry right look right to everyone', async ({ sampleDesk }) => {
  const looks = new Looks(sampleDesk)
  const { page } = sampleDesk
  const forms = new CorrectionForms(page)
  await new DeskPage(page).opinionCase(CHILD).click()
  const entry = page.getByRole('article').first()
  const words = (await entry.locator('p').first().innerText()).slice(0, 40)
  await forms.open(words, t('correction.move.do'))
  await forms.dialog.getByRole('combobox').fill('2026/00')
  await page.getByRole('option').first().click()
  await looks.check('case: an entry being moved')
  await page.keyboard.press('Escape')
  await expect(forms.dialog).toBeHidden()
  await forms.open(words, t('correction.withdraw.do'))
  await forms.dialog.getByRole('button', { name: t('correction.withdraw.submit') }).click()
  await looks.check('case: an entry being taken back, refused')
  await forms.reason.fill('Vale laps')
  await forms.dialog.getByRole('button', { name: t('correction.withdraw.submit') }).click()
  await expect(forms.dialog).toBeHidden()
  await new CasePage(page).tab('data').click()
  await expect(forms.withdrawn).toBeVisible()
  await looks.check('case: data with an entry taken back')
  await new CasePage(page).tab('people').click()
  await page
    .getByRole('main')
    .getByRole('button', { name: anyOf('merge.menu') })
    .first()
    .click()
  await forms.dialog.getByRole('combobox').pressSequentially('mar')
  await page.getByRole('option').first().click()
  await looks.check('case: two records of a person, side by side')
})

test('taking a case out looks right to everyone', async ({ sampleDesk, profile }) => {
  const looks = new Looks(sampleDesk)
  const { page } = sampleDesk
  const exported = new ExportPage(page)
  await new DeskPage(page).opinionCase(CHILD).click()
  await new CasePage(page).tab('documents').click()
  await exported.link.click()
  await exported.choose(t('exportPage.kind.case_file'))
  await expect(exported.paper).toContainText(t('doc.case_file'))
  await exported.doButton.click()
  await expect(exported.ground).toHaveAttribute('aria-invalid', 'true')
  await looks.check('export: refused')
  await exported.ground.fill('LasteKS § 34² lg 7')
  await sampleDesk.answerSaveDialog(path.join(profile, 'edastus.zip'))
  await exported.doButton.click()
  await expect(exported.passphrase).toBeVisible()
  await looks.check('export: the passphrase')
  await exported.closeSaved.click()
  await expect(exported.deliveries).toBeVisible()
  await looks.check('case: documents with a delivery')
})

test('a file looked at inside the desk and an entry begun from a mail look right to everyone', async ({
  sampleDesk,
}) => {
  const looks = new Looks(sampleDesk)
  const { page } = sampleDesk
  const drop = (name: string, content: Uint8Array) =>
    page.evaluate(
      (file) => {
        const data = new DataTransfer()
        data.items.add(new File([new Uint8Array(file.bytes)], file.name))
        for (const type of ['dragenter', 'dragover', 'drop']) {
          const event = new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data })
          document.querySelector('main')?.dispatchEvent(event)
        }
      },
      { name, bytes: [...content] },
    )
  const casePage = new CasePage(page)
  await new DeskPage(page).opinionCase(CHILD).click()
  await expect(casePage.newEntry).toBeVisible()
  await drop('kiri.eml', aMailWithFiles())
  await expect(casePage.composer.text).toContainText('Saadan')
  await looks.check('case: an entry begun from a mail')
  const files = new CaseFiles(page)
  await casePage.tab('documents').click()
  await expect(files.add).toBeVisible()
  await drop('märkmed.txt', Buffer.from('Lapse märkmed koolist.\n'.repeat(200)))
  await files.act('märkmed.txt', t('fileView.do'))
  await expect(page.getByRole('dialog').getByRole('region')).toBeVisible()
  await looks.check('case: a file looked at')
})

test('an opinion looks right to everyone', async ({ sampleDesk }) => {
  const looks = new Looks(sampleDesk)
  const { page } = sampleDesk
  await new DeskPage(page).opinionCase(CHILD).click()
  await new CasePage(page).openOpinion.click()
  await expect(new DocumentPage(page).heading).toBeVisible()
  await looks.check('opinion: the letter')
  await new DocumentPage(page).open(SECTION)
  await looks.check('opinion: a section')
})

test('the settings look right to everyone', async ({ sampleDesk }) => {
  const looks = new Looks(sampleDesk)
  const frame = new Frame(sampleDesk.page)
  for (const name of [
    'profile',
    'letterhead',
    'measures',
    'municipalities',
    'backups',
    'retention',
    'spelling',
    'keys',
    'look',
  ] as const) {
    await frame.goTo(`/settings/${name}`)
    await expect(frame.heading).toHaveText(t(`settings.pages.${name}`))
    await looks.check(`settings: ${name}`)
  }
})

test('the journal and a case on an earlier day look right to everyone', async ({ sampleDesk }) => {
  const looks = new Looks(sampleDesk)
  const { page } = sampleDesk
  const journal = new JournalPage(page)
  const asOf = new AsOfPage(page)
  await new DeskPage(page).opinionCase(CHILD).click()
  await indexLink(page, t('journal.caseTitle')).click()
  await journal.unfold(journal.line(t('journal.act.entry.added')))
  // The tooltip of the button that was pressed is no part of the screen.
  await page.mouse.move(0, 0)
  await expect(page.getByRole('tooltip')).toBeHidden()
  await looks.check('journal of a case, a line unfolded')
  await journal.verifyButton.click()
  await expect(journal.whole).toBeVisible()
  await looks.check('journal, checked')
  await indexLink(page, t('journal.asOfLink')).click()
  await expect(asOf.banner).toBeVisible()
  await asOf.firstDay.click()
  await expect(asOf.firstDay).toBeHidden()
  await looks.check('case on its first day')
})

for (const kind of CASE_KINDS) {
  test(`the intake of a case of the kind ${kind} looks right to everyone, also refused`, async ({
    sampleDesk,
  }) => {
    const { page } = sampleDesk
    const intake = new IntakePage(page, kind)
    const looks = new Looks(sampleDesk)
    await new DeskPage(page).beginCase(kind)
    await expect(intake.municipality).toBeFocused()
    await looks.check(`intake: ${kind}, as one arrives`)
    await intake.openCase.click()
    await expect(intake.question).toHaveAttribute('aria-invalid', 'true')
    await looks.check(`intake: ${kind}, refused`)
  })
}

test('what is like a child being typed looks right to everyone', async ({ sampleDesk }) => {
  const { page } = sampleDesk
  const intake = new IntakePage(page)
  const looks = new Looks(sampleDesk)
  await new DeskPage(page).beginCase()
  await intake.child.givenName.fill('Kaarel')
  await intake.child.surname.fill('Näitlik')
  await expect(page.getByRole('button', { name: t('similar.same') })).toBeVisible()
  await looks.check('intake: a child like one that is known')
  await page.getByRole('button', { name: t('similar.same') }).click()
  await expect(page.getByRole('button', { name: /2026\/\d+$/ })).toBeVisible()
  await looks.check('intake: the same child')
})

test('the command bar, a child and a summary look right to everyone', async ({ sampleDesk }) => {
  const { page } = sampleDesk
  const looks = new Looks(sampleDesk)
  const frame = new Frame(page)
  const casePage = new CasePage(page)
  const bar = new CommandBar(page)
  const main = page.getByRole('main')
  await test.step('the command bar', async () => {
    await page.keyboard.press('Control+K')
    await looks.check('command bar: empty')
    await bar.field.fill('näitlik')
    await expect(bar.hits('person').first()).toBeVisible()
    await looks.check('command bar: found')
    await bar.openByKeys(bar.hits('person').filter({ hasText: 'Kaarel Näitlik' }).first())
    await expect(casePage.heading).toHaveText('Kaarel Näitlik')
  })
  await test.step('a child', async () => {
    await casePage.wholeChild.click()
    await expect(main).toContainText(anyOf('childPage.cases', { count: 2 }))
    await looks.check('child')
  })
  await test.step('a summary', async () => {
    await frame.goTo('/cases')
    await main.getByRole('row').filter({ hasText: 'Hanna-Leena' }).first().getByRole('link').click()
    await casePage.tab('documents').click()
    await main.getByRole('link', { name: t('doc.counselling_summary') }).click()
    await expect(new DocumentPage(page, 'counselling_summary').heading).toBeVisible()
    await looks.check('summary')
  })
})

test('a case being corrected and the dialogs of a case look right to everyone', async ({ sampleDesk }) => {
  const { page } = sampleDesk
  const looks = new Looks(sampleDesk)
  const casePage = new CasePage(page)
  const main = page.getByRole('main')
  await new DeskPage(page).opinionCase(CHILD).click()
  await casePage.tab('data').click()
  await main.getByRole('button', { name: t('caseData.edit') }).click()
  await looks.check('case: data being corrected')
  for (const name of [t('caseData.move.do'), t('caseData.links.add')]) {
    await main.getByRole('button', { name }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await looks.check(`case: ${name}`)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  await casePage.tab('people').click()
  await main.getByRole('button', { name: t('people.add') }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await looks.check('case: a person being added')
  await page.keyboard.press('Escape')
})

test('restoring a backup looks right to everyone, from the folder to the last question', async ({
  sampleDesk,
  sampleVault,
  profile,
}) => {
  const { page } = sampleDesk
  const looks = new Looks(sampleDesk)
  const settings = new BackupSettings(page)
  const restore = new RestorePage(page)
  const stick = path.join(profile, 'stick')
  await mkdir(stick)
  await sampleDesk.answerFolderDialog(stick)
  await new Frame(page).goTo('/settings/backups')
  await settings.chooseFolderButton.click()
  await settings.makeButton.click()
  await expect(settings.lines).toHaveCount(1)
  await looks.check('settings: backups, one made')
  await new Frame(page).lockButton.click()
  await restore.openButton.click()
  await expect(restore.backups).toHaveCount(1)
  await looks.check('restore: choosing')
  await restore.check(sampleVault.passphrase)
  await expect(restore.restoreButton).toBeVisible()
  await looks.check('restore: the last question')
})

test('the desk in English says that it is, and looks right to everyone', async ({ sampleDesk }) => {
  const { page } = sampleDesk
  const looks = new Looks(sampleDesk)
  await new Frame(page).goTo('/settings/look')
  await page
    .getByRole('radiogroup', { name: t('settings.look.language') })
    .getByText('English')
    .click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(new Frame(page).heading).toHaveText(en.settings.pages.look)
  await looks.check('settings in English')
})

test('whoever walks by Tab sees where they are', async ({ sampleDesk: { page } }) => {
  await expect(new DeskPage(page).heading).toBeVisible()
  const stops: string[] = []
  for (let press = 0; press < 20; press++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const active = document.activeElement ?? document.body
      const { outlineStyle, outlineWidth } = getComputedStyle(active)
      if (active === document.body) return 'end of the page'
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 ? 'seen' : active.outerHTML
    })
    stops.push(stop)
  }
  expect(stops.filter((stop) => stop === 'seen').length).toBeGreaterThan(10)
  expect(stops.filter((stop) => stop !== 'seen' && stop !== 'end of the page')).toEqual([])
})

test('what is added takes the focus, and what is taken away leaves it nearby', async ({
  sampleDesk: { page },
}) => {
  const casePage = new CasePage(page)
  const { composer } = casePage
  const main = page.getByRole('main')
  const child = 'Kaarel Näitlik'
  await new DeskPage(page).opinionCase(CHILD).click()
  await casePage.beginEntry()
  await test.step('promises of an entry', async () => {
    await composer.addCommitment.press('Enter')
    await expect(
      composer.commitments.getByRole('textbox', { name: t('composer.commitments.what') }),
    ).toBeFocused()
    await main.getByRole('button', { name: t('composer.commitments.remove') }).press('Enter')
    await expect(composer.commitments).toHaveCount(0)
    await expect(composer.addCommitment).toBeFocused()
  })
  await test.step('participants of an entry', async () => {
    await composer.addParticipant(child)
    await expect(composer.addPeople).toBeFocused()
    await composer.people.getByRole('row', { name: child }).press('Delete')
    await expect(composer.people).not.toContainText(child)
    await expect(composer.addPeople).toBeFocused()
  })
  await test.step('people of a case', async () => {
    await casePage.tab('people').click()
    await main.getByRole('button', { name: t('people.removeNamed', { name: child }) }).click()
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: t('people.remove') })
      .click()
    await expect(page.getByRole('alertdialog')).toBeHidden()
    await expect(main.getByRole('button', { name: t('people.add') })).toBeFocused()
    // The step that asked for a child is gone with its answer.
    await page.getByRole('link', { name: t('casePage.step.addChildDo') }).click()
    const person = new PersonDialog(page)
    await person.givenName.fill('Õie')
    await person.save.click()
    await expect(person.dialog).toBeHidden()
    await expect(person.add).toBeFocused()
  })
  await test.step('units of a municipality', async () => {
    const add = main.getByRole('button', { name: t('settings.municipalities.addUnit') })
    const removeUnit = `${t('settings.municipalities.removeUnit')}: Näidisosakond`
    await new Frame(page).goTo('/settings/municipalities')
    await main
      .getByRole('button', { name: t('settings.municipalities.unitsOf', { name: MUNICIPALITY }) })
      .click()
    await add.click()
    const name = page
      .getByRole('dialog')
      .getByRole('textbox', { name: t('settings.municipalities.unitName') })
    await expect(name).toBeFocused()
    await name.fill('Näidisosakond')
    await name.press('Enter')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(add).toBeFocused()
    await main.getByRole('button', { name: removeUnit }).click()
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: t('settings.municipalities.removeAction') })
      .click()
    await expect(main.getByRole('button', { name: removeUnit })).toHaveCount(0)
    await expect(add).toBeFocused()
  })
})

test('the review of retention and the extract of personal data look right to everyone', async ({
  sampleDesk,
}) => {
  const looks = new Looks(sampleDesk)
  const { page } = sampleDesk
  const retention = new RetentionSettings(page)
  await retention.open()
  await retention.setPeriod('domestic_counselling', 1)
  await retention.setPeriod('enquiry', 1)
  await retention.keep('2026/001').click()
  await retention.keepButton.click()
  await expect(retention.reason).toHaveAttribute('aria-invalid', 'true')
  await looks.check('retention: a case being kept, refused')
  await page.keyboard.press('Escape')
  await expect(retention.dialog).toBeHidden()
  await looks.check('retention: cases waiting for a decision')
  await new Frame(page).deskLink.click()
  await new DeskPage(page).opinionCase(CHILD).click()
  await new CasePage(page).tab('people').click()
  await page
    .getByRole('button', { name: t('dataExport.named', { name: await new Frame(page).heading.innerText() }) })
    .click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await looks.check('extract of personal data')
})
