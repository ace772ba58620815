import type { Locator, Page } from '@playwright/test'
import { t } from '../texts.ts'

/** "Otsi või anna käsk". */
export class CommandBar {
  readonly page: Page
  readonly dialog: Locator
  readonly field: Locator
  /** How the search stands, in words. */
  readonly said: Locator

  constructor(page: Page) {
    this.page = page
    this.dialog = page.getByRole('dialog', { name: t('commandBar.title') })
    this.field = this.dialog.getByRole('combobox', { name: t('commandBar.open') })
    this.said = this.dialog.getByRole('status')
  }

  /** What was found of one sort. */
  hits(type: 'case' | 'person' | 'entry' | 'document'): Locator {
    return this.dialog.getByRole('group', { name: t(`search.group.${type}`) }).getByRole('option')
  }

  /** Walks down the list by keyboard to a line, and opens it. */
  async openByKeys(line: Locator): Promise<void> {
    await line.waitFor()
    const id = await line.getAttribute('id')
    for (let presses = 0; presses < 50; presses++) {
      if ((await this.field.getAttribute('aria-activedescendant')) === id) break
      await this.page.keyboard.press('ArrowDown')
    }
    await this.page.keyboard.press('Enter')
  }
}
