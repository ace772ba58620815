import type { Locator, Page } from '@playwright/test'
import { labelled, t } from '../texts.ts'

/** The forms by which what was written is put right. */
export class CorrectionForms {
  readonly page: Page
  readonly dialog: Locator
  readonly reason: Locator
  /** Entries that were taken back, on the page of data. */
  readonly withdrawn: Locator

  constructor(page: Page) {
    this.page = page
    this.dialog = page.getByRole('dialog')
    this.reason = this.dialog.getByRole('textbox', { name: labelled(t('correction.withdraw.reason')) })
    this.withdrawn = page
      .getByRole('main')
      .getByRole('listitem')
      .filter({
        has: page.getByRole('button', { name: new RegExp(`^${t('correction.withdrawn.reinstate')}`) }),
      })
  }

  /** Opens the menu of an entry, found by words of its text, and takes one of its acts. */
  async open(words: string, act: string): Promise<void> {
    const entry = this.page.getByRole('article').filter({ hasText: words })
    await entry.focus()
    await entry.getByRole('button', { name: t('correction.menu') }).click()
    await this.page.getByRole('menuitem', { name: act }).click()
  }
}
