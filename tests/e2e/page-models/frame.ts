import type { Locator, Page } from '@playwright/test'
import { t } from '../texts.ts'

/** What stands around every screen of the open desk. */
export class Frame {
  readonly page: Page
  readonly heading: Locator
  readonly nav: Locator
  readonly deskLink: Locator
  readonly casesLink: Locator
  readonly municipalityMenu: Locator
  readonly lockButton: Locator
  readonly messages: Locator

  constructor(page: Page) {
    this.page = page
    this.heading = page.getByRole('heading', { level: 1 })
    this.nav = page.getByRole('navigation', { name: t('shell.mainNav') })
    this.deskLink = this.nav.getByRole('link', { name: t('shell.desk') })
    this.casesLink = this.nav.getByRole('link', { name: t('shell.cases') })
    this.municipalityMenu = this.nav.getByRole('button', { name: t('shell.municipalities') })
    this.lockButton = page.getByRole('button', { name: t('shell.lock') })
    this.messages = page.getByRole('region', { name: t('kit.toast.region') })
  }

  /** Where the desk is: what the address says after the hash. */
  get route(): string {
    return new URL(this.page.url()).hash.slice(1)
  }

  /** Takes back what a message says was done. */
  async undo(message: string): Promise<void> {
    await this.messages
      .getByRole('listitem')
      .filter({ hasText: message })
      .last()
      .getByRole('button', { name: t('kit.toast.undo') })
      .click()
  }

  /** Goes to a municipality by the menu. */
  async goToMunicipality(name: string): Promise<void> {
    await this.municipalityMenu.click()
    await this.page.getByRole('menuitem', { name }).click()
  }

  /** Goes to an address of the page, as a link would. */
  async goTo(route: string): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash
    }, route)
  }
}
