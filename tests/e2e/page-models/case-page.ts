import { expect, type Locator, type Page } from '@playwright/test'
import { anyOf, labelled, t } from '../texts.ts'

/** A case on its timeline, and the entry being written there. */
export class CasePage {
  readonly page: Page
  readonly heading: Locator
  readonly newEntry: Locator
  readonly unfinished: Locator
  /** The way back to an unfinished entry. */
  readonly continueDraft: Locator
  readonly draftOpinion: Locator
  readonly openOpinion: Locator
  /** The stages of the case, the one in force marked. */
  readonly stages: Locator
  readonly composer: Composer

  constructor(page: Page) {
    this.page = page
    this.heading = page.getByRole('main').getByRole('heading', { level: 1 })
    this.newEntry = page.getByRole('main').getByRole('button', { name: t('action.newEntry') })
    this.unfinished = page.getByRole('list', { name: t('deskScreen.unfinished') })
    this.draftOpinion = page.getByRole('button', { name: t('documentPage.begin.klat_opinion') })
    this.continueDraft = this.unfinished.getByRole('button', { name: t('timeline.continue') })
    this.openOpinion = page.getByRole('link', { name: t('documentPage.step.open.klat_opinion') })
    this.stages = page.getByRole('list', { name: t('kit.stage.label') }).getByRole('listitem')
    this.composer = new Composer(page)
  }

  /** Begins an entry; its text has focus then. */
  async beginEntry(): Promise<void> {
    await this.newEntry.click()
    await expect(this.composer.text).toBeFocused()
  }

  /** An entry on the timeline, by words of its text. */
  entry(words: string): Locator {
    return this.page.getByRole('article').filter({ hasText: words })
  }

  /** The way to all cases of the child on one timeline. */
  get wholeChild(): Locator {
    return this.page
      .getByRole('navigation', { name: t('shell.index') })
      .getByRole('link', { name: anyOf('casePage.readAsOne') })
      .first()
  }

  /** The way to a tied case, on the page of data, by words of its line. */
  linked(words: string): Locator {
    return this.page.getByRole('main').getByRole('listitem').filter({ hasText: words }).getByRole('link')
  }

  /** A promise in an entry. */
  commitment(words: string): Locator {
    return this.page.getByRole('article').getByRole('checkbox', { name: new RegExp(words) })
  }

  /** A promise that is owed in this case. */
  owedCommitment(words: string): Locator {
    return this.page
      .getByRole('complementary', { name: t('shell.owed') })
      .getByRole('checkbox', { name: new RegExp(words) })
  }

  /** A page of the case: people, documents, deadlines, data. */
  tab(name: 'timeline' | 'people' | 'assessment' | 'klat' | 'documents' | 'deadlines' | 'data'): Locator {
    return this.page
      .getByRole('navigation', { name: t('shell.index') })
      .getByRole('link', { name: t(`tab.${name}`) })
  }
}

/** The correction of the request, on the page of data. */
export class FactsForm {
  readonly page: Page
  readonly edit: Locator
  /** The way on where a correction was begun. */
  readonly goOn: Locator
  readonly question: Locator
  readonly reference: Locator
  readonly save: Locator
  readonly discard: Locator

  constructor(page: Page) {
    this.page = page
    const main = page.getByRole('main')
    this.edit = main.getByRole('button', { name: t('caseData.edit') })
    this.goOn = main.getByRole('button', { name: t('caseData.continue') })
    this.question = main.getByRole('textbox', { name: t('intake.questionOf.klat_opinion') })
    this.reference = main.getByRole('textbox', { name: t('caseData.reference') })
    this.save = main.getByRole('button', { name: t('caseData.save') })
    this.discard = main.getByRole('button', { name: t('kit.dialog.cancel') })
  }
}

/** A person being added or changed. */
export class PersonDialog {
  readonly page: Page
  readonly add: Locator
  /** The ways back to people who were begun and not added. */
  readonly unfinished: Locator
  readonly dialog: Locator
  readonly givenName: Locator
  readonly surname: Locator
  readonly birthDate: Locator
  readonly save: Locator
  readonly discard: Locator

  constructor(page: Page) {
    this.page = page
    this.add = page.getByRole('main').getByRole('button', { name: t('people.add') })
    this.unfinished = page.getByRole('main').getByRole('link', { name: t('formDraft.name.person') })
    this.dialog = page.getByRole('dialog')
    const field = (label: string) => this.dialog.getByRole('textbox', { name: labelled(label) })
    this.givenName = field(t('people.givenName'))
    this.surname = field(t('people.surname'))
    this.birthDate = field(t('people.birthDate'))
    this.save = this.dialog.getByRole('button', { name: t('people.addDo'), exact: true })
    this.discard = this.dialog.getByRole('button', { name: t('kit.dialog.cancel') })
  }
}

/** An entry being written in the record. */
export class Composer {
  readonly page: Page
  readonly text: Locator
  readonly date: Locator
  readonly save: Locator
  readonly discard: Locator
  readonly draftSaved: Locator
  readonly minutes: Locator
  readonly addPeople: Locator
  /** Who is chosen as a participant. */
  readonly people: Locator
  readonly addCommitment: Locator
  readonly commitments: Locator

  constructor(page: Page) {
    this.page = page
    this.text = page.getByRole('textbox', { name: t('composer.text') })
    this.date = page.getByRole('textbox', { name: t('composer.date') })
    this.save = page.getByRole('main').getByRole('button', { name: t('composer.save') })
    this.discard = page.getByRole('main').getByRole('button', { name: t('composer.discard'), exact: true })
    this.draftSaved = page.getByText(anyOf('composer.draftSavedOn'))
    const main = page.getByRole('main')
    this.minutes = main.getByRole('textbox', { name: t('composer.minutes') })
    this.people = main.getByRole('group', { name: t('composer.people') })
    this.addPeople = this.people.getByRole('button', { name: t('composer.person'), exact: true })
    this.addCommitment = main.getByRole('button', { name: t('composer.commitments.add'), exact: true })
    this.commitments = main.getByRole('list', { name: t('composer.commitments.label') }).getByRole('listitem')
  }

  /** Adds a participant. */
  async addParticipant(name: string): Promise<void> {
    await this.addPeople.click()
    await this.page.getByRole('option', { name }).click()
    await this.page.keyboard.press('Escape')
    await expect(this.people).toContainText(name)
  }

  /** Adds a promise: mine, or theirs with who gave it. */
  async promise({ what, who, dueOn }: Promised): Promise<void> {
    const before = await this.commitments.count()
    await this.addCommitment.click()
    const line = this.commitments.nth(before)
    await line.getByRole('textbox', { name: t('composer.commitments.what') }).fill(what)
    if (who !== undefined) {
      await line.getByRole('button', { name: t('composer.commitments.side') }).click()
      await this.page.getByRole('option', { name: t('commitment.side.theirs') }).click()
      await line.getByRole('textbox', { name: t('composer.commitments.who') }).fill(who)
    }
    await line.getByRole('textbox', { name: t('composer.commitments.dueOn') }).fill(dueOn)
  }
}

/** A promise as it is typed. */
export interface Promised {
  readonly what: string
  /** Whose it is; mine when left out. */
  readonly who?: string
  readonly dueOn: string
}

/** Files of the case as a whole, under its documents. */
export class CaseFiles {
  readonly page: Page
  readonly add: Locator
  readonly lines: Locator
  /** Which files were not added, and why. */
  readonly refused: Locator

  constructor(page: Page) {
    this.page = page
    const section = page.getByRole('region', { name: t('attachments.title') })
    this.add = section.getByRole('button', { name: t('attachments.add') })
    this.lines = section.getByRole('list').last().getByRole('listitem')
    this.refused = section.getByRole('status').filter({ hasText: anyOf('attachments.reason.tooLarge') })
  }

  /** A kept file, by its name. */
  file(name: string): Locator {
    return this.page
      .getByRole('region', { name: t('attachments.title') })
      .getByRole('button', { name, exact: true })
  }

  /** Why a file was not added. */
  refusal(name: string): Locator {
    return this.refused.getByRole('listitem').filter({ hasText: name })
  }

  /** Does something with a file. */
  async act(name: string, act: string): Promise<void> {
    await this.file(name).click()
    await this.page.getByRole('menuitem', { name: act }).click()
  }
}
