import { CASE_KINDS, type CaseKind, kindDefinition } from '#model/case/kinds.ts'
import { expect, test } from './fixtures.ts'
import { CasePage } from './page-models/case-page.ts'
import { DeskPage } from './page-models/desk-page.ts'
import { Frame } from './page-models/frame.ts'
import { IntakePage } from './page-models/intake-page.ts'
import { Keyboard } from './page-models/keyboard.ts'
import { MUNICIPALITY, REQUEST } from './people.ts'
import { t } from './texts.ts'

const { child } = REQUEST

/** What each kind asks beside the request, and how the page of its case says it. */
const ASKED: Readonly<
  Record<CaseKind, { readonly answer: (intake: IntakePage, keys: Keyboard) => Promise<void>; says: string[] }>
> = {
  domestic_counselling: {
    answer: (intake, keys) => keys.typeInto(intake.detail(t('kindDetails.starProcedure')), 'M-20415'),
    says: ['M-20415'],
  },
  klat_opinion: {
    answer: async (intake, keys) => {
      await keys.pick(intake, t('kindDetails.klatRequest'), [t('klat.placement'), t('klat.extension')])
    },
    says: [t('klat.extension')],
  },
  international: {
    answer: async (intake, keys) => {
      await keys.pick(intake, t('kindDetails.internationalType'), [
        t('international.custodyDispute'),
        t('international.welfareCheck'),
      ])
      await keys.pick(intake, t('kindDetails.direction'), [t('kindDetails.directions.from_abroad')])
      await keys.typeInto(intake.detail(t('kindDetails.state')), 'Väljamõeldimaa')
    },
    says: [t('international.welfareCheck'), t('kindDetails.directions.from_abroad'), 'Väljamõeldimaa'],
  },
  ringist_valja: {
    answer: (intake, keys) =>
      keys.pick(intake, t('kindDetails.supportRequest'), [t('kindDetails.supportRequests.yes')]),
    says: [t('kindDetails.supportRequests.yes')],
  },
  enquiry: {
    answer: (intake, keys) => keys.typeInto(intake.detail(t('kindDetails.askerName')), 'Näide Küsija'),
    says: ['Näide Küsija', t('kindDetails.notAnswered')],
  },
}

for (const kind of CASE_KINDS) {
  test(`a case of the kind ${kind} is opened by keyboard, and its page shows its stages and details`, async ({
    sampleDesk: { page },
  }) => {
    const keys = new Keyboard(page)
    const intake = new IntakePage(page, kind)
    const casePage = new CasePage(page)
    const desk = new DeskPage(page)
    await keys.activate(desk.newCase)
    await keys.walkTo(desk.kindChoice(kind))
    await keys.press('Enter')
    await expect(intake.municipality).toBeFocused()
    await keys.type('vilj')
    await keys.press('Enter')
    await expect(intake.municipality).toHaveValue(MUNICIPALITY)
    await keys.typeInto(intake.question, REQUEST.question)
    await ASKED[kind].answer(intake, keys)
    if (kind === 'enquiry') {
      await keys.activate(intake.addChild)
      await expect(intake.child.personalCode).toBeFocused()
    }
    await keys.typeInto(intake.child.givenName, child.givenName)
    await keys.typeInto(intake.child.surname, child.surname)
    await keys.press('Control+Enter')

    await expect(casePage.heading).toHaveText(`${child.givenName} ${child.surname}`)
    await expect(casePage.stages).toHaveCount(kindDefinition(kind).stages.length)
    await expect(casePage.stages.first()).toHaveAttribute('aria-current', 'step')
    await keys.activate(casePage.tab('data'))
    for (const words of [t(`kind.${kind}`), REQUEST.question, ...ASKED[kind].says]) {
      await expect(page.getByRole('main')).toContainText(words)
    }
  })
}

test('the intake begins in its first field while the key that opened it is still down', async ({
  sampleDesk: { page },
}) => {
  const keys = new Keyboard(page)
  const desk = new DeskPage(page)
  const intake = new IntakePage(page, 'klat_opinion')
  await keys.activate(desk.newCase)
  await keys.walkTo(desk.kindChoice('klat_opinion'))
  // On a busy machine a frame is late, and what waits for one comes after the screen's heading took the focus.
  await page.evaluate(() => {
    const soon = window.requestAnimationFrame.bind(window)
    window.requestAnimationFrame = (paint) => window.setTimeout(() => soon(paint), 400)
  })
  await page.keyboard.down('Enter')
  await expect(intake.heading).toBeVisible()
  await expect(intake.municipality).toBeFocused({ timeout: 2000 })
  await page.keyboard.up('Enter')
  await expect(intake.municipality).toBeFocused()
})

test('a KLAT opinion opens its counselling with it, and each leads to the other', async ({
  sampleDesk: { page },
}) => {
  const casePage = new CasePage(page)
  await new DeskPage(page).beginCase('klat_opinion')
  await new IntakePage(page).takeDown(REQUEST)
  await new IntakePage(page).openCase.click()
  await expect(casePage.heading).toHaveText(`${child.givenName} ${child.surname}`)
  await casePage.tab('data').click()
  await casePage.linked(t('kind.domestic_counselling')).click()
  await expect(casePage.stages).toHaveCount(kindDefinition('domestic_counselling').stages.length)
  await casePage.tab('data').click()
  await casePage.linked(t('kind.klat_opinion')).click()
  await expect(casePage.stages).toHaveCount(kindDefinition('klat_opinion').stages.length)
})

test('an answered enquiry is taken down in the two texts and five keys', async ({ sampleDesk: { page } }) => {
  const keys = new Keyboard(page)
  const frame = new Frame(page)
  const intake = new IntakePage(page, 'enquiry')
  const answer = intake.detail(t('kindDetails.answer'))
  await frame.goToMunicipality(MUNICIPALITY)
  await expect(frame.heading).toHaveText(MUNICIPALITY)
  await keys.tabTo(new DeskPage(page).newCase)
  await keys.press('Enter', 'ArrowUp', 'Enter')
  await expect(intake.heading).toBeVisible()
  await expect(intake.question).toBeFocused()
  await keys.type('Kas laps võib vanaema juures elada?')
  await keys.press('Tab')
  await expect(answer).toBeFocused()
  await keys.type('Jah, kui vanem on sellega nõus.')
  await keys.press('Control+Enter')

  const casePage = new CasePage(page)
  await expect(casePage.heading).toHaveText(t('kind.enquiry'))
  await expect(casePage.stages.nth(1)).toHaveAttribute('aria-current', 'step')
  await expect(casePage.stages.nth(1)).toContainText(t('stage.enquiry.answered'))
  await casePage.tab('data').click()
  await expect(page.getByRole('main')).toContainText('Jah, kui vanem on sellega nõus.')
})

test('the form opens with nothing over it: the list of municipalities comes with typing, an arrow or the mouse', async ({
  sampleDesk: { page },
}) => {
  const keys = new Keyboard(page)
  const intake = new IntakePage(page)
  const { municipality } = intake
  const options = page.getByRole('option')
  await new DeskPage(page).beginCase()
  await expect(municipality).toBeFocused()
  await expect(municipality).toHaveAttribute('aria-expanded', 'false')
  // What an open list hides has no role for a screen reader.
  await expect(intake.question).toBeVisible()
  await expect(intake.openCase).toBeVisible()

  await keys.press('ArrowDown')
  await expect(options.first()).toBeVisible()
  await keys.press('Escape')
  await expect(options).toHaveCount(0)
  await municipality.click()
  await expect(options.first()).toBeVisible()
  await keys.press('Escape')
  await keys.type('vilj')
  await expect(options.first()).toHaveText(MUNICIPALITY)
  await keys.press('Tab')
  await expect(municipality).toHaveValue(MUNICIPALITY)
  await expect(intake.requestedOn).toBeFocused()
})

test('where the kind is not chosen yet, the form begins with it', async ({ sampleDesk: { page } }) => {
  await new Frame(page).goTo('/intake')
  const kinds = page.getByRole('radiogroup', { name: t('intake.kind') })
  await expect(kinds.getByRole('radio').first()).toBeFocused()
})

test('a child added has the focus in its first field, and one taken out leaves it in the form', async ({
  sampleDesk: { page },
}) => {
  const keys = new Keyboard(page)
  const intake = new IntakePage(page, 'domestic_counselling')
  const codes = intake.child.personalCode
  const remove = (number: number) =>
    page.getByRole('button', { name: t('intake.removeChildNumber', { number: String(number) }) })
  await new DeskPage(page).beginCase('domestic_counselling')
  await expect(intake.municipality).toBeFocused()
  await keys.activate(intake.addSibling)
  await expect(codes.nth(1)).toBeFocused()
  await keys.type('teine')
  await keys.activate(intake.addSibling)
  await expect(codes.nth(2)).toBeFocused()
  await keys.type('kolmas')

  await keys.tabTo(remove(2), 'Shift+Tab')
  await keys.press('Enter')
  await expect(codes).toHaveCount(2)
  await expect(codes.nth(1)).toBeFocused()
  await expect(codes.nth(1)).toHaveValue('kolmas')
  await keys.activate(remove(2))
  await expect(codes).toBeFocused()
  await keys.activate(page.getByRole('button', { name: t('intake.removeChild') }))
  await expect(codes).toHaveCount(0)
  await expect(intake.addChild).toBeFocused()
})
