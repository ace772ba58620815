import type { Locator, Page } from '@playwright/test'
import { t } from '../texts.ts'

/** The backups in the settings. */
export class BackupSettings {
  readonly page: Page
  readonly main: Locator
  readonly heading: Locator
  readonly chooseFolderButton: Locator
  readonly changeFolderButton: Locator
  readonly makeButton: Locator
  readonly rehearseButton: Locator
  readonly stopButton: Locator
  readonly lines: Locator
  /** The vaults set aside by restores. */
  readonly aside: Locator

  constructor(page: Page) {
    this.page = page
    this.main = page.getByRole('main')
    this.heading = page.getByRole('heading', { level: 1, name: t('settings.pages.backups') })
    this.chooseFolderButton = page.getByRole('button', { name: t('backups.folder.choose') })
    this.changeFolderButton = page.getByRole('button', { name: t('backups.folder.change') })
    this.makeButton = page.getByRole('button', { name: t('backups.make') })
    this.rehearseButton = page.getByRole('button', { name: t('backups.rehearse') })
    this.stopButton = page.getByRole('button', { name: t('backups.stop') })
    this.lines = page.getByRole('region', { name: t('backups.list.title') }).getByRole('listitem')
    this.aside = page.getByRole('region', { name: t('backups.aside.title') })
  }
}
