import { expect, type Locator, type Page } from '@playwright/test'
import { t } from '../texts.ts'

/** The locked desk. */
export class UnlockPage {
  readonly page: Page
  readonly heading: Locator
  readonly passphrase: Locator
  readonly openButton: Locator
  readonly recoveryCode: Locator
  readonly chooseKeyFileButton: Locator
  readonly filePassword: Locator

  constructor(page: Page) {
    this.page = page
    this.heading = page.getByRole('heading', { level: 1, name: t('unlock.title') })
    this.passphrase = page.getByLabel(t('unlock.field'), { exact: true })
    this.openButton = page.getByRole('button', { name: t('unlock.open') })
    this.recoveryCode = page.getByRole('textbox', { name: t('unlock.recovery.field') })
    this.chooseKeyFileButton = page.getByRole('button', { name: t('unlock.office.choose') })
    this.filePassword = page.getByLabel(t('unlock.office.password'), { exact: true })
  }

  /** Turns to another way of opening. */
  async turnTo(way: 'passphrase' | 'recovery-code' | 'office'): Promise<void> {
    await this.page.getByRole('button', { name: t(`unlock.ways.${way}`) }).click()
  }

  /** Opens the vault and waits until the desk is there. */
  async open(passphrase: string): Promise<void> {
    await this.passphrase.fill(passphrase)
    await this.openButton.click()
    await expect(this.heading).toBeHidden()
    await expect(this.page.getByRole('navigation', { name: t('shell.mainNav') })).toBeVisible()
  }
}
