import { expect, type Locator, type Page } from '@playwright/test'
import type { DocumentKind } from '#model/document/document-kind.ts'
import { anyOf, t } from '../texts.ts'

/** A document: its parts, the one being written, the page, and the gate. */
export class DocumentPage {
  readonly page: Page
  readonly heading: Locator
  readonly parts: Locator
  readonly draftSaved: Locator
  readonly paper: Locator
  readonly gate: Locator
  readonly exportButton: Locator
  readonly issueButton: Locator
  readonly issueDialog: Locator
  readonly issuedNotice: Locator
  readonly hash: Locator

  constructor(page: Page, kind: DocumentKind = 'klat_opinion') {
    this.page = page
    this.heading = page.getByRole('heading', { level: 1, name: t(`documentPage.title.${kind}`) })
    this.parts = page.getByRole('navigation', { name: t(`documentPage.sectionsOf.${kind}`) })
    this.draftSaved = page.getByText(anyOf('documentPage.draftSavedAt'))
    this.paper = page.getByRole('complementary', { name: t('documentPage.page') })
    this.gate = page.getByRole('region', { name: t('gate.title') })
    this.exportButton = page.getByRole('main').getByRole('button', { name: t('documentPage.export') })
    this.issueButton = this.gate.getByRole('button', { name: t('gate.issue'), exact: true })
    this.issueDialog = page.getByRole('alertdialog')
    this.issuedNotice = page.getByText(t('documentPage.issuedNotice'))
    // Of the DOCX; that of the PDF follows.
    this.hash = page.getByRole('definition').locator('code').first()
  }

  /** The way to a part, from the contents; its name begins with how the part stands. */
  part(title: string): Locator {
    return this.parts.getByRole('link', { name: new RegExp(`${title}$`) })
  }

  /** Opens a section; its text has focus then. */
  async open(title: string): Promise<void> {
    await this.part(title).click()
    await expect(this.text(title)).toBeFocused()
  }

  /** Where a section's text is written, while the section is open. */
  text(title: string): Locator {
    return this.page.getByRole('main').getByRole('textbox', { name: title, exact: true })
  }

  /** Chooses a conclusion in the facts of the letter; a press on its words, as the button itself is drawn. */
  async conclude(label: string): Promise<void> {
    await this.page.getByRole('radiogroup').getByText(label, { exact: true }).click()
    await expect(this.conclusion(label)).toBeChecked()
  }

  /** The button of a conclusion. */
  conclusion(label: string): Locator {
    return this.page.getByRole('radio', { name: label, exact: true })
  }

  /** Goes past everything the gate still finds, each with the same reason. */
  async passFindings(reason: string): Promise<void> {
    const open = this.gate.getByRole('button', { name: t('action.continueWithReason') })
    for (let left = await open.count(); left > 0; left--) {
      await open.first().click()
      const dialog = this.page.getByRole('dialog')
      await dialog.getByRole('textbox').fill(reason)
      await dialog.getByRole('button', { name: t('gate.dialog.keep') }).click()
      await expect(open).toHaveCount(left - 1)
    }
  }
}
