import { addDays, dateInTallinn, formatDate } from '#model/time/dates.ts'
import { expect, test } from './fixtures.ts'
import { CasePage } from './page-models/case-page.ts'
import { DeskPage } from './page-models/desk-page.ts'
import { Frame } from './page-models/frame.ts'
import { UnlockPage } from './page-models/unlock-page.ts'
import { t } from './texts.ts'
import { CHILD } from './writing-places.ts'

const TEXT = 'Leppisime kokku, kes mida teeb.'
const PERSON = 'Helve Näitlik'
const OTHER_PERSON = 'Liis Proovik'
/** So long ago that it stands before every promise of the sample. */
const LONG_DUE = formatDate(addDays(dateInTallinn(Date.now()), -350))
const MINE = { what: 'Saadan näidise perele', dueOn: LONG_DUE }
const THEIRS = { what: 'Helistab lasteaeda', who: 'Näide Lubaja', dueOn: LONG_DUE }

test('participants, minutes and promises of an entry stand in it, in its case and on the desk', async ({
  sampleDesk: { page },
}) => {
  const casePage = new CasePage(page)
  await writeEntry(casePage)
  await casePage.composer.save.click()
  const entry = casePage.entry(TEXT)
  for (const words of [PERSON, OTHER_PERSON, t('timeline.minutes', { minutes: '35' }), THEIRS.who]) {
    await expect(entry).toContainText(words)
  }
  for (const { what } of [MINE, THEIRS]) {
    await expect(casePage.commitment(what)).not.toBeChecked()
    await expect(casePage.owedCommitment(what)).toBeVisible()
  }
  await new Frame(page).deskLink.click()
  for (const { what } of [MINE, THEIRS]) await expect(new DeskPage(page).commitment(what)).toBeVisible()
})

test('a promise is kept where it is seen, and that is taken back', async ({ sampleDesk: { page } }) => {
  const casePage = new CasePage(page)
  const desk = new DeskPage(page)
  const frame = new Frame(page)
  await writeEntry(casePage)
  await casePage.composer.save.click()
  await expect(casePage.entry(TEXT)).toBeVisible()

  await casePage.commitment(MINE.what).press('Space')
  await expect(casePage.commitment(MINE.what)).toBeChecked()
  await expect(casePage.owedCommitment(MINE.what)).toHaveCount(0)
  await frame.undo(t('commitment.markedKept'))
  await expect(casePage.commitment(MINE.what)).not.toBeChecked()
  await expect(casePage.owedCommitment(MINE.what)).toBeVisible()

  await frame.deskLink.click()
  await desk.commitment(THEIRS.what).press('Space')
  await expect(desk.commitment(THEIRS.what)).toHaveCount(0)
  await frame.undo(t('commitment.markedKept'))
  await expect(desk.commitment(THEIRS.what)).toBeVisible()
  await desk.commitment(THEIRS.what).press('Space')
  await expect(desk.commitment(THEIRS.what)).toHaveCount(0)
  await desk.opinionCase(CHILD).click()
  await expect(casePage.commitment(THEIRS.what)).toBeChecked()
})

test('an entry is marked as carried over to STAR, and that is taken back', async ({
  sampleDesk: { page },
}) => {
  const casePage = new CasePage(page)
  await writeEntry(casePage)
  await casePage.composer.save.click()
  const entry = casePage.entry(TEXT)
  await expect(entry).toContainText(t('star.missing'))
  await entry.getByRole('button', { name: t('action.markInStar') }).click()
  await expect(entry).toContainText(t('star.entered'))
  await new Frame(page).undo(t('star.marked'))
  await expect(entry).toContainText(t('star.missing'))
  await expect(entry).not.toContainText(t('star.entered'))
})

test('"Kopeeri STARi jaoks" puts the entry on the clipboard as plain text', async ({
  sampleDesk: { page },
}) => {
  const casePage = new CasePage(page)
  await writeEntry(casePage)
  await casePage.composer.save.click()
  await casePage
    .entry(TEXT)
    .getByRole('button', { name: t('action.copyForStar') })
    .click()
  await expect(new Frame(page).messages).toContainText(t('star.copied'))

  await casePage.beginEntry()
  await page.evaluate(() =>
    window.addEventListener(
      'paste',
      ({ clipboardData }) =>
        Reflect.set(window, 'pasted', {
          types: [...(clipboardData?.types ?? [])],
          text: clipboardData?.getData('text/plain') ?? '',
        }),
      { capture: true },
    ),
  )
  await page.keyboard.press('Control+V')
  const readPasted = () =>
    page.evaluate(() => Reflect.get(window, 'pasted') as { types: string[]; text: string } | undefined)
  await expect.poll(readPasted).toBeDefined()
  const { types, text } = (await readPasted()) ?? { types: [], text: '' }
  expect(types).toEqual(['text/plain'])
  for (const words of [TEXT, PERSON, OTHER_PERSON, MINE.what, `${THEIRS.who}: ${THEIRS.what}`]) {
    expect(text).toContain(words)
  }
})

test('an entry that is saved while one goes elsewhere leaves the other page as it is', async ({
  sampleDesk: { page },
}) => {
  const casePage = new CasePage(page)
  await writeEntry(casePage)
  const [save, elsewhere] = [casePage.composer.save, casePage.tab('documents')]
  await save.evaluate((button: HTMLElement) => button.setAttribute('data-save', ''))
  // Both within one task of the page, before the entry can be saved.
  await elsewhere.evaluate((link: HTMLElement) => {
    document.querySelector<HTMLElement>('[data-save]')?.click()
    link.click()
  })
  await expect(elsewhere).toHaveAttribute('aria-current', 'page')
  // As long as a timeline looks for an entry that is not drawn yet, and longer.
  await page.evaluate(async () => {
    for (let frame = 0; frame < 120; frame++) await new Promise(requestAnimationFrame)
  })
  expect(page.url()).not.toContain('entry=')
  await casePage.tab('timeline').first().click()
  await expect(casePage.entry(TEXT)).toBeVisible()
})

test('an unfinished entry with participants, minutes and promises survives a power cut', async ({
  sampleDesk,
  launch,
  sampleVault,
}) => {
  await writeEntry(new CasePage(sampleDesk.page))
  // Durable is what the store gives back, not what the screen shows.
  await expect
    .poll(() =>
      sampleDesk.page.evaluate(async () => JSON.stringify(await window.desk.drafts.list({ caseId: null }))),
    )
    .toContain('"minutes":"35"')
  await sampleDesk.kill()

  const { page } = await launch()
  await new UnlockPage(page).open(sampleVault.passphrase)
  await new DeskPage(page).unfinished.getByRole('link', { name: t('deskScreen.draft.entry') }).click()
  const { composer } = new CasePage(page)
  await expect(composer.text).toHaveText(TEXT)
  await expect(composer.minutes).toHaveValue('35')
  for (const name of [PERSON, OTHER_PERSON]) await expect(composer.people).toContainText(name)
  const [mine, theirs] = [composer.commitments.first(), composer.commitments.last()]
  const what = t('composer.commitments.what')
  await expect(mine.getByRole('textbox', { name: what })).toHaveValue(MINE.what)
  await expect(theirs.getByRole('textbox', { name: what })).toHaveValue(THEIRS.what)
  await expect(theirs.getByRole('textbox', { name: t('composer.commitments.who') })).toHaveValue(THEIRS.who)
  for (const line of [mine, theirs]) {
    await expect(line.getByRole('textbox', { name: t('composer.commitments.dueOn') })).toHaveValue(LONG_DUE)
  }
})

/** Writes an entry with all it may hold; it is not saved yet. */
async function writeEntry(casePage: CasePage): Promise<void> {
  const { composer, page } = casePage
  await new DeskPage(page).opinionCase(CHILD).click()
  await casePage.beginEntry()
  await page.keyboard.type(TEXT)
  await composer.addParticipant(PERSON)
  await composer.addParticipant(OTHER_PERSON)
  await composer.promise(MINE)
  await composer.promise(THEIRS)
  await composer.minutes.fill('35')
}
