/*
 * npm run tour -- DIR [--pictures]: drives the application through the main job on a sample vault and leaves
 * screenshots, in light and dark, and the documents. With --pictures it renews those the README shows.
 */
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import texts from '#resources/i18n/et.json' with { type: 'json' }
import { makeSampleVault, SAMPLE_PASSPHRASE } from '../support/sample/make-sample-vault.ts'
import { chooseElectron, describeChoice, electronEnvironment } from '../support/which-electron.ts'

const root = path.resolve(import.meta.dirname, '../..')
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { pictures: { type: 'boolean', default: false } },
})
const [target] = positionals
if (target === undefined) {
  console.error('Usage: npm run tour -- DIR [--pictures]')
  process.exit(2)
}
const folder = path.resolve(target)
await mkdir(folder, { recursive: true })

const choice = chooseElectron(true)
console.log(describeChoice(choice))
Object.assign(process.env, electronEnvironment(choice))

const profile = await mkdtemp(path.join(os.tmpdir(), 'tour-profile-'))
try {
  await firstRun()
  await rm(path.join(profile, 'vault'), { recursive: true, force: true })
  await makeSampleVault({ folder: path.join(profile, 'vault'), now: Date.now() })
  await workingDay()
  if (values.pictures) await renewPictures()
  console.log(`Screenshots and documents are in ${folder}`)
} finally {
  await rm(profile, { recursive: true, force: true })
}

/** What a specialist sees on the very first start. */
async function firstRun(): Promise<void> {
  const { app, page } = await start()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await shoot(page, '01-first-run')
  await app.close()
}

/** Unlock, the desk, a municipality, a case, a new entry, the opinion, its DOCX and its issue. */
async function workingDay(): Promise<void> {
  const { app, page } = await start()
  await page.getByRole('heading', { name: texts.unlock.title }).waitFor()
  await shoot(page, '02-unlock')
  await page.getByLabel(texts.unlock.field, { exact: true }).fill(SAMPLE_PASSPHRASE)
  await page.keyboard.press('Enter')

  await page.getByRole('heading', { name: texts.desk.title }).waitFor()
  await shoot(page, '03-desk')
  await page
    .getByRole('link', { name: /^Viljandi linn/ })
    .first()
    .click()
  await page.getByRole('heading', { level: 1, name: 'Viljandi linn' }).waitFor()
  await shoot(page, '04-municipality')
  await page
    .getByRole('link', { name: /2026\/\d+ · Kaarel N\./ })
    .first()
    .click()
  await page.getByRole('heading', { level: 1, name: 'Kaarel Näitlik' }).waitFor()
  await shoot(page, '05-case')

  await page.keyboard.press('n')
  await page
    .getByRole('textbox', { name: texts.composer.text })
    .fill('Arutasime lastekaitsetöötajaga pereteraapia algust.')
  await page.getByText(texts.composer.draftSavedOn.replace('{when}', '')).waitFor()
  await shoot(page, '06-entry')
  await page.keyboard.press('Control+Enter')

  await page.getByText(texts.documentPage.step.open.klat_opinion, { exact: true }).click()
  await page.getByRole('heading', { level: 1, name: texts.kind.klat_opinion }).waitFor()
  await page.getByRole('link', { name: texts.klatSection.lessRestrictive }).click()
  await page.locator('a[aria-current]', { hasText: texts.klatSection.lessRestrictive }).waitFor()
  await shoot(page, '07-document')

  await answerSaveDialog(app, path.join(folder, 'opinion-draft.docx'))
  await page.getByRole('button', { name: texts.documentPage.export }).click()
  await page.getByText('opinion-draft.docx').waitFor()
  await page.getByRole('button', { name: texts.action.issue, exact: true }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: texts.gate.issue }).click()
  await page.getByRole('button', { name: texts.documentPage.newVersion }).waitFor()
  await shoot(page, '08-issued')
  await answerSaveDialog(app, path.join(folder, 'opinion-issued.docx'))
  await page.getByRole('button', { name: texts.documentPage.export }).click()
  await page.getByText('opinion-issued.docx').waitFor()
  await app.close()
}

async function start(): Promise<{ app: ElectronApplication; page: Page }> {
  const app = await _electron.launch({ args: ['.', `--user-data-dir=${profile}`], cwd: root })
  const page = await app.firstWindow()
  await page.setViewportSize({ width: 1366, height: 768 })
  return { app, page }
}

async function shoot(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.screenshot({ path: path.join(folder, `${name}-${colorScheme}.png`), animations: 'disabled' })
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

async function answerSaveDialog(app: ElectronApplication, filePath: string): Promise<void> {
  await app.evaluate(({ dialog }, file) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: file })
  }, filePath)
}

async function renewPictures(): Promise<void> {
  const pictures = path.join(root, 'tests/pictures')
  await mkdir(pictures, { recursive: true })
  for (const name of ['03-desk-light', '04-municipality-light', '05-case-dark', '07-document-light']) {
    await copyFile(path.join(folder, `${name}.png`), path.join(pictures, `${name.slice(3)}.png`))
  }
}
