import { expect, type Locator, type Page } from '@playwright/test'
import type { CaseKind } from '#model/case/kinds.ts'
import { t } from '../texts.ts'
import { Frame } from './frame.ts'

/** The settings page of how long closed cases are kept. */
export class RetentionSettings {
  readonly page: Page
  readonly heading: Locator
  readonly due: Locator
  readonly kept: Locator
  readonly erased: Locator
  readonly dialog: Locator
  readonly until: Locator
  readonly reason: Locator
  readonly keepButton: Locator

  constructor(page: Page) {
    this.page = page
    this.heading = page.getByRole('heading', { level: 1, name: t('settings.pages.retention') })
    this.due = page.getByRole('region', { name: t('retention.due.title') })
    this.kept = page.getByRole('region', { name: t('retention.kept.title') })
    this.erased = page.getByRole('region', { name: t('retention.erasedList.title') })
    this.dialog = page.getByRole('dialog')
    this.until = this.dialog.getByRole('textbox', { name: t('retention.keep.until') })
    this.reason = this.dialog.getByRole('textbox', { name: t('retention.keep.reason') })
    this.keepButton = this.dialog.getByRole('button', { name: t('retention.keep.do'), exact: true })
  }

  async open(): Promise<void> {
    await new Frame(this.page).goTo('/settings/retention')
    await expect(this.heading).toBeVisible()
  }

  /** Keeps closed cases of a kind for so many months. */
  async setPeriod(kind: CaseKind, months: number): Promise<void> {
    await this.period(kind).click()
    await this.page
      .getByRole('option', { name: t('retention.periods.months', { count: months }), exact: false })
      .first()
      .click()
    await expect(this.period(kind)).toContainText(t('retention.periods.months', { count: months }))
  }

  period(kind: CaseKind): Locator {
    return this.page.getByRole('button', { name: t('retention.periods.of', { kind: t(`kind.${kind}`) }) })
  }

  /** The line of a case to be decided about. */
  line(number: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: number })
  }

  keep(number: string): Locator {
    return this.page.getByRole('button', { name: t('retention.keep.named', { number }) })
  }

  erase(number: string): Locator {
    return this.page.getByRole('button', { name: t('retention.erase.named', { number }) })
  }
}
