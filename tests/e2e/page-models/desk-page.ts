import type { Locator, Page } from '@playwright/test'
import { t } from '../texts.ts'

/** "Minu töölaud". */
export class DeskPage {
  readonly page: Page
  readonly heading: Locator
  readonly newCase: Locator
  readonly unfinished: Locator

  constructor(page: Page) {
    this.page = page
    this.heading = page.getByRole('heading', { level: 1, name: t('desk.title') })
    // An empty desk offers the same a second time, below.
    this.newCase = page
      .getByRole('main')
      .getByRole('link', { name: t('action.newCase') })
      .first()
    this.unfinished = page.getByRole('complementary', { name: t('shell.owed') })
  }

  /** The way to a child's case for an opinion, from its deadline. */
  opinionCase(child: string): Locator {
    return this.page
      .getByRole('listitem')
      .filter({ hasText: child })
      .getByRole('link', { name: t('deadline.rule.klat_opinion.task') })
  }
}
