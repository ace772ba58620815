import { listDrafts } from '#store/repositories/drafts.ts'
import { withVault } from '../support/sample/open-sample-vault.ts'
import { expect, test } from './fixtures.ts'
import { CasePage } from './page-models/case-page.ts'
import { DeskPage } from './page-models/desk-page.ts'
import { Frame } from './page-models/frame.ts'
import { UnlockPage } from './page-models/unlock-page.ts'
import { t } from './texts.ts'
import { CHILD, OTHER_CHILD, WRITING_PLACES, type WritingPlace } from './writing-places.ts'

/** What is typed is on its way to the disk after so many milliseconds at the latest, also when typing never rests. */
const LONGEST_UNSAVED = 1200
/** The power is cut so many milliseconds after the first keystroke: the write itself takes its time on a busy machine. */
const POWER_CUT = 1600
/** A quick typist's keystroke, in milliseconds. */
const KEYSTROKE = 60

const WORDS = 'Kirjutan ilma peatumata, aga vool läheb ära. '

for (const place of WRITING_PLACES) {
  test(`what is typed into ${place.name} is saved 1.5 s later, though typing goes on`, async ({
    sampleDesk,
    sampleVault,
  }) => {
    const { page } = sampleDesk
    await place.open(page)
    const letters = Array.from(WORDS.repeat(10))
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
    expect(kept).toContain(owed)
    expect(typed).toContain(kept)
  })

  test(`locking in the middle of ${place.name} comes back to the same address and the same text`, async ({
    sampleDesk,
    sample,
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
    await unlock.open(sample.passphrase)
    expect(frame.route).toBe(before)
    await place.expectText(page, WORDS)
  })
}

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

/** What the encrypted store holds as typed in a place. */
async function typedTexts(folder: string, place: WritingPlace): Promise<string[]> {
  const drafts = await withVault(folder, (store) => listDrafts(store, null))
  return drafts.flatMap(({ content }) => place.typedIn(content) ?? [])
}
