import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import texts from '#resources/i18n/et.json' with { type: 'json' }
import { makeSampleVault, SAMPLE_PASSPHRASE } from '../sample/make-sample-vault.ts'
import { photographer, type Shoot } from './photographer.ts'

const root = path.resolve(import.meta.dirname, '../../..')

/**
 * Goes through the main job on a vault of invented people.
 * @param folder for screenshots, named NN-SCREEN-light.png and -dark.png, and for the documents; it exists
 */
export async function tourOfMainJob(folder: string): Promise<void> {
  const profile = await mkdtemp(path.join(os.tmpdir(), 'tour-profile-'))
  const shoot = photographer(folder, profile)
  try {
    await firstRun(profile, shoot)
    await rm(path.join(profile, 'vault'), { recursive: true, force: true })
    await makeSampleVault({ folder: path.join(profile, 'vault'), now: Date.now() })
    await workingDay(profile, folder, shoot)
  } finally {
    await rm(profile, { recursive: true, force: true })
  }
}

/** What a specialist sees on the very first start. */
async function firstRun(profile: string, shoot: Shoot): Promise<void> {
  const { app, page } = await start(profile)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await shoot(page, '01-first-run')
  await app.close()
}

/** Unlock, the desk, a municipality, a case, a new entry, the opinion, its DOCX and its issue. */
async function workingDay(profile: string, folder: string, shoot: Shoot): Promise<void> {
  const { app, page } = await start(profile)
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

async function start(profile: string): Promise<{ app: ElectronApplication; page: Page }> {
  const app = await _electron.launch({ args: ['.', `--user-data-dir=${profile}`], cwd: root })
  const page = await app.firstWindow()
  await page.setViewportSize({ width: 1366, height: 768 })
  return { app, page }
}

async function answerSaveDialog(app: ElectronApplication, filePath: string): Promise<void> {
  await app.evaluate(({ dialog }, file) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: file })
  }, filePath)
}
