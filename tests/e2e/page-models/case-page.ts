import { expect, type Locator, type Page } from '@playwright/test'
import { anyOf, t } from '../texts.ts'

/** A case on its timeline, and the entry being written there. */
export class CasePage {
  readonly page: Page
  readonly heading: Locator
  readonly newEntry: Locator
  readonly unfinished: Locator
  /** The way back to an unfinished entry. */
  readonly continueDraft: Locator
  readonly draftOpinion: Locator
  readonly openOpinion: Locator
  readonly composer: Composer

  constructor(page: Page) {
    this.page = page
    this.heading = page.getByRole('main').getByRole('heading', { level: 1 })
    this.newEntry = page.getByRole('main').getByRole('button', { name: t('action.newEntry') })
    this.unfinished = page.getByRole('list', { name: t('deskScreen.unfinished') })
    this.draftOpinion = page.getByRole('button', { name: t('action.draftOpinion') })
    this.continueDraft = this.unfinished.getByRole('button', { name: t('timeline.continue') })
    this.openOpinion = page.getByRole('link', { name: t('casePage.step.openOpinion') })
    this.composer = new Composer(page)
  }

  /** Begins an entry; its text has focus then. */
  async beginEntry(): Promise<void> {
    await this.newEntry.click()
    await expect(this.composer.text).toBeFocused()
  }

  /** An entry on the timeline, by words of its text. */
  entry(words: string): Locator {
    return this.page.getByRole('article').filter({ hasText: words })
  }

  /** A page of the case: people, documents, deadlines, data. */
  tab(name: 'timeline' | 'people' | 'documents' | 'deadlines' | 'data'): Locator {
    return this.page
      .getByRole('navigation', { name: t('shell.index') })
      .getByRole('link', { name: t(`tab.${name}`) })
  }
}

/** An entry being written in the record. */
export class Composer {
  readonly page: Page
  readonly text: Locator
  readonly date: Locator
  readonly save: Locator
  readonly discard: Locator
  readonly draftSaved: Locator

  constructor(page: Page) {
    this.page = page
    this.text = page.getByRole('textbox', { name: t('composer.text') })
    this.date = page.getByRole('textbox', { name: t('composer.date') })
    this.save = page.getByRole('main').getByRole('button', { name: t('composer.save') })
    this.discard = page.getByRole('main').getByRole('button', { name: t('composer.discard'), exact: true })
    this.draftSaved = page.getByText(anyOf('composer.draftSavedOn'))
  }
}
