import type { Locator, Page } from '@playwright/test'
import type { CaseKind } from '#model/case/kinds.ts'
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
      .getByRole('button', { name: t('action.newCase') })
      .first()
    this.unfinished = page.getByRole('complementary', { name: t('shell.owed') })
  }

  /** Begins a case of a kind. */
  async beginCase(kind: CaseKind = 'klat_opinion'): Promise<void> {
    await this.newCase.click()
    await this.kindChoice(kind).click()
  }

  /** A kind in the open menu of new cases. */
  kindChoice(kind: CaseKind): Locator {
    return this.page.getByRole('menuitem', { name: t(`kind.${kind}`), exact: true })
  }

  /** A promise that is owed, mine or theirs. */
  commitment(words: string): Locator {
    return this.unfinished.getByRole('checkbox', { name: new RegExp(words) })
  }

  /** The way to a child's case for an opinion, from its deadline. */
  opinionCase(child: string): Locator {
    return this.page
      .getByRole('listitem')
      .filter({ hasText: child })
      .getByRole('link', { name: t('deadline.rule.klat_opinion.task') })
  }
}
