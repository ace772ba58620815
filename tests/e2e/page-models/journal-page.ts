import type { Locator, Page } from '@playwright/test'
import { anyOf, t } from '../texts.ts'

/** Päevik: of the vault, or of one case. */
export class JournalPage {
  readonly page: Page
  readonly heading: Locator
  readonly lines: Locator
  readonly verifyButton: Locator
  readonly exportButton: Locator
  readonly whole: Locator
  readonly broken: Locator
  readonly allOfJournal: Locator

  constructor(page: Page) {
    this.page = page
    const main = page.getByRole('main')
    this.heading = main.getByRole('heading', { level: 1 })
    this.lines = main.getByRole('region', { name: t('journal.list') }).getByRole('listitem')
    this.verifyButton = main.getByRole('button', { name: t('journal.verify.start') })
    this.exportButton = main.getByRole('button', { name: t('journal.exportCsv') })
    this.whole = main.getByRole('status').filter({ hasText: anyOf('journal.verify.whole') })
    this.broken = main.getByRole('alert').filter({ hasText: anyOf('journal.verify.broken') })
    this.allOfJournal = page
      .getByRole('navigation', { name: t('shell.index') })
      .getByRole('link', { name: t('journal.allLink') })
  }

  /** The newest line of an act. */
  line(act: string): Locator {
    return this.lines.filter({ hasText: act }).first()
  }

  /** Shows what a line changed. */
  async unfold(line: Locator): Promise<void> {
    await line.getByRole('button', { name: anyOf('journal.unfold') }).click()
  }

  /** Narrows the journal to one group of acts. */
  async chooseGroup(group: string): Promise<void> {
    await this.page
      .getByRole('main')
      .getByRole('button', { name: t('journal.group') })
      .click()
    await this.page.getByRole('option', { name: group }).click()
    await this.page.keyboard.press('Escape')
  }
}

/** A case as it was known on a day. */
export class AsOfPage {
  readonly page: Page
  readonly heading: Locator
  readonly day: Locator
  readonly banner: Locator
  readonly firstDay: Locator
  readonly previousDay: Locator
  readonly marks: Locator

  constructor(page: Page) {
    this.page = page
    const main = page.getByRole('main')
    this.heading = main.getByRole('heading', { level: 1 })
    this.day = main.getByRole('textbox', { name: t('asOf.day') })
    this.banner = main.getByText(anyOf('asOf.banner'))
    this.firstDay = main.getByRole('button', { name: t('asOf.opened') })
    this.previousDay = main.getByRole('button', { name: t('asOf.previous') })
    this.marks = main.getByText(t('asOf.changed'), { exact: true })
  }
}

/** A way in the index beside the record. */
export function indexLink(page: Page, name: string): Locator {
  return page.getByRole('navigation', { name: t('shell.index') }).getByRole('link', { name })
}
