import type { Locator, Page } from '@playwright/test'
import { labelled, t } from '../texts.ts'

/** Taking something of a case out: the form, its pages, and what was saved. */
export class ExportPage {
  readonly page: Page
  readonly link: Locator
  readonly heading: Locator
  readonly recipient: Locator
  readonly ground: Locator
  readonly paper: Locator
  readonly rules: Locator
  readonly doButton: Locator
  readonly saved: Locator
  readonly passphrase: Locator
  readonly closeSaved: Locator
  readonly deliveries: Locator

  constructor(page: Page) {
    this.page = page
    const main = page.getByRole('main')
    this.link = main.getByRole('link', { name: t('action.exportToKov') })
    this.heading = page.getByRole('heading', { level: 1, name: t('action.exportToKov') })
    this.recipient = main.getByRole('textbox', { name: labelled(t('exportPage.recipient')) })
    this.ground = main.getByRole('textbox', { name: labelled(t('exportPage.ground')) })
    this.paper = page.getByRole('complementary', { name: t('documentPage.page') })
    this.rules = main.getByRole('group', { name: t('exportPage.rail.leftOut') }).getByRole('listitem')
    this.doButton = main.getByRole('button', { name: t('exportPage.do'), exact: true })
    this.saved = page.getByRole('alertdialog')
    this.passphrase = this.saved.locator('code')
    this.closeSaved = this.saved.getByRole('button', { name: t('exportPage.saved.close') })
    this.deliveries = main.getByRole('heading', { level: 2, name: t('exportPage.list.title') })
  }

  /** A choice among a few, by its words. */
  choice(label: string): Locator {
    return this.page.getByRole('radio', { name: new RegExp(`^${label}`) })
  }

  /** Chooses one among a few; a press on its words, as the button itself is drawn. */
  async choose(label: string): Promise<void> {
    await this.page
      .locator('label')
      .filter({ has: this.choice(label) })
      .click()
  }
}
