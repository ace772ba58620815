import type { Locator, Page } from '@playwright/test'
import { anyOf, t } from '../texts.ts'

/** Misspelt words of an editor, and the menu of one. */
export class Spelling {
  readonly page: Page
  /** Words that are underlined, in the order of the text. */
  readonly underlined: Locator
  readonly menu: Locator
  readonly teach: Locator

  constructor(page: Page) {
    this.page = page
    this.underlined = page.locator('.misspelt')
    this.menu = page.getByRole('menu', { name: anyOf('spelling.menu') })
    this.teach = this.menu.getByRole('menuitem', { name: t('spelling.teach') })
  }

  suggestion(word: string): Locator {
    return this.menu.getByRole('menuitem', { name: word, exact: true })
  }
}

/** The words that were taught, in the settings. */
export class SpellingSettings {
  readonly page: Page
  readonly words: Locator

  constructor(page: Page) {
    this.page = page
    this.words = page.getByRole('list', { name: t('spelling.words') }).getByRole('listitem')
  }

  forget(word: string): Locator {
    return this.page.getByRole('button', { name: `${t('spelling.forget')}: ${word}` })
  }
}
