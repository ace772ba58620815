import type { Locator, Page } from '@playwright/test'
import { listDrafts } from '#store/repositories/drafts.ts'
import { withVault } from '../support/sample/open-sample-vault.ts'
import { expect, test } from './fixtures.ts'
import { CaseForms } from './page-models/case-forms.ts'
import { CasePage, FactsForm, PersonDialog } from './page-models/case-page.ts'
import { DeskPage } from './page-models/desk-page.ts'
import { Frame } from './page-models/frame.ts'
import { IntakePage } from './page-models/intake-page.ts'
import { UnlockPage } from './page-models/unlock-page.ts'
import { anyOf, t } from './texts.ts'
import { CHILD, HALF_TYPED, OTHER_CHILD, WRITING_PLACES, type WritingPlace } from './writing-places.ts'

/** What is typed is on its way to the disk after so many milliseconds at the latest, also when typing never rests. */
const LONGEST_UNSAVED = 1200
/** The power is cut so many milliseconds after the first keystroke: the write itself takes its time on a busy machine. */
const POWER_CUT = 1600
/** A quick typist's keystroke, in milliseconds. */
const KEYSTROKE = 60

const WORDS = 'Kirjutan ilma peatumata, aga vool läheb ära. '
/** What is typed after a lock. */
const FURTHER = 'Ja kirjutan edasi, kuni vool läheb ära. '

for (const place of WRITING_PLACES) {
  test(`a lock in the middle of ${place.name} loses nothing, and what is typed on is saved 1.5 s later, though typing goes on`, async ({
    sampleDesk,
    sampleVault,
  }) => {
    const { page } = sampleDesk
    const frame = new Frame(page)
    await place.open(page)
    const before = frame.route
    await page.keyboard.type(WORDS)
    await page.keyboard.press('Control+L')
    const unlock = new UnlockPage(page)
    await expect(unlock.heading).toBeVisible()
    await expect(page.locator('body')).not.toContainText(WORDS.trim())
    await unlock.open(sampleVault.passphrase)
    expect(frame.route).toBe(before)
    await place.expectText(page, WORDS)

    // The caret is where it was, at the end.
    const letters = Array.from(FURTHER.repeat(10))
    let typed = ''
    let owed = ''
    const start = performance.now()
    while (performance.now() - start < POWER_CUT) {
      const letter = letters[typed.length] ?? ''
      await page.keyboard.type(letter, { delay: KEYSTROKE })
      typed += letter
      if (performance.now() - start < LONGEST_UNSAVED) owed = typed
    }
    await sampleDesk.kill()

    const [kept = ''] = await typedTexts(sampleVault.folder, place)
    expect(typed).not.toBe(owed)
    expect(kept.startsWith(WORDS.trim())).toBe(true)
    const further = kept.slice(WORDS.trim().length).trimStart()
    // A space at the end of a line is nothing yet.
    expect(further).toContain(owed.trim())
    expect(typed).toContain(further)
  })
}

for (const { name, half, line, open, at } of HALF_TYPED) {
  test(`${name} is found again as it was typed, after a lock and after a kill`, async ({
    sampleDesk,
    sample,
    launch,
  }) => {
    const { page } = sampleDesk
    const field = await open(page)
    await field.pressSequentially(half)
    await expect(field).toHaveValue(half)
    // A busy machine may need longer to answer than locking waits; what was kept before is then what comes back.
    await expect(page.getByText(anyOf('shell.status.savedAt'))).toBeVisible()
    await page.keyboard.press('Control+L')
    await new UnlockPage(page).open(sample.passphrase)
    await expect(at(page)).toHaveValue(half)

    await sampleDesk.kill()
    const again = await launch()
    await new UnlockPage(again.page).open(sample.passphrase)
    await new DeskPage(again.page).unfinished.getByRole('link', { name: line, exact: true }).click()
    await expect(at(again.page)).toHaveValue(half)
  })
}

test('what is committed is no draft any more, and what is given up neither', async ({
  sampleDesk,
  sampleVault,
}) => {
  const { page } = sampleDesk
  const forms = new CaseForms(page)
  const desk = new DeskPage(page)
  await desk.opinionCase(CHILD).click()
  await forms.beginDeadline('pause')
  await forms.field(t('deadline.pause.reason')).fill('Oodatakse kooli vastust')
  await expect(forms.dialog.getByText(anyOf('formDraft.kept'))).toBeVisible()
  await forms.dialog.getByRole('button', { name: t('deadline.pause.do') }).click()
  await expect(forms.dialog).toBeHidden()
  await forms.beginPerson()
  await forms.field(t('people.surname')).fill('Näitlik')
  await expect(forms.dialog.getByText(anyOf('formDraft.kept'))).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(forms.dialog).toBeHidden()
  await forms.beginPerson()
  await forms.field(t('people.surname')).fill('Teine')
  await expect(forms.dialog.getByText(anyOf('formDraft.kept'))).toBeVisible()
  await forms.giveUp.click()
  await new Frame(page).deskLink.click()
  // Closed with Escape it waits; given up it does not.
  await expect(desk.unfinished).toContainText('Näitlik')
  await expect(desk.unfinished).not.toContainText('Teine')
  await desk.unfinished.getByRole('button', { name: t('deskScreen.discardDraft') }).click()
  await expect(desk.unfinished).not.toContainText('Näitlik')
  await new Frame(page).undo(t('composer.discarded'))
  await expect(desk.unfinished).toContainText('Näitlik')
  await sampleDesk.kill()
  const kept = await withVault(sampleVault.folder, (store) => listDrafts(store, null))
  expect(kept.map(({ content }) => content.type === 'form' && content.value['surname'])).toEqual(['Näitlik'])
})

test('closing the window in the middle of typing keeps the last keystroke', async ({
  sampleDesk,
  sampleVault,
}) => {
  const [place] = WRITING_PLACES as [WritingPlace]
  await place.open(sampleDesk.page)
  await sampleDesk.page.keyboard.type(WORDS)
  await sampleDesk.closeWindow()
  expect(await typedTexts(sampleVault.folder, place)).toEqual([WORDS])
})

test('a draft is found in its own case and in no other', async ({ sampleDesk }) => {
  const { page } = sampleDesk
  const frame = new Frame(page)
  const desk = new DeskPage(page)
  const casePage = new CasePage(page)
  const { composer, unfinished, continueDraft } = casePage
  await desk.opinionCase(CHILD).click()
  await casePage.beginEntry()
  await page.keyboard.type(WORDS)
  await frame.deskLink.click()
  await expect(desk.unfinished).toContainText(WORDS.trim())

  await desk.opinionCase(OTHER_CHILD).click()
  await casePage.beginEntry()
  await expect(composer.text).toHaveText('')
  await expect(continueDraft).toHaveCount(0)
  await expect(page.getByRole('main')).not.toContainText(WORDS.trim())

  await frame.deskLink.click()
  await desk.opinionCase(CHILD).click()
  await expect(unfinished).toContainText(WORDS.trim())
})

test('"Loobu" throws the draft away, and can be taken back', async ({ sampleDesk, sampleVault }) => {
  const [place] = WRITING_PLACES as [WritingPlace]
  const { page } = sampleDesk
  const { composer, continueDraft } = new CasePage(page)
  const { messages } = new Frame(page)
  await place.open(page)
  await page.keyboard.type(WORDS)
  await expect(composer.draftSaved).toBeVisible()

  await composer.discard.click()
  await expect(messages).toContainText(t('composer.discarded'))
  await expect(composer.text).toBeHidden()
  await messages.getByRole('button', { name: t('kit.toast.undo') }).click()
  await expect(composer.text).toHaveText(WORDS.trim())

  await composer.discard.click()
  await expect(composer.text).toBeHidden()
  await expect(continueDraft).toHaveCount(0)
  await sampleDesk.kill()
  expect(await typedTexts(sampleVault.folder, place)).toEqual([])
})

/** Places with a date, and the way to each from the desk; after unlocking they are open again by themselves. */
const DATES: readonly {
  readonly name: string
  readonly open: (page: Page) => Promise<void>
  readonly field: (page: Page) => Locator
}[] = [
  {
    name: 'the day of a request',
    open: async (page) => {
      await new DeskPage(page).beginCase()
      await expect(new IntakePage(page).municipality).toBeFocused()
    },
    field: (page) => new IntakePage(page).requestedOn,
  },
  {
    name: 'the birth date of a child of a request',
    open: (page) => new DeskPage(page).beginCase(),
    field: (page) => new IntakePage(page).child.birthDate,
  },
  {
    name: 'the day of an entry',
    open: async (page) => {
      await new DeskPage(page).opinionCase(CHILD).click()
      await new CasePage(page).beginEntry()
    },
    field: (page) => new CasePage(page).composer.date,
  },
  {
    name: 'the day of a promise in an entry',
    open: async (page) => {
      const { composer } = new CasePage(page)
      await new DeskPage(page).opinionCase(CHILD).click()
      await new CasePage(page).beginEntry()
      await composer.addCommitment.click()
      await expect(composer.commitments.getByRole('textbox').first()).toBeFocused()
    },
    field: (page) =>
      new CasePage(page).composer.commitments.getByRole('textbox', { name: t('composer.commitments.dueOn') }),
  },
  {
    name: 'the birth date of a person',
    open: async (page) => {
      await new DeskPage(page).opinionCase(CHILD).click()
      await new CasePage(page).tab('people').click()
      await expect(new PersonDialog(page).add).toBeVisible()
      await new Frame(page).goTo(`${new Frame(page).route}?add=guardian`)
    },
    field: (page) => new PersonDialog(page).birthDate,
  },
]

for (const { name, open, field } of DATES) {
  test(`half a date in ${name} comes back as it was typed, with what is wrong with it`, async ({
    sampleDesk: { page },
    sample,
  }) => {
    const unlock = new UnlockPage(page)
    await open(page)
    for (const [typed, said] of [
      ['23.1', t('kit.date.incomplete')],
      ['31.02.2020', t('kit.date.invalid')],
    ] as const) {
      await field(page).fill(typed)
      // As above: a busy machine may need longer to answer than locking waits.
      await expect(page.getByText(anyOf('shell.status.savedAt'))).toBeVisible()
      await page.keyboard.press('Control+L')
      await unlock.open(sample.passphrase)
      await expect(field(page)).toHaveValue(typed)
      await expect(field(page)).toHaveAccessibleDescription(new RegExp(said))
      // What is no date is no day to come either.
      await expect(page.locator('body')).not.toContainText(t('composer.futureDate'))
    }
  })
}

test('a correction that is not in order yet is found after a kill, and gone once it is saved', async ({
  sampleDesk,
  sampleVault,
  launch,
}) => {
  const place = WRITING_PLACES.find(({ name }) => name === 'the correction of a request') as WritingPlace
  const { page } = sampleDesk
  await place.open(page)
  const first = new FactsForm(page)
  await first.reference.fill('1-2/3')
  await expect(page.getByText(anyOf('draft.savedOn'))).toBeVisible()
  await sampleDesk.kill()
  expect(await typedTexts(sampleVault.folder, place)).toEqual([''])

  const again = await launch()
  await new UnlockPage(again.page).open(sampleVault.passphrase)
  const desk = new DeskPage(again.page)
  const facts = new FactsForm(again.page)
  await desk.unfinished.getByRole('link', { name: t('deskScreen.draft.facts') }).click()
  await expect(facts.question).toHaveValue('')
  await expect(facts.reference).toHaveValue('1-2/3')
  await facts.save.click()
  await expect(facts.question).toHaveAttribute('aria-invalid', 'true')

  await new CasePage(again.page).tab('people').click()
  await new CasePage(again.page).tab('data').click()
  await facts.goOn.click()
  await expect(facts.question).toBeFocused()
  await again.page.keyboard.type(WORDS)
  await facts.save.click()
  await expect(facts.edit).toBeFocused()
  await expect(again.page.getByRole('main')).toContainText('1-2/3')
  await again.kill()
  expect(await typedTexts(sampleVault.folder, place)).toEqual([])
})

test('whoever goes on with a text writes at its end', async ({ sampleDesk: { page } }) => {
  const { edit, question, discard } = new FactsForm(page)
  await new DeskPage(page).opinionCase(CHILD).click()
  await new CasePage(page).tab('data').click()
  await edit.click()
  await expect(question).toBeFocused()
  const before = await question.inputValue()
  await page.keyboard.type(' Lisan veel.')
  await expect(question).toHaveValue(`${before} Lisan veel.`)
  await discard.click()
  await expect(edit).toBeFocused()
  await edit.click()
  await expect(question).toHaveValue(before)
})

test('a person half typed stays when the dialog is closed, and is gone once added or given up', async ({
  sampleDesk,
  sampleVault,
}) => {
  const place = WRITING_PLACES.find(({ name }) => name === 'a person') as WritingPlace
  const { page } = sampleDesk
  const person = new PersonDialog(page)
  await place.open(page)
  await page.keyboard.type('Ülo')
  await page.keyboard.press('Escape')
  await expect(person.dialog).toBeHidden()
  await expect(person.add).toBeFocused()
  // Whoever presses the button again begins another person; the first waits below.
  await person.add.click()
  await expect(person.surname).toHaveValue('')
  await person.discard.click()
  await person.unfinished.click()
  await expect(person.surname).toHaveValue('Ülo')
  await person.discard.click()
  await expect(person.dialog).toBeHidden()
  await expect(person.unfinished).toHaveCount(0)

  await person.add.click()
  await expect(person.surname).toHaveValue('')
  await person.save.click()
  await expect(person.givenName).toBeFocused()
  await person.givenName.fill('Õie')
  await person.save.click()
  await expect(person.dialog).toBeHidden()
  await expect(page.getByRole('main')).toContainText('Õie')
  await expect(person.add).toBeFocused()
  await sampleDesk.kill()
  expect(await typedTexts(sampleVault.folder, place)).toEqual([])
})

/** What the encrypted store holds as typed in a place. */
async function typedTexts(folder: string, place: WritingPlace): Promise<string[]> {
  const drafts = await withVault(folder, (store) => listDrafts(store, null))
  return drafts.flatMap(({ content }) => place.typedIn(content) ?? [])
}
