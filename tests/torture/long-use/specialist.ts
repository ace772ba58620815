import { expect, type Page } from '@playwright/test'
import { BackupSettings } from '../../e2e/page-models/backup-settings.ts'
import { CaseFiles, CasePage } from '../../e2e/page-models/case-page.ts'
import { CommandBar } from '../../e2e/page-models/command-bar.ts'
import { DeskPage } from '../../e2e/page-models/desk-page.ts'
import { DocumentPage } from '../../e2e/page-models/document-page.ts'
import { Frame } from '../../e2e/page-models/frame.ts'
import { IntakePage } from '../../e2e/page-models/intake-page.ts'
import { AsOfPage, indexLink, JournalPage } from '../../e2e/page-models/journal-page.ts'
import { REQUEST } from '../../e2e/people.ts'
import type { RunningDesk } from '../../e2e/running/running-desk.ts'
import { t } from '../../e2e/texts.ts'
import { SECTION } from '../../e2e/writing-places.ts'
import type { Planted } from './planted.ts'

/** What a specialist has at hand outside of the desk. */
export interface AtHand {
  /** A file to attach, with planted bytes; its name holds the child's. */
  readonly file: string
  readonly fileName: string
  readonly backups: string
}

/** Uses an open desk as its specialist does; what is typed is planted. */
export class Specialist {
  readonly #desk: RunningDesk
  readonly #page: Page
  readonly #frame: Frame
  readonly #casePage: CasePage
  readonly #planted: Planted
  readonly #atHand: AtHand
  #caseRoute = ''

  constructor(desk: RunningDesk, planted: Planted, atHand: AtHand) {
    this.#desk = desk
    this.#page = desk.page
    this.#frame = new Frame(desk.page)
    this.#casePage = new CasePage(desk.page)
    this.#planted = planted
    this.#atHand = atHand
  }

  /** Takes a request about the child down and opens the case. */
  async openCase(): Promise<void> {
    const { child, address } = this.#planted
    await this.#frame.deskLink.click()
    await new DeskPage(this.#page).beginCase()
    const intake = new IntakePage(this.#page)
    await intake.takeDown({ ...REQUEST, child, question: `Kas laps elab aadressil ${address}?` })
    await intake.openCase.click()
    await expect(this.#casePage.heading).toHaveText(`${child.givenName} ${child.surname}`)
    await expect(this.#casePage.newEntry).toBeVisible()
    this.#caseRoute = this.#frame.route.split('?')[0] ?? ''
  }

  /** Writes an entry of its own number. */
  async writeEntry(number: string): Promise<void> {
    const { child, address } = this.#planted
    const text = `${number}: ${child.givenName} ${child.surname} (${child.personalCode}), ${address}.`
    await this.#goToCase()
    await this.#casePage.beginEntry()
    await this.#page.keyboard.type(text)
    await this.#casePage.composer.save.click()
    await expect(this.#casePage.entry(text)).toBeVisible()
  }

  /** Types an entry and leaves it unfinished, its draft saved. */
  async leaveEntryUnfinished(): Promise<void> {
    await this.#goToCase()
    await this.#casePage.beginEntry()
    await this.#page.keyboard.type(
      `${this.#planted.child.surname} helistas ${this.#planted.address} lähedalt`,
    )
    await expect(this.#casePage.composer.draftSaved).toBeVisible()
  }

  /** Goes on with what was left unfinished, and saves it. */
  async finishEntry(): Promise<void> {
    const { composer } = this.#casePage
    await expect(composer.text).toContainText(this.#planted.child.surname)
    await composer.save.click()
    await expect(composer.save).toBeHidden()
  }

  /** Looks the child up by name and by code, and opens the child's page. */
  async lookUpChild(): Promise<void> {
    const { child } = this.#planted
    const bar = new CommandBar(this.#page)
    await this.#page.keyboard.press('Control+K')
    await bar.field.fill(child.personalCode)
    await expect(bar.hits('person').first()).toContainText(child.surname)
    await bar.field.fill(`${child.surname.toLowerCase()} ${child.givenName}`)
    await expect(bar.hits('person').first()).toContainText(child.surname)
    await this.#page.keyboard.press('Escape')
    await expect(bar.dialog).toBeHidden()
    await this.#goToCase()
    await this.#casePage.tab('people').click()
    await this.#page.locator('a[href*="/children/"]').first().click()
    await expect(this.#frame.heading).toHaveText(`${child.givenName} ${child.surname}`)
  }

  /** Attaches the file to the case. */
  async attach(): Promise<void> {
    const files = await this.#openFiles()
    await this.#desk.answerOpenDialog([this.#atHand.file])
    await files.add.click()
    await expect(files.file(this.#atHand.fileName)).toBeVisible()
  }

  /** Opens a copy of the attached file in another program, which only takes note of it. */
  async openOutside(): Promise<void> {
    const files = await this.#openFiles()
    const opened = await this.#desk.watchOpened()
    await files.act(this.#atHand.fileName, t('attachments.open'))
    await expect.poll(async () => (await opened()).length).toBe(1)
  }

  /** Writes into a section of the opinion. */
  async writeOpinion(): Promise<void> {
    const { child, address } = this.#planted
    await this.#goToCase()
    await this.#casePage.draftOpinion.click()
    const opinion = new DocumentPage(this.#page)
    await opinion.open(SECTION)
    await this.#page.keyboard.type(`${child.surname} elab aadressil ${address}.`)
    await expect(opinion.draftSaved).toBeVisible()
    await expect(opinion.paper).toContainText(address)
  }

  /** Makes a backup, at the first time after choosing where. */
  async backUp(): Promise<void> {
    const settings = new BackupSettings(this.#page)
    await this.#frame.goTo('/settings/backups')
    await expect(settings.makeButton.or(settings.chooseFolderButton).first()).toBeVisible()
    if (await settings.chooseFolderButton.isVisible()) {
      await this.#desk.answerFolderDialog(this.#atHand.backups)
      await settings.chooseFolderButton.click()
    }
    await settings.makeButton.click()
    await expect(settings.main).toContainText(t('backups.madeNow'))
  }

  /** Reads the journal with a change unfolded, and the case as it was known today. */
  async readBack(): Promise<void> {
    const journal = new JournalPage(this.#page)
    await this.#frame.goTo('/journal')
    await journal.unfold(journal.line(t('journal.act.entry.added')))
    await expect(journal.lines.filter({ hasText: this.#planted.address }).first()).toBeVisible()
    await this.#goToCase()
    await indexLink(this.#page, t('journal.asOfLink')).click()
    await expect(new AsOfPage(this.#page).banner).toBeVisible()
    await expect(this.#page.getByRole('main')).toContainText(this.#planted.address)
  }

  /** Types on and on into an entry; ends when the desk does. */
  async typeUntilCut(): Promise<void> {
    await this.#goToCase()
    await this.#casePage.beginEntry()
    const words = `${this.#planted.child.surname} elab aadressil ${this.#planted.address}. `
    const typing = this.#page.keyboard.type(words.repeat(200), { delay: 5 }).catch(() => 'cut')
    await expect(this.#casePage.composer.text).toContainText(this.#planted.address)
    void typing
  }

  async #goToCase(): Promise<void> {
    await this.#frame.goTo(this.#caseRoute)
    await expect(this.#casePage.newEntry).toBeVisible()
  }

  async #openFiles(): Promise<CaseFiles> {
    await this.#goToCase()
    await this.#casePage.tab('documents').click()
    const files = new CaseFiles(this.#page)
    await expect(files.add).toBeVisible()
    return files
  }
}
