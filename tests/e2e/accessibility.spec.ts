import { expect, test } from './fixtures.ts'
import { CasePage } from './page-models/case-page.ts'
import { DeskPage } from './page-models/desk-page.ts'
import { DocumentPage } from './page-models/document-page.ts'
import { FirstRunPage } from './page-models/first-run-page.ts'
import { Frame } from './page-models/frame.ts'
import { IntakePage } from './page-models/intake-page.ts'
import { Looks } from './page-models/looks.ts'
import { UnlockPage } from './page-models/unlock-page.ts'
import { MUNICIPALITY, PASSPHRASE, SPECIALIST } from './people.ts'
import { t } from './texts.ts'
import { CHILD, SECTION } from './writing-places.ts'

test('the first run and the empty desk look right to everyone', async ({ launch }) => {
  const desk = await launch()
  const looks = new Looks(desk)
  const firstRun = new FirstRunPage(desk.page)
  await looks.check('first run: passphrase')
  await firstRun.createButton.click()
  await looks.check('first run: passphrase refused')
  await firstRun.create(PASSPHRASE)
  await expect(firstRun.profileHeading).toBeVisible()
  await looks.check('first run: profile')
  await firstRun.fillProfile(SPECIALIST)
  await expect(firstRun.municipalitiesHeading).toBeVisible()
  await looks.check('first run: municipalities')
  await firstRun.takeOn(MUNICIPALITY)
  await expect(new DeskPage(desk.page).heading).toBeVisible()
  await looks.check('empty desk')
})

test('the locked desk, the desk and the lists look right to everyone', async ({ launch, sampleVault }) => {
  const desk = await launch()
  const looks = new Looks(desk)
  const frame = new Frame(desk.page)
  const unlock = new UnlockPage(desk.page)
  await unlock.passphrase.fill('vale fraas')
  await unlock.openButton.click()
  await expect(unlock.passphrase).toHaveAttribute('aria-invalid', 'true')
  await looks.check('locked desk')
  await unlock.open(sampleVault.passphrase)
  await looks.check('desk')
  await desk.page
    .getByRole('main')
    .getByRole('button', { name: t('action.newEntry') })
    .click()
  await expect(desk.page.getByRole('option').first()).toBeVisible()
  await desk.page.keyboard.press('Escape')
  await looks.check('desk: choosing a case')
  await desk.page.keyboard.press('Escape')
  await expect(desk.page.getByRole('dialog')).toBeHidden()
  await desk.page.keyboard.press('F1')
  await expect(desk.page.getByRole('dialog')).toBeVisible()
  await looks.check('keys')
  await desk.page.keyboard.press('Escape')
  await frame.casesLink.click()
  await expect(frame.heading).toHaveText(t('caseList.title'))
  await looks.check('cases')
  await frame.goToMunicipality(MUNICIPALITY)
  await expect(frame.heading).toHaveText(MUNICIPALITY)
  await looks.check('municipality')
})

test('every page of a case looks right to everyone', async ({ sampleDesk }) => {
  const looks = new Looks(sampleDesk)
  const { page } = sampleDesk
  const casePage = new CasePage(page)
  await new DeskPage(page).opinionCase(CHILD).click()
  await casePage.beginEntry()
  await looks.check('case: timeline, an entry being written')
  for (const tab of ['people', 'documents', 'deadlines', 'data'] as const) {
    await casePage.tab(tab).click()
    await expect(casePage.tab(tab)).toHaveAttribute('aria-current', 'page')
    await looks.check(`case: ${tab}`)
  }
})

test('an opinion, a request and the settings look right to everyone', async ({ sampleDesk }) => {
  const looks = new Looks(sampleDesk)
  const { page } = sampleDesk
  const frame = new Frame(page)
  await new DeskPage(page).opinionCase(CHILD).click()
  await new CasePage(page).openOpinion.click()
  await expect(new DocumentPage(page).heading).toBeVisible()
  await looks.check('opinion: the letter')
  await new DocumentPage(page).open(SECTION)
  await looks.check('opinion: a section')
  await frame.deskLink.click()
  await new DeskPage(page).newCase.click()
  await new IntakePage(page).openCase.click()
  await looks.check('intake, refused')
  for (const name of ['profile', 'letterhead', 'municipalities', 'look'] as const) {
    await frame.goTo(`/settings/${name}`)
    await expect(frame.heading).toHaveText(t(`settings.pages.${name}`))
    await looks.check(`settings: ${name}`)
  }
})

test('whoever walks by Tab sees where they are', async ({ sampleDesk: { page } }) => {
  await expect(new DeskPage(page).heading).toBeVisible()
  const stops: string[] = []
  for (let press = 0; press < 20; press++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const active = document.activeElement ?? document.body
      const { outlineStyle, outlineWidth } = getComputedStyle(active)
      if (active === document.body) return 'end of the page'
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 ? 'seen' : active.outerHTML
    })
    stops.push(stop)
  }
  expect(stops.filter((stop) => stop === 'seen').length).toBeGreaterThan(10)
  expect(new Set(stops)).toEqual(new Set(['seen', 'end of the page']))
})
