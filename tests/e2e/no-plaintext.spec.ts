import { withVault } from '../support/sample/open-sample-vault.ts'
import { filesWith } from './file-search.ts'
import { expect, test } from './fixtures.ts'
import { CasePage } from './page-models/case-page.ts'
import { DeskPage } from './page-models/desk-page.ts'
import { DocumentPage } from './page-models/document-page.ts'
import { Frame } from './page-models/frame.ts'
import { IntakePage } from './page-models/intake-page.ts'
import { UnlockPage } from './page-models/unlock-page.ts'
import { REQUEST } from './people.ts'
import { t } from './texts.ts'
import { CHILD, SECTION } from './writing-places.ts'

const ENTRY = 'Vestlusmärkmed kirjutati kohapeal üles.'
const SECTION_TEXT = 'Soovitatakse pereteraapiat lapsevanematele.'
const CUT_SHORT = 'Poolelijäänud märkmed võrgustikukohtumiselt.'

/** The first line of a vault's header, which is no secret: what a search must find, or it searches nothing. */
const NO_SECRET = 'peaspetsialist-vault'
test('no file of the profile holds a word of a case in plain text, also after the power was cut', async ({
  launch,
  profile,
  sampleVault,
}) => {
  const codes = await withVault(sampleVault.folder, ({ sqlite }) =>
    sqlite
      .prepare<[], string>('select personal_code from persons where personal_code is not null')
      .pluck()
      .all(),
  )
  expect(codes.length).toBeGreaterThan(3)
  const secrets = [
    ...sampleVault.names,
    ...codes,
    sampleVault.passphrase,
    ...Object.values(REQUEST.child),
    ...Object.values(REQUEST.worker),
    REQUEST.question,
    ENTRY,
    SECTION_TEXT,
    CUT_SHORT,
  ]

  const desk = await launch()
  const { page } = desk
  const frame = new Frame(page)
  await test.step('a specialist works', async () => {
    await new UnlockPage(page).open(sampleVault.passphrase)
    await page.getByRole('button', { name: t('shell.theme.toDark') }).click()
    await new DeskPage(page).beginCase()
    await new IntakePage(page).takeDown(REQUEST)
    await new IntakePage(page).openCase.click()
    const casePage = new CasePage(page)
    await casePage.beginEntry()
    await page.keyboard.type(ENTRY)
    await casePage.composer.save.click()
    await expect(casePage.entry(ENTRY)).toBeVisible()
    await frame.deskLink.click()
    await new DeskPage(page).opinionCase(CHILD).click()
    await casePage.openOpinion.click()
    const opinion = new DocumentPage(page)
    await opinion.open(SECTION)
    await page.keyboard.type(SECTION_TEXT)
    await expect(opinion.draftSaved).toBeVisible()
    await frame.casesLink.click()
    await expect(frame.heading).toHaveText(t('caseList.title'))
    await frame.deskLink.click()
    await new DeskPage(page).opinionCase(CHILD).click()
    await casePage.beginEntry()
    await page.keyboard.type(CUT_SHORT)
    await expect(casePage.composer.draftSaved).toBeVisible()
  })

  expect(await filesWith(profile, secrets)).toEqual([])
  await desk.kill()
  expect(await filesWith(profile, secrets)).toEqual([])
  expect(await filesWith(profile, [NO_SECRET])).not.toEqual([])

  const again = await launch()
  await new UnlockPage(again.page).open(sampleVault.passphrase)
  await expect(new DeskPage(again.page).unfinished).toContainText(CUT_SHORT)
  await again.closeWindow()
  expect(await filesWith(profile, secrets)).toEqual([])
})
