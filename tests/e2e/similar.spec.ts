import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { CasePage } from './page-models/case-page.ts'
import { DeskPage } from './page-models/desk-page.ts'
import { Frame } from './page-models/frame.ts'
import { IntakePage } from './page-models/intake-page.ts'
import { UnlockPage } from './page-models/unlock-page.ts'
import { MUNICIPALITY } from './people.ts'
import { anyOf, t } from './texts.ts'

const NAME = 'Kaarel Näitlik'

/** What the desk knows that is like what is typed. */
function similar(page: Page) {
  const section = page.getByRole('region', { name: t('similar.title') })
  const hit = section.getByRole('listitem').filter({ has: page.getByText(NAME, { exact: true }) })
  const button = (name: string) => hit.getByRole('button', { name })
  return { section, hit, button }
}

async function begin(page: Page, kind: 'domestic_counselling' | 'klat_opinion'): Promise<IntakePage> {
  const intake = new IntakePage(page, kind)
  await new DeskPage(page).beginCase(kind)
  await intake.municipality.fill(MUNICIPALITY)
  await page.getByRole('option', { name: MUNICIPALITY }).click()
  await intake.question.fill('Kuidas edasi?')
  return intake
}

test('a child typed once more is shown beside the form, and is the same child in one press', async ({
  sampleDesk: { page },
}) => {
  const { hit, button } = similar(page)
  const intake = await begin(page, 'domestic_counselling')
  // Letters and order as people type them in a hurry.
  await intake.child.givenName.fill('naitlik')
  await intake.child.surname.fill('kaarel')
  await expect(hit).toContainText(t('similar.by.name'))
  await expect(hit.getByRole('link').first()).toHaveText(/^\d{4}\/\d{3}$/)
  await button(t('similar.same')).click()
  await expect(intake.child.givenName).toHaveValue('Kaarel')
  await expect(intake.child.personalCode).toHaveValue(/^\d{11}$/)
  await expect(hit).toContainText(t('similar.isSame'))
  await intake.openCase.click()
  const casePage = new CasePage(page)
  await expect(casePage.heading).toHaveText(NAME)
  // One child with three cases, and not two children.
  await casePage.wholeChild.click()
  await expect(page.getByRole('main')).toContainText(t('childPage.cases', { count: 3 }))
})

test('by keys alone: a sibling ties the cases, a separate case takes the hint away; focus is never lost', async ({
  sampleDesk: { page },
}) => {
  const { section, hit, button } = similar(page)
  const intake = await begin(page, 'domestic_counselling')
  await intake.child.givenName.fill('Kaarel')
  await intake.child.surname.fill('Näitlik')
  await expect(hit).toBeVisible()
  await button(t('similar.sibling')).focus()
  await page.keyboard.press('Enter')
  await expect(button(t('similar.untie'))).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(button(t('similar.same'))).toBeFocused()
  await button(t('similar.apart')).focus()
  await page.keyboard.press('Enter')
  await expect(hit).toBeHidden()
  await expect(page.locator('body')).not.toBeFocused()
  await expect(section).toBeHidden()
})

test('an opinion about a known child goes with its open counselling, if one wants', async ({
  sampleDesk: { page },
}) => {
  const { button } = similar(page)
  const intake = await begin(page, 'klat_opinion')
  await intake.child.givenName.fill('Kaarel')
  await intake.child.surname.fill('Näitlik')
  await button(t('similar.same')).click()
  await button(t('similar.tieCounselling', { number: '' }).trim()).click()
  // What is open already is not opened once more.
  const opens = page.getByRole('region', { name: t('intake.opens') })
  await expect(opens).not.toContainText(t('kind.domestic_counselling'))
  await intake.openCase.click()
  const casePage = new CasePage(page)
  await expect(casePage.heading).toHaveText(NAME)
  await casePage.tab('data').click()
  const tied = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ hasText: t('casePage.tie.related') })
  await expect(tied).toHaveCount(1)
  await expect(tied).toContainText(t('kind.domestic_counselling'))
  await expect(
    page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ hasText: t('casePage.tie.opened_with') }),
  ).toHaveCount(0)
})

test('what was chosen is found again after a kill', async ({ sampleDesk, sampleVault, launch }) => {
  const intake = await begin(sampleDesk.page, 'domestic_counselling')
  await intake.child.givenName.fill('Kaarel')
  await intake.child.surname.fill('Näitlik')
  await similar(sampleDesk.page).button(t('similar.sibling')).click()
  await expect(similar(sampleDesk.page).button(t('similar.untie'))).toBeVisible()
  // Ctrl+S saves what is on its way, and says so.
  await sampleDesk.page.keyboard.press('Control+S')
  await expect(new Frame(sampleDesk.page).messages).toContainText(anyOf('shell.status.savedAt'))
  await sampleDesk.kill()
  const { page } = await launch()
  await new UnlockPage(page).open(sampleVault.passphrase)
  await new DeskPage(page).unfinished.getByRole('link', { name: t('deskScreen.draft.intake') }).click()
  await expect(similar(page).button(t('similar.untie'))).toBeVisible()
})
