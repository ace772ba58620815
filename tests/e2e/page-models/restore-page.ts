import type { Locator, Page } from '@playwright/test'
import { t } from '../texts.ts'

/** Restoring a backup, from the locked desk or the first run. */
export class RestorePage {
  readonly page: Page
  readonly main: Locator
  readonly heading: Locator
  /** On the screens that lead here. */
  readonly openButton: Locator
  readonly chooseFolderButton: Locator
  readonly otherFolderButton: Locator
  readonly backups: Locator
  readonly passphrase: Locator
  readonly checkButton: Locator
  readonly restoreButton: Locator
  readonly cancelButton: Locator
  readonly backButton: Locator

  constructor(page: Page) {
    this.page = page
    this.main = page.getByRole('main')
    this.heading = page.getByRole('heading', { level: 1, name: t('restore.title') })
    this.openButton = page.getByRole('button', { name: t('restore.open') })
    this.chooseFolderButton = page.getByRole('button', { name: t('restore.chooseFolder') })
    this.otherFolderButton = page.getByRole('button', { name: t('restore.otherFolder') })
    this.backups = page.getByRole('radiogroup', { name: t('restore.choose') }).getByRole('radio')
    this.passphrase = page.getByLabel(t('restore.passphrase'), { exact: true })
    this.checkButton = page.getByRole('button', { name: t('restore.check') })
    this.restoreButton = page.getByRole('button', { name: t('restore.do') })
    this.cancelButton = page.getByRole('button', { name: t('restore.cancel') })
    this.backButton = page.getByRole('button', { name: t('restore.back') })
  }

  /** Lets the chosen backup be copied, compared and opened. */
  async check(passphrase: string): Promise<void> {
    await this.passphrase.fill(passphrase)
    await this.checkButton.click()
  }
}
