import { expect, type Locator, type Page } from '@playwright/test'
import type { DraftContent, FormName } from '#model/draft.ts'
import { toPlainText } from '#model/text/rich-text.ts'
import { SECTIONS } from './opinion.ts'
import { CaseForms } from './page-models/case-forms.ts'
import { CasePage, FactsForm } from './page-models/case-page.ts'
import { DeskPage } from './page-models/desk-page.ts'
import { DocumentPage } from './page-models/document-page.ts'
import { Frame } from './page-models/frame.ts'
import { IntakePage } from './page-models/intake-page.ts'
import { labelled, t } from './texts.ts'

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

/** A place in a form: its draft holds the field under a name. */
function inForm(
  name: string,
  form: FormName,
  field: string,
  at: (page: Page) => Locator,
  open: (page: Page) => Promise<void>,
): WritingPlace {
  return {
    name,
    open: async (page) => {
      await open(page)
      await new CaseForms(page).empty(at(page))
    },
    expectText: (page, text) => expect(at(page)).toHaveValue(text),
    typedIn: (draft) => (draft.type === 'form' && draft.form === form ? (draft.value[field] ?? null) : null),
  }
}

async function openCase(page: Page): Promise<void> {
  await new DeskPage(page).opinionCase(CHILD).click()
}

async function openOpinion(page: Page): Promise<void> {
  await openCase(page)
  await new CasePage(page).openOpinion.click()
}

const inDialog = (label: string) => (page: Page) => new CaseForms(page).field(label)
const onPage = (label: string) => (page: Page) =>
  page.getByRole('main').getByRole('textbox', { name: labelled(label) })

/** Every place where what is typed becomes a draft. */
export const WRITING_PLACES: readonly WritingPlace[] = [
  {
    name: 'an entry',
    open: async (page) => {
      await openCase(page)
      await new CasePage(page).beginEntry()
    },
    expectText: (page, text) => expect(new CasePage(page).composer.text).toHaveText(text),
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
      await openOpinion(page)
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
    name: 'the facts of a letter',
    open: async (page) => {
      await openOpinion(page)
      await new CaseForms(page).empty(onPage(t('documentPage.fields.salutation'))(page))
    },
    expectText: (page, text) =>
      expect(onPage(t('documentPage.fields.salutation'))(page)).toHaveValue(text.trim()),
    typedIn: (draft) => (draft.type === 'letter_fields' ? draft.value.salutation : null),
  },
  inForm('a quick note', 'quick_note', 'text', inDialog(t('quickLog.text')), async (page) => {
    await expect(new Frame(page).heading).toBeVisible()
    await page.keyboard.press('n')
  }),
  inForm('a person', 'person', 'surname', inDialog(t('people.surname')), async (page) => {
    await openCase(page)
    await new CaseForms(page).beginPerson()
  }),
  inForm(
    'the reason of a pause',
    'deadline_pause',
    'reason',
    inDialog(t('deadline.pause.reason')),
    async (page) => {
      await openCase(page)
      await new CaseForms(page).beginDeadline('pause')
    },
  ),
  inForm(
    'the reason of a deadline set by hand',
    'deadline_override',
    'reason',
    inDialog(t('deadline.override.reason')),
    async (page) => {
      await openCase(page)
      await new CaseForms(page).beginDeadline('override')
    },
  ),
  inForm('a reason at the gate', 'gate_reason', 'reason', inDialog(t('gate.dialog.reason')), async (page) => {
    await openOpinion(page)
    // The gate of the sample is clear: it asks for an addressee.
    await onPage(t('documentPage.fields.addresseeLines'))(page).fill('')
    const { gate } = new DocumentPage(page)
    await gate
      .getByRole('button', { name: t('action.continueWithReason') })
      .first()
      .click()
  }),
  inForm(
    'a unit of a municipality',
    'unit',
    'name',
    inDialog(t('settings.municipalities.unitName')),
    async (page) => {
      await new Frame(page).goTo('/settings/municipalities')
      await page.getByRole('button', { name: anyUnits }).first().click()
      await page.getByRole('button', { name: t('settings.municipalities.addUnit') }).click()
    },
  ),
]

/** The fold of the units of whichever municipality comes first. */
const anyUnits = new RegExp(t('settings.municipalities.unitsOf', { name: '.+' }))

/** A field left in the middle of something that is no value yet. */
export interface HalfTyped {
  readonly name: string
  readonly half: string
  /** Goes there from the desk and gives the field, which has focus and is empty. */
  readonly open: (page: Page) => Promise<Locator>
  /** The field on the page where it was left. */
  readonly at: (page: Page) => Locator
  /** The words of the line on the desk that leads back to it. */
  readonly line: string
}

function half(
  name: string,
  typed: string,
  line: string,
  at: (page: Page) => Locator,
  open: (page: Page) => Promise<void>,
): HalfTyped {
  return {
    name,
    half: typed,
    line,
    at,
    open: async (page) => {
      await open(page)
      await new CaseForms(page).empty(at(page))
      return at(page)
    },
  }
}

/** Values that cannot be saved as they stand, in every kind of form. */
export const HALF_TYPED: readonly HalfTyped[] = [
  half('half a day in an entry', '1.1', t('deskScreen.draft.entry'), entryDate, async (page) => {
    await openCase(page)
    await new CasePage(page).beginEntry()
  }),
  half(
    'a personal code that cannot be',
    '613112342',
    t('formDraft.name.person'),
    inDialog(t('people.personalCode')),
    async (page) => {
      await openCase(page)
      await new CaseForms(page).editChild()
    },
  ),
  half(
    'half a birth date',
    '12.0',
    t('formDraft.name.person'),
    inDialog(t('people.birthDate')),
    async (page) => {
      await openCase(page)
      const forms = new CaseForms(page)
      await forms.editChild()
      // A whole code tells the date by itself.
      await forms.field(t('people.personalCode')).fill('')
    },
  ),
  half(
    'half a day of a stage',
    '3.1',
    t('formDraft.name.stage'),
    inDialog(t('casePage.stage.on')),
    async (page) => {
      await openCase(page)
      await new CaseForms(page).beginStage()
    },
  ),
  half(
    'a day no calendar has, for a pause',
    '31.02.2026',
    t('formDraft.name.deadline_pause'),
    inDialog(t('deadline.pause.from')),
    async (page) => {
      await openCase(page)
      await new CaseForms(page).beginDeadline('pause')
    },
  ),
  half(
    'half a date of a letter',
    '2.1',
    t('deskScreen.draft.letter_fields'),
    onPage(t('documentPage.fields.documentDate')),
    openOpinion,
  ),
  half(
    'half a last day of an assignment',
    '15.1',
    t('formDraft.name.assignment_end'),
    inDialog(t('settings.municipalities.until')),
    async (page) => {
      await new Frame(page).goTo('/settings/municipalities')
      await page
        .getByRole('button', { name: new RegExp(t('settings.municipalities.endTitle', { name: '.+' })) })
        .first()
        .click()
    },
  ),
  half(
    'half a first day of an assignment',
    '1.',
    t('formDraft.name.assignment'),
    onPage(t('settings.picker.from')),
    (page) => new Frame(page).goTo('/settings/municipalities'),
  ),
  half(
    'no name where one is asked for',
    '',
    t('formDraft.name.profile'),
    onPage(t('settings.profile.surname')),
    (page) => new Frame(page).goTo('/settings/profile'),
  ),
]

function entryDate(page: Page): Locator {
  return new CasePage(page).composer.date
}
