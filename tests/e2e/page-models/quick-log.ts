import type { Locator, Page } from '@playwright/test'
import { labelled, t } from '../texts.ts'

/** The panel of N, and the notes that wait on the desk. */
export class QuickLogPanel {
  readonly page: Page
  readonly dialog: Locator
  readonly municipality: Locator
  readonly subject: Locator
  readonly text: Locator
  readonly minutes: Locator

  constructor(page: Page) {
    this.page = page
    this.dialog = page.getByRole('dialog', { name: t('quickLog.title') })
    this.municipality = this.dialog.getByRole('combobox', { name: labelled(t('quickLog.municipality')) })
    this.subject = this.dialog.getByRole('combobox', { name: labelled(t('quickLog.subject')) })
    this.text = this.dialog.getByRole('textbox', { name: labelled(t('quickLog.text')) })
    this.minutes = this.dialog.getByRole('textbox', { name: labelled(t('quickLog.minutes')) })
  }

  /** Notes that wait for a case. */
  get waiting(): Locator {
    return this.page.getByRole('region', { name: t('quickLog.waiting.title') }).getByRole('listitem')
  }

  /** What can be done with a note. */
  act(words: string, act: 'file' | 'enquiry' | 'discard'): Locator {
    return this.waiting.filter({ hasText: words }).getByRole('button', { name: t(`quickLog.waiting.${act}`) })
  }
}
