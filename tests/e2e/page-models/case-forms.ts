import { expect, type Locator, type Page } from '@playwright/test'
import { labelled, t } from '../texts.ts'
import { CasePage } from './case-page.ts'

/** The forms that open over a case: of a person, a stage, a deadline. */
export class CaseForms {
  readonly page: Page
  readonly dialog: Locator
  readonly giveUp: Locator

  constructor(page: Page) {
    this.page = page
    this.dialog = page.getByRole('dialog')
    this.giveUp = this.dialog.getByRole('button', { name: t('kit.dialog.cancel'), exact: true })
  }

  /** A text field of the open form. */
  field(label: string): Locator {
    return this.dialog.getByRole('textbox', { name: labelled(label) })
  }

  /** Begins a new person. */
  async beginPerson(): Promise<void> {
    await new CasePage(this.page).tab('people').click()
    await this.page
      .getByRole('main')
      .getByRole('button', { name: t('people.add'), exact: true })
      .click()
    await expect(this.dialog).toBeVisible()
  }

  /** Begins to change the child of the case. */
  async editChild(): Promise<void> {
    await new CasePage(this.page).tab('people').click()
    const name = new RegExp(t('people.editNamed', { name: '.+' }))
    await this.page.getByRole('main').getByRole('button', { name }).first().click()
    await expect(this.dialog).toBeVisible()
  }

  /** Begins to move the case to another stage. */
  async beginStage(): Promise<void> {
    await this.page.getByRole('button', { name: t('casePage.stage.change'), exact: true }).click()
    await expect(this.dialog).toBeVisible()
  }

  /** Begins to pause the case's first deadline, or to set it by hand. */
  async beginDeadline(act: 'pause' | 'override'): Promise<void> {
    await new CasePage(this.page).tab('deadlines').click()
    const name = t(act === 'pause' ? 'action.pauseDeadline' : 'deadline.override.open')
    await this.page.getByRole('main').getByRole('button', { name, exact: true }).first().click()
    await expect(this.dialog).toBeVisible()
  }

  /** Empties a field and leaves the caret in it. */
  async empty(field: Locator): Promise<void> {
    await field.fill('')
    await expect(field).toBeFocused()
  }
}
