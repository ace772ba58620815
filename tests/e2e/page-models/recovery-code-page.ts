import { expect, type Locator, type Page } from '@playwright/test'
import { anyOf, t } from '../texts.ts'

/** A recovery code being shown and asked back, at the first run and in the settings. */
export class RecoveryCodePage {
  readonly page: Page
  readonly groups: Locator
  readonly printButton: Locator
  readonly onPaperButton: Locator
  readonly askedGroups: Locator
  readonly checkButton: Locator
  readonly backButton: Locator

  constructor(page: Page) {
    this.page = page
    this.groups = page.getByRole('list', { name: t('recovery.code') }).getByRole('listitem')
    this.printButton = page.getByRole('button', { name: t('recovery.print') })
    this.onPaperButton = page.getByRole('button', { name: t('recovery.next') })
    this.askedGroups = page.getByRole('textbox', { name: anyOf('recovery.group') })
    this.checkButton = page.getByRole('button', { name: t('recovery.check'), exact: true })
    this.backButton = page.getByRole('button', { name: t('recovery.back') })
  }

  /** The groups of the code that is shown, as somebody writes them down. */
  async read(): Promise<readonly string[]> {
    await expect(this.groups).toHaveCount(7)
    const texts = await this.groups.allInnerTexts()
    return texts.map((text) => text.slice(0, 4))
  }

  /** Writes the code down and types back what is asked. */
  async writeDownAndCheck(): Promise<string> {
    const groups = await this.read()
    await this.onPaperButton.click()
    await expect(this.groups).toHaveCount(0)
    for (const field of await this.askedGroups.all()) {
      const number = Number.parseInt((await field.getAttribute('aria-label')) ?? (await labelOf(field)), 10)
      await field.fill((groups[number - 1] ?? '').toLowerCase())
    }
    await this.checkButton.click()
    await expect(this.checkButton).toBeHidden()
    return groups.join('-')
  }
}

/** The words a field is called by. */
async function labelOf(field: Locator): Promise<string> {
  return field.evaluate((input) => (input as HTMLInputElement).labels?.[0]?.textContent ?? '')
}
