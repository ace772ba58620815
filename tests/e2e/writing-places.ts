import { expect, type Page } from '@playwright/test'
import type { DraftContent } from '#model/draft.ts'
import { toPlainText } from '#model/text/rich-text.ts'
import { SECTIONS } from './opinion.ts'
import { CasePage, FactsForm, PersonDialog } from './page-models/case-page.ts'
import { DeskPage } from './page-models/desk-page.ts'
import { DocumentPage } from './page-models/document-page.ts'
import { IntakePage } from './page-models/intake-page.ts'

/** The child of the sample case in which the specs write. */
export const CHILD = 'Kaarel N.'
/** The child of another sample case. */
export const OTHER_CHILD = 'Rasmus E.'
/** A section of its opinion that the sample leaves empty. */
export const SECTION = SECTIONS.at(-2) ?? ''

/** A place where a specialist writes, on the desk of sample cases. */
export interface WritingPlace {
  readonly name: string
  /** Goes there from the desk; the text has focus and is empty. */
  readonly open: (page: Page) => Promise<void>
  /** Looks for the text on the page that the address shows after unlocking. */
  readonly expectText: (page: Page, text: string) => Promise<void>
  /** What a draft of this place holds, as plain text; `null` for a draft of another. */
  readonly typedIn: (draft: DraftContent) => string | null
}

/** Every place where what is typed becomes a draft. */
export const WRITING_PLACES: readonly WritingPlace[] = [
  {
    name: 'an entry',
    open: async (page) => {
      await new DeskPage(page).opinionCase(CHILD).click()
      await new CasePage(page).beginEntry()
    },
    expectText: async (page, text) => {
      const { continueDraft, composer } = new CasePage(page)
      await continueDraft.click()
      await expect(composer.text).toHaveText(text)
    },
    typedIn: (draft) => (draft.type === 'entry' ? toPlainText(draft.value.text) : null),
  },
  {
    name: 'the intake of a request',
    open: async (page) => {
      await new DeskPage(page).beginCase()
      const { question } = new IntakePage(page)
      await question.click()
      await expect(question).toBeFocused()
    },
    expectText: (page, text) => expect(new IntakePage(page).question).toHaveValue(text),
    typedIn: (draft) => (draft.type === 'intake' ? draft.value.question : null),
  },
  {
    name: 'a section of an opinion',
    open: async (page) => {
      await new DeskPage(page).opinionCase(CHILD).click()
      await new CasePage(page).openOpinion.click()
      await new DocumentPage(page).open(SECTION)
    },
    expectText: (page, text) => expect(new DocumentPage(page).text(SECTION)).toHaveText(text),
    typedIn: (draft) => (draft.type === 'section' ? toPlainText(draft.value) : null),
  },
  {
    name: 'the correction of a request',
    open: async (page) => {
      await new DeskPage(page).opinionCase(CHILD).click()
      await new CasePage(page).tab('data').click()
      const { edit, question } = new FactsForm(page)
      await edit.click()
      await expect(question).toBeFocused()
      await page.keyboard.press('Control+A')
      await page.keyboard.press('Delete')
    },
    expectText: (page, text) => expect(new FactsForm(page).question).toHaveValue(text),
    typedIn: (draft) => (draft.type === 'facts' ? draft.value.question : null),
  },
  {
    name: 'a person being added',
    open: async (page) => {
      await new DeskPage(page).opinionCase(CHILD).click()
      await new CasePage(page).tab('people').click()
      const { add, givenName } = new PersonDialog(page)
      await add.click()
      await givenName.click()
      await expect(givenName).toBeFocused()
    },
    expectText: (page, text) => expect(new PersonDialog(page).givenName).toHaveValue(text),
    typedIn: (draft) => (draft.type === 'person' ? draft.value.givenName : null),
  },
]
