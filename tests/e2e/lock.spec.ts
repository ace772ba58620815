import type { Page } from '@playwright/test'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { createRequire } from 'node:module'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { toPlainText } from '#model/text/rich-text.ts'
import { listDrafts } from '#store/repositories/drafts.ts'
import { withVault } from '../support/sample/open-sample-vault.ts'
import { expect, test } from './fixtures.ts'
import { CaseForms } from './page-models/case-forms.ts'
import { CasePage } from './page-models/case-page.ts'
import { DeskPage } from './page-models/desk-page.ts'
import { DocumentPage } from './page-models/document-page.ts'
import { Frame } from './page-models/frame.ts'
import { UnlockPage } from './page-models/unlock-page.ts'
import type { RunningDesk } from './running/running-desk.ts'
import { anyOf, t } from './texts.ts'
import { CHILD, SECTION } from './writing-places.ts'

const FIRST = 'Esimene lõik enne kursorit.'
const SECOND = 'Teine lõik pärast kursorit.'

/** Says how long nobody has touched the machine, from now on. */
async function systemIdle({ app }: RunningDesk, seconds: number): Promise<void> {
  await app.evaluate(({ powerMonitor }, idle) => {
    powerMonitor.getSystemIdleTime = () => idle
  }, seconds)
}

/** Makes the desk lock after so many minutes, as the settings do. */
async function lockAfter(page: Page, minutes: string): Promise<void> {
  await new Frame(page).goTo('/settings/lock')
  await page.getByRole('textbox', { name: t('settings.lock.after') }).fill(minutes)
  await expect(page.getByText(anyOf('settings.savedAt'))).toBeVisible()
}

/** Lets the desk's own clock of input run ahead, as time would. */
async function nobodyForAWhile({ app }: RunningDesk, seconds: number): Promise<void> {
  await app.evaluate((_electron, ahead) => {
    const real = performance.now.bind(performance)
    performance.now = () => real() + ahead * 1000
  }, seconds)
}

/** Ways to lock that ask nothing of the page. */
const WAYS_TO_LOCK: readonly (readonly [string, (app: RunningDesk['app']) => Promise<unknown>])[] = [
  ['suspend', (app) => app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'))],
  [
    'the menu',
    (app) => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('lock')?.click()),
  ],
]

async function caretOf(page: Page): Promise<{ before: string; focused: string }> {
  return page.evaluate(() => {
    const selection = getSelection()
    const node = selection?.focusNode
    return {
      before: (node?.textContent ?? '').slice(0, selection?.focusOffset ?? 0),
      focused: document.activeElement?.getAttribute('role') ?? document.activeElement?.localName ?? '',
    }
  })
}

test('nobody at the machine: a warning, which a key takes away, and then the lock', async ({
  sampleDesk,
  sample,
}) => {
  const { page } = sampleDesk
  const shown = page.locator('.idle-warning').getByText(t('shell.idle.said'))
  await lockAfter(page, '1')
  await new Frame(page).deskLink.click()
  await new DeskPage(page).opinionCase(CHILD).click()
  await new CasePage(page).beginEntry()
  await page.keyboard.type('Kirjutan')

  await systemIdle(sampleDesk, 40)
  await nobodyForAWhile(sampleDesk, 40)
  await expect(shown).toBeAttached()
  await page.keyboard.type(' edasi')
  await expect(shown).not.toBeAttached()
  await expect(new CasePage(page).composer.text).toHaveText('Kirjutan edasi')

  await systemIdle(sampleDesk, 3600)
  const unlock = new UnlockPage(page)
  // Word of the last key may come when the clock has run ahead already: then nobody is there from that moment on.
  await expect(async () => {
    await nobodyForAWhile(sampleDesk, 7200)
    await expect(unlock.heading).toBeVisible({ timeout: 3000 })
  }).toPass()
  await systemIdle(sampleDesk, 0)
  await unlock.open(sample.passphrase)
  await expect(new CasePage(page).composer.text).toHaveText('Kirjutan edasi')
})

for (const left of ['suspend', 'lock-screen'] as const) {
  test(`${left} in the middle of an entry brings back the caret between the same letters`, async ({
    sampleDesk: { app, page },
    sample,
  }) => {
    const { composer } = await openEntry(page)
    await page.keyboard.type(FIRST)
    await page.keyboard.press('Enter')
    await page.keyboard.type(SECOND)
    await page.keyboard.press('Home')
    for (let letter = 0; letter < 6; letter++) await page.keyboard.press('ArrowRight')
    const before = { before: 'Teine ', focused: 'textbox' }
    await expect.poll(() => caretOf(page)).toEqual(before)

    await app.evaluate(({ powerMonitor }, name) => powerMonitor.emit(name), left)
    await new UnlockPage(page).open(sample.passphrase)
    await expect(composer.text).toBeFocused()
    await expect.poll(() => caretOf(page)).toEqual(before)
    await page.keyboard.type('vahele ')
    await expect(composer.text).toContainText('Teine vahele lõik')
  })
}

test('locking in a section of a document brings back the caret, and what was scrolled', async ({
  sampleDesk: { page },
  sample,
}) => {
  await new DeskPage(page).opinionCase(CHILD).click()
  await new CasePage(page).openOpinion.click()
  const document = new DocumentPage(page)
  await document.open(SECTION)
  for (let line = 0; line < 40; line++) {
    await page.keyboard.insertText(`Rida ${line}`)
    await page.keyboard.press('Enter')
  }
  for (let line = 0; line < 20; line++) await page.keyboard.press('ArrowUp')
  const scroller = page.locator('.section-writer')
  const top = await scroller.evaluate((part) => part.scrollTop)
  expect(top).toBeGreaterThan(100)
  await page.keyboard.press('End')
  const before = await caretOf(page)
  expect(before.before).toMatch(/^Rida \d+$/)

  await page.keyboard.press('Control+L')
  await new UnlockPage(page).open(sample.passphrase)
  await expect(document.text(SECTION)).toBeFocused()
  await expect.poll(() => caretOf(page)).toEqual(before)
  await expect
    .poll(async () => Math.abs((await scroller.evaluate((part) => part.scrollTop)) - top))
    .toBeLessThan(40)
})

test('an open dialog does not hold the lock up, and comes back with its text, field and selection', async ({
  sampleDesk: { page },
  sample,
}) => {
  const forms = new CaseForms(page)
  await new DeskPage(page).opinionCase(CHILD).click()
  await forms.beginPerson()
  await forms.field(t('people.givenName')).fill('Mai-Liis')
  const surname = forms.field(t('people.surname'))
  await surname.fill('Näitlik-Kask')
  await surname.evaluate((field: HTMLInputElement) => field.setSelectionRange(2, 5))
  await page.keyboard.press('Control+L')
  const unlock = new UnlockPage(page)
  await expect(unlock.heading).toBeVisible()
  await expect(page.locator('body')).not.toContainText('Mai-Liis')
  await unlock.open(sample.passphrase)
  await expect(forms.field(t('people.givenName'))).toHaveValue('Mai-Liis')
  await expect(surname).toHaveValue('Näitlik-Kask')
  await expect(surname).toBeFocused()
  expect(
    await surname.evaluate(({ selectionStart, selectionEnd }: HTMLInputElement) => [
      selectionStart,
      selectionEnd,
    ]),
  ).toEqual([2, 5])
})

test('the place is found again after the window was closed, and stands in no file outside the vault', async ({
  sampleDesk,
  profile,
  launch,
  sample,
}) => {
  const { page } = sampleDesk
  await openEntry(page)
  await page.keyboard.type(FIRST)
  const route = new Frame(page).route
  const [, caseId = ''] = /cases\/([\w-]+)/.exec(route) ?? []
  expect(caseId).not.toBe('')
  await sampleDesk.closeWindow()
  const files = await readdir(profile, { recursive: true, withFileTypes: true })
  const naming: string[] = []
  for (const file of files.filter((entry) => entry.isFile())) {
    const bytes = await readFile(path.join(file.parentPath, file.name))
    if (bytes.includes(caseId)) naming.push(file.name)
  }
  expect(naming).toEqual([])
  expect(existsSync(path.join(profile, 'preferences.json'))).toBe(false)

  const again = await launch()
  await new UnlockPage(again.page).open(sample.passphrase)
  expect(new Frame(again.page).route).toBe(route)
  await expect(new CasePage(again.page).composer.text).toHaveText(FIRST)
  await expect(new CasePage(again.page).composer.text).toBeFocused()
})

for (const [by, lock] of WAYS_TO_LOCK) {
  test(`a page that hangs is locked by ${by} with what is there, and its process is ended`, async ({
    sampleDesk,
    sampleVault,
    faults,
  }) => {
    faults.provoked(/crash|closed/i)
    const { app, page } = sampleDesk
    const { composer } = await openEntry(page)
    await page.keyboard.type(FIRST)
    await expect(composer.draftSaved).toBeVisible()
    // The thread is blocked for longer than the test runs.
    void page
      .evaluate(() => {
        setTimeout(() => {
          const end = performance.now() + 600_000
          while (performance.now() < end);
        })
      })
      .catch(() => undefined)
    await new Promise((resolve) => setTimeout(resolve, 300))
    const start = performance.now()
    await lock(app)
    const headingOf = () =>
      app.evaluate(async ({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        const asked = contents?.executeJavaScript("document.querySelector('h1')?.textContent ?? ''")
        // A page that hangs answers nothing.
        const later = new Promise((resolve) => setTimeout(resolve, 300, 'no answer'))
        return (await Promise.race([asked?.catch(String), later])) as string
      })
    await expect.poll(headingOf).toBe(t('unlock.title'))
    expect(performance.now() - start).toBeLessThan(10_000)
    // Nothing holds the vault any more: another process may open it.
    const kept = await withVault(sampleVault.folder, (store) => listDrafts(store, null))
    expect(
      kept.flatMap(({ content }) => (content.type === 'entry' ? [toPlainText(content.value.text)] : [])),
    ).toEqual([FIRST])
  })
}

test('a second start says in the first window that the desk is open, locked or not', async ({
  sampleDesk,
  profile,
}) => {
  const { page } = sampleDesk
  const { messages, lockButton } = new Frame(page)
  await startAgain(profile)
  await expect(messages).toContainText(t('shell.secondStart'))
  await lockButton.click()
  await expect(new UnlockPage(page).heading).toBeVisible()
  await expect(messages).not.toContainText(t('shell.secondStart'))
  await startAgain(profile)
  await expect(messages).toContainText(t('shell.secondStart'))
})

test('a number of minutes that will not do is refused, and the one before stays', async ({
  sampleDesk: { page },
  profile,
}) => {
  await lockAfter(page, '25')
  const minutes = page.getByRole('textbox', { name: t('settings.lock.after') })
  for (const wrong of ['0', '61', 'kuus', '']) {
    await minutes.fill(wrong)
    await minutes.blur()
    await expect(page.getByText(t('settings.lock.outside', { from: '1', to: '60' }))).toBeVisible()
  }
  const kept = JSON.parse(await readFile(path.join(profile, 'preferences.json'), 'utf8')) as {
    lockAfter: number
  }
  expect(kept.lockAfter).toBe(25)
})

async function openEntry(page: Page): Promise<CasePage> {
  await new DeskPage(page).opinionCase(CHILD).click()
  const casePage = new CasePage(page)
  await casePage.beginEntry()
  return casePage
}

/** Starts the program once more on the same profile, and waits until it has gone. */
async function startAgain(profile: string): Promise<void> {
  const electron = createRequire(import.meta.url)('electron') as string
  const second = spawn(electron, ['.', `--user-data-dir=${profile}`], { stdio: 'ignore' })
  await once(second, 'exit')
}
