import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import template from '#resources/templates/counselling_summary/2025-01-10.json' with { type: 'json' }
import { CLOSING_CRITERIA } from '#model/item/item-types.ts'
import { openPackage } from './encrypted-package.ts'
import { expect, test as base } from './fixtures.ts'
import { takeMouseAway } from './hands-off-mouse.ts'
import { readSaved } from './opinion.ts'
import { CasePage } from './page-models/case-page.ts'
import { DeskPage } from './page-models/desk-page.ts'
import { DocumentPage } from './page-models/document-page.ts'
import { ExportPage } from './page-models/export-page.ts'
import { IntakePage } from './page-models/intake-page.ts'
import { ItemForms } from './page-models/item-forms.ts'
import { Keyboard } from './page-models/keyboard.ts'
import { UnlockPage } from './page-models/unlock-page.ts'
import { MUNICIPALITY } from './people.ts'
import type { RunningDesk } from './running/running-desk.ts'
import { t } from './texts.ts'

/** The child of the request; the sample vault knows it already. */
const CHILD = 'Kaarel Näitlik'
const QUESTION = 'Kuidas toetada last, kes koolis ei käi?'
const FIRST_CONTACT = 'Esmane kontakt: kokkulepe, kuidas edasi.'
const TALK = 'Arutasime koolis käimist ja leppisime kokku kodukülastuse.'
const MEASURE = 'Tugiisik koolis'
const OBSERVATION = 'Lapse arvamus on menetluses kirjas pooleli lausena'
const FEEDBACK = 'Nõu oli praktiline ja jõudis õigel ajal.'
const RECOMMENDATION = 'Soovitus: vaadata tugiisiku töö üle ühe kuu pärast.'
const GROUND = 'LasteKS § 34² lg 7'

const titleOf = (key: string) => template.sections.find((section) => section.key === key)?.title ?? key
const RECOMMENDATIONS = titleOf('recommendations')
/** The part of a text after which a break comes. */
const half = (text: string) => text.slice(0, Math.ceil(text.length / 2))

/** The test without a mouse: whatever uses it fails. */
const test = base.extend({
  launch: async ({ launch }, use) => {
    const given: (() => void)[] = []
    await use(async (options) => {
      const desk = await launch(options)
      if (given.length === 0) given.push(takeMouseAway(desk.page))
      return desk
    })
    for (const give of given) give()
  },
})

/** Whoever works at the desk: the keys of the window that is open now, and how to come back to it. */
class Specialist {
  desk: RunningDesk
  readonly #launch: () => Promise<RunningDesk>
  readonly #passphrase: string

  constructor(desk: RunningDesk, launch: () => Promise<RunningDesk>, passphrase: string) {
    this.desk = desk
    this.#launch = launch
    this.#passphrase = passphrase
  }

  get page() {
    return this.desk.page
  }

  get keys() {
    return new Keyboard(this.page)
  }

  async unlock(): Promise<void> {
    const unlock = new UnlockPage(this.page)
    await expect(unlock.passphrase).toBeFocused()
    await this.keys.type(this.#passphrase)
    await this.keys.press('Enter')
    await expect(unlock.heading).toBeHidden()
  }

  async lockAndUnlock(): Promise<void> {
    await this.keys.press('Control+L')
    await this.unlock()
  }

  /** Types on until the power is cut, and comes back to a locked desk that is opened. */
  async loseThePower(): Promise<void> {
    const typing = this.keys.type(' Ja siis'.repeat(200)).catch(() => 'cut')
    await this.desk.kill()
    await typing
    this.desk = await this.#launch()
    await this.unlock()
  }
}

/** Where the journey is broken, and how it comes back to where it was. */
interface Breaks {
  /** In the middle of an observation; the same text is in sight and has the caret afterwards. */
  readonly inObservation?: (who: Specialist) => Promise<void>
  /** In the middle of the recommendations; anywhere afterwards. */
  readonly inRecommendations?: (who: Specialist) => Promise<void>
}

/** From the request to the package handed over. @returns the package and its passphrase */
async function counsel(who: Specialist, profile: string, { inObservation, inRecommendations }: Breaks = {}) {
  const { page, keys } = who

  await test.step('the request becomes a case of a child the desk knows already', async () => {
    const desk = new DeskPage(page)
    const intake = new IntakePage(page, 'domestic_counselling')
    await keys.activate(desk.newCase)
    await keys.walkTo(desk.kindChoice('domestic_counselling'))
    await keys.press('Enter')
    await expect(intake.municipality).toBeFocused()
    await keys.type('vilj')
    await keys.press('Enter')
    await expect(intake.municipality).toHaveValue(MUNICIPALITY)
    await keys.typeInto(intake.question, QUESTION)
    await keys.typeInto(intake.child.givenName, 'kaarel')
    await keys.typeInto(intake.child.surname, 'naitlik')
    const similar = page.getByRole('region', { name: t('similar.title') }).getByRole('listitem')
    const same = similar.filter({ has: page.getByText(CHILD, { exact: true }) })
    await keys.activate(same.getByRole('button', { name: t('similar.same') }))
    await expect(intake.child.personalCode).toHaveValue(/^\d{11}$/)
    await keys.press('Control+Enter')
    await expect(new CasePage(page).heading).toHaveText(CHILD)
  })

  await test.step('the first contact is made, and the case moves on', async () => {
    await write(who, FIRST_CONTACT)
    await moveOn(who, t('stage.domestic.counselling'))
    await write(who, TALK)
  })

  const items = new ItemForms(page)
  await test.step('a measure, what was seen in STAR, what the municipality said', async () => {
    await keys.activate(new CasePage(page).tab('assessment'))
    await keys.activate(items.add('measure'))
    await keys.typeInto(items.field('measure', 'name'), MEASURE)
    await items.chooseByKeys(keys, 'measure', 'state', 'started')
    await saveItem(who, MEASURE)

    await keys.activate(items.add('star_observation'))
    const seen = items.field('star_observation', 'what')
    await keys.typeInto(seen, half(OBSERVATION))
    await inObservation?.(who)
    await expect(seen).toHaveValue(half(OBSERVATION))
    await expect(seen).toBeFocused()
    await keys.type(OBSERVATION.slice(half(OBSERVATION).length))
    await saveItem(who, OBSERVATION)

    await keys.activate(items.add('feedback'))
    await keys.typeInto(items.field('feedback', 'what'), FEEDBACK)
    await saveItem(who, FEEDBACK)
  })

  await test.step('the criteria of closing are judged, one on an entry', async () => {
    for (const criterion of CLOSING_CRITERIA) {
      await keys.activate(items.judge(criterion))
      await items.chooseByKeys(keys, 'closing_criterion', 'state', 'met')
      if (criterion === 'network') await restOnNewestEntry(who)
      await keys.activate(items.save)
      await expect(items.dialog).toBeHidden()
      await expect(items.judged(criterion)).toBeFocused()
    }
    await moveOn(who, t('stage.domestic.summary'))
  })

  await test.step('the summary holds what was kept, and the recommendations are written', async () => {
    const summary = new DocumentPage(page, 'counselling_summary')
    await keys.activate(page.getByRole('button', { name: t('documentPage.begin.counselling_summary') }))
    await expect(summary.heading).toBeFocused()
    const filled: Readonly<Record<string, string>> = {
      request: QUESTION,
      course: t('entry.phone_call').toLocaleLowerCase('et'),
      measures: MEASURE,
      star: OBSERVATION,
      feedback: FEEDBACK,
    }
    for (const { key, title } of template.sections) {
      await keys.press('Alt+ArrowDown')
      await expect(summary.text(title)).toBeFocused()
      if (filled[key] !== undefined) await expect(summary.text(title)).toContainText(filled[key])
      if (key !== 'recommendations') continue
      await keys.type(half(RECOMMENDATION))
      if (inRecommendations === undefined) {
        await keys.type(RECOMMENDATION.slice(half(RECOMMENDATION).length))
        continue
      }
      await inRecommendations(who)
      return
    }
  })

  await test.step('what the gate asks is answered, and the summary issued', async () => {
    const summary = new DocumentPage(who.page, 'counselling_summary')
    await expect(summary.gate).toContainText(t('gate.clear'))
    await who.keys.activate(summary.issueButton)
    await who.keys.activate(summary.issueDialog.getByRole('button', { name: t('gate.issue') }))
    await expect(summary.issuedNotice).toBeVisible()
  })

  return test.step('it is handed over in a package whose passphrase is shown', async () => {
    const exported = new ExportPage(who.page)
    const file = path.join(profile, 'edastus.zip')
    await who.keys.activate(exported.link)
    await expect(exported.heading).toBeFocused()
    await who.keys.typeInto(exported.ground, GROUND)
    await who.desk.answerSaveDialog(file)
    await who.keys.activate(exported.doButton)
    await expect(exported.passphrase).toBeVisible()
    const passphrase = await exported.passphrase.innerText()
    await who.keys.activate(exported.closeSaved)
    await expect(exported.saved).toBeHidden()
    await expect(exported.deliveries).toBeVisible()
    await expect(who.page.locator('body')).not.toBeFocused()
    return { file, passphrase }
  })
}

async function write({ page, keys }: Specialist, text: string): Promise<void> {
  const casePage = new CasePage(page)
  await keys.press('n')
  await expect(casePage.composer.text).toBeFocused()
  await keys.type(text)
  await keys.press('Control+Enter')
  await expect(casePage.entry(text)).toBeFocused()
}

/** Moves the case to a stage, today. */
async function moveOn({ page, keys }: Specialist, stage: string): Promise<void> {
  const change = page.getByRole('button', { name: t('casePage.stage.change'), exact: true })
  const dialog = page.getByRole('dialog', { name: t('casePage.stage.change') })
  await keys.tabTo(change, 'Shift+Tab')
  await keys.press('Enter')
  const choice = dialog.getByRole('radio', { name: new RegExp(`^${stage}`) })
  await keys.tabTo(dialog.locator('input[type=radio]:checked'))
  await keys.walkTo(choice)
  await expect(choice).toBeChecked()
  await keys.activate(dialog.getByRole('button', { name: t('casePage.stage.save') }))
  await expect(dialog).toBeHidden()
  await expect(change).toBeFocused()
}

async function saveItem({ page, keys }: Specialist, text: string): Promise<void> {
  const items = new ItemForms(page)
  await keys.activate(items.save)
  await expect(items.dialog).toBeHidden()
  await expect(items.line(text)).toBeVisible()
  await expect(page.locator('body')).not.toBeFocused()
}

async function restOnNewestEntry({ page, keys }: Specialist): Promise<void> {
  await keys.activate(new ItemForms(page).dialog.getByRole('button', { name: t('items.entriesAdd') }))
  await expect(page.getByRole('option').first()).toBeVisible()
  await keys.press('ArrowDown', 'Enter', 'Escape')
  await expect(new ItemForms(page).dialog).toContainText(TALK.slice(0, 20))
}

/** The summary in the package says what was written on the way. */
async function expectDelivered(
  profile: string,
  { file, passphrase }: { readonly file: string; readonly passphrase: string },
): Promise<void> {
  const files = await openPackage(file, passphrase)
  const docx = [...files].find(([name]) => name.endsWith('.docx'))?.[1]
  if (docx === undefined) throw new Error('The package holds no DOCX')
  const saved = path.join(profile, 'kokkuvote.docx')
  await writeFile(saved, docx)
  const { words, isDraft } = await readSaved(saved)
  expect(isDraft).toBe(false)
  for (const written of [CHILD, QUESTION, MEASURE, OBSERVATION, FEEDBACK, RECOMMENDATION]) {
    expect(words).toContain(written)
  }
}

// A whole counselling and all its screens: a minute on a busy machine.
test.describe.configure({ timeout: 180_000 })

test('a counselling by keyboard alone: from the request to the summary handed over in a package', async ({
  launch,
  sampleVault,
  profile,
}) => {
  const who = new Specialist(await launch(), launch, sampleVault.passphrase)
  await who.unlock()
  await expectDelivered(profile, await counsel(who, profile))
})

test('the same, broken by a lock and by a kill in the middle of typing: nothing written is lost', async ({
  launch,
  sampleVault,
  profile,
}) => {
  const who = new Specialist(await launch(), launch, sampleVault.passphrase)
  await who.unlock()
  const delivered = await counsel(who, profile, {
    inObservation: () => who.lockAndUnlock(),
    inRecommendations: async () => {
      await expect(new DocumentPage(who.page, 'counselling_summary').draftSaved).toBeVisible()
      await who.loseThePower()
      await who.keys.activate(
        new DeskPage(who.page).unfinished.getByRole('link', { name: t('deskScreen.draft.section') }),
      )
      const text = new DocumentPage(who.page, 'counselling_summary').text(RECOMMENDATIONS)
      await expect(text).toContainText(half(RECOMMENDATION))
      await who.keys.tabTo(text)
      // What came after the last word that was meant goes.
      await who.keys.press('Control+A', 'Delete')
      await who.keys.type(RECOMMENDATION)
    },
  })
  await expectDelivered(profile, delivered)
})
