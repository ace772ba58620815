import type { Locator, Page } from '@playwright/test'
import { t } from '../texts.ts'

/** The specialist's municipalities in the settings. */
export class MunicipalitySettings {
  readonly page: Page
  readonly heading: Locator
  readonly from: Locator
  readonly filter: Locator
  readonly register: Locator
  readonly addButton: Locator
  readonly endDialog: Locator

  constructor(page: Page) {
    this.page = page
    this.heading = page.getByRole('heading', { level: 1, name: t('settings.pages.municipalities') })
    this.from = page.getByRole('textbox', { name: t('settings.picker.from') })
    this.filter = page.getByRole('searchbox', { name: t('settings.picker.filter') })
    this.register = page.getByRole('group', { name: t('settings.picker.list') })
    this.addButton = page.getByRole('button', { name: t('settings.municipalities.addAction', { count: 1 }) })
    this.endDialog = page.getByRole('dialog')
  }

  /** The line of a municipality in the register. */
  line(name: string): Locator {
    return this.register.getByRole('listitem').filter({ hasText: name })
  }

  /** Ends the work for a municipality today. */
  async end(name: string): Promise<void> {
    await this.page.getByRole('button', { name: t('settings.municipalities.endTitle', { name }) }).click()
    await this.endDialog.getByRole('button', { name: t('settings.municipalities.endAction') }).click()
    await this.endDialog.waitFor({ state: 'hidden' })
  }
}
