import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { CaseForms } from './page-models/case-forms.ts'
import { CasePage } from './page-models/case-page.ts'
import { DeskPage } from './page-models/desk-page.ts'
import { Frame } from './page-models/frame.ts'
import { UnlockPage } from './page-models/unlock-page.ts'
import { anyOf, labelled, t } from './texts.ts'
import { CHILD } from './writing-places.ts'

/** A field with something in it that is no value yet. */
interface Half {
  readonly name: string
  readonly half: string
  readonly open: (page: Page) => Promise<void>
  readonly at: (page: Page) => Locator
  /** The line on the desk that leads back. */
  readonly line: string
}

async function openMove(page: Page): Promise<void> {
  await new DeskPage(page).opinionCase(CHILD).click()
  await new CasePage(page).tab('data').click()
  await page.getByRole('button', { name: t('caseData.move.do') }).click()
}

const municipality = (page: Page) =>
  page.getByRole('dialog').getByRole('combobox', { name: labelled(t('caseData.move.municipality')) })
const lockAfter = (page: Page) =>
  page.getByRole('main').getByRole('textbox', { name: labelled(t('settings.lock.after')) })

const HALVES: readonly Half[] = [
  {
    name: 'half a day of handing a case on',
    half: '3.1',
    open: openMove,
    at: (page) => new CaseForms(page).field(t('caseData.move.from')),
    line: t('formDraft.name.move_case'),
  },
  {
    name: 'a municipality that is still being looked for',
    half: 'Vilj',
    open: openMove,
    at: municipality,
    line: t('formDraft.name.move_case'),
  },
  {
    name: 'minutes until locking that are no number',
    half: '5m',
    open: (page) => new Frame(page).goTo('/settings/lock'),
    at: lockAfter,
    line: t('formDraft.name.lock_after'),
  },
  {
    name: 'minutes of an entry that are no number',
    half: 'pool tund',
    open: async (page) => {
      await new DeskPage(page).opinionCase(CHILD).click()
      await new CasePage(page).beginEntry()
    },
    at: (page) => new CasePage(page).composer.minutes,
    line: t('deskScreen.draft.entry'),
  },
  {
    name: 'minutes of an enquiry that are no number',
    half: '20 m',
    open: (page) => new DeskPage(page).beginCase('enquiry'),
    at: (page) => page.getByRole('main').getByRole('textbox', { name: labelled(t('kindDetails.minutes')) }),
    line: t('deskScreen.draft.intake'),
  },
]

for (const { name, half, open, at, line } of HALVES) {
  test(`${name}: typed, locked, and found again as typed, also from the desk`, async ({
    sampleDesk,
    sample,
  }) => {
    const { page } = sampleDesk
    await open(page)
    await at(page).fill('')
    await at(page).pressSequentially(half)
    await expect(at(page)).toHaveValue(half)
    await page.keyboard.press('Control+L')
    const unlock = new UnlockPage(page)
    await expect(unlock.heading).toBeVisible()
    await unlock.open(sample.passphrase)
    await expect(at(page)).toHaveValue(half)

    await new Frame(page).goTo('/')
    await new DeskPage(page).unfinished.getByRole('link', { name: line, exact: true }).click()
    await expect(at(page)).toHaveValue(half)
  })
}

test('a case is handed on after a lock, with what was chosen before, and its draft is gone', async ({
  sampleDesk,
  sample,
}) => {
  const { page } = sampleDesk
  const forms = new CaseForms(page)
  await openMove(page)
  await municipality(page).fill('Viljandi v')
  await page.keyboard.press('Enter')
  await expect(municipality(page)).toHaveValue('Viljandi vald')
  await page.keyboard.press('Control+L')
  await new UnlockPage(page).open(sample.passphrase)
  await expect(municipality(page)).toHaveValue('Viljandi vald')
  await forms.dialog.getByRole('button', { name: t('caseData.move.submit') }).click()
  await expect(forms.dialog).toBeHidden()
  await expect(
    page.getByRole('main').getByRole('listitem').filter({ hasText: 'Viljandi vald' }),
  ).toBeVisible()
  await new Frame(page).goTo('/')
  await expect(new DeskPage(page).unfinished.getByText(t('formDraft.name.move_case'))).toHaveCount(0)
})

test('minutes until locking leave no draft once they are a number', async ({ sampleDesk }) => {
  const { page } = sampleDesk
  await new Frame(page).goTo('/settings/lock')
  await lockAfter(page).fill('5m')
  await expect(page.getByText(anyOf('shell.status.savedAt'))).toBeVisible()
  await lockAfter(page).fill('25')
  await expect(page.getByRole('main').getByRole('status')).not.toBeEmpty()
  await new Frame(page).goTo('/')
  await expect(new DeskPage(page).unfinished.getByText(t('formDraft.name.lock_after'))).toHaveCount(0)
  await new Frame(page).goTo('/settings/lock')
  await expect(lockAfter(page)).toHaveValue('25')
})
