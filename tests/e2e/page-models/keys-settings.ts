import { expect, type Locator, type Page } from '@playwright/test'
import { t } from '../texts.ts'
import { Frame } from './frame.ts'

/** The settings page of what opens the vault. */
export class KeysSettings {
  readonly page: Page
  readonly dialog: Locator
  readonly presentPassphrase: Locator

  constructor(page: Page) {
    this.page = page
    this.dialog = page.getByRole('dialog')
    this.presentPassphrase = this.dialog.getByLabel(t('vaultKeys.passphrase.present'), { exact: true })
  }

  async open(): Promise<void> {
    await new Frame(this.page).goTo('/settings/keys')
    await expect(new Frame(this.page).heading).toHaveText(t('settings.pages.keys'))
  }

  /** Begins a change by its button on the page. */
  async begin(name: string): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name, exact: true }).click()
    await expect(this.dialog).toBeVisible()
  }

  /** Gives the passphrase and does it. */
  async prove(passphrase: string, act: string): Promise<void> {
    await this.presentPassphrase.fill(passphrase)
    await this.dialog.getByRole('button', { name: act, exact: true }).click()
  }

  /** Replaces the passphrase. */
  async changePassphrase(present: string, next: string): Promise<void> {
    await this.begin(t('vaultKeys.passphrase.change'))
    await this.presentPassphrase.fill(present)
    await this.dialog.getByLabel(t('vaultKeys.passphrase.next'), { exact: true }).fill(next)
    await this.dialog.getByLabel(t('firstRun.passphrase.again'), { exact: true }).fill(next)
    await this.dialog.getByRole('button', { name: t('vaultKeys.passphrase.change') }).click()
  }
}
