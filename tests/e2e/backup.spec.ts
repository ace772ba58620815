import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from './fixtures.ts'
import { BackupSettings } from './page-models/backup-settings.ts'
import { CasePage } from './page-models/case-page.ts'
import { DeskPage } from './page-models/desk-page.ts'
import { FirstRunPage } from './page-models/first-run-page.ts'
import { Frame } from './page-models/frame.ts'
import { RestorePage } from './page-models/restore-page.ts'
import type { RunningDesk } from './running/running-desk.ts'
import { CHILD } from './writing-places.ts'
import { anyOf, t } from './texts.ts'

const LATER = 'Hilisem sissekanne, mida varukoopias ei ole.'

/** Chooses a folder for backups and makes one. */
async function makeBackup(desk: RunningDesk, stick: string): Promise<BackupSettings> {
  const settings = new BackupSettings(desk.page)
  await mkdir(stick, { recursive: true })
  await desk.answerFolderDialog(stick)
  await new Frame(desk.page).goTo('/settings/backups')
  await settings.chooseFolderButton.click()
  await settings.makeButton.click()
  await expect(settings.main).toContainText(t('backups.madeNow'))
  return settings
}

/** Writes an entry that no backup holds. */
async function writeLater(desk: RunningDesk): Promise<void> {
  await new Frame(desk.page).deskLink.click()
  await new DeskPage(desk.page).opinionCase(CHILD).click()
  const casePage = new CasePage(desk.page)
  await casePage.beginEntry()
  await casePage.composer.text.fill(LATER)
  await casePage.composer.save.click()
  await expect(casePage.entry(LATER)).toBeVisible()
}

test('a backup is made, verified and tried, and the desk says so', async ({ sampleDesk, profile }) => {
  const { page } = sampleDesk
  const frame = new Frame(page)
  const stick = path.join(profile, 'stick')
  await test.step('without a folder the desk says that none is made', async () => {
    await expect(page.getByRole('contentinfo').getByText(t('backups.status.none'))).toBeVisible()
    await expect(page.getByText(t('backups.desk.none'))).toBeVisible()
  })
  const settings = await makeBackup(sampleDesk, stick)
  await test.step('it is where it was asked for, and holds nothing readable', async () => {
    const [name = ''] = await readdir(stick)
    expect(name).toMatch(/^toolaud-\d{4}-\d{2}-\d{2}-\d{6}-[0-9a-f]{8}$/)
    await expect(settings.lines).toHaveCount(1)
    await expect(settings.lines.first()).toContainText(t('backups.list.verified'))
    const bytes = await readFile(path.join(stick, name, 'vault.db'))
    expect(bytes.includes('Näitlik')).toBe(false)
  })
  await test.step('it is on the disk of the vault, which is said', async () => {
    await expect(settings.main).toContainText(t('backups.folder.sameDisk'))
  })
  await test.step('it is tried', async () => {
    await settings.rehearseButton.click()
    await expect(settings.main).toContainText(t('backups.rehearsedNow'))
    await frame.deskLink.click()
    await expect(page.getByText(t('backups.desk.provedToday'))).toBeVisible()
    await expect(page.getByRole('contentinfo').getByText(t('backups.status.none'))).toBeHidden()
  })
  await test.step('a stick that is pulled out is said', async () => {
    await rename(stick, `${stick}-out`)
    await frame.goTo('/settings/backups')
    await expect(settings.main).toContainText(t('error.backup_folder_gone.what'))
    await settings.makeButton.click()
    await expect(settings.main.getByRole('alert')).toContainText(t('error.backup_folder_gone.what'))
    await rename(`${stick}-out`, stick)
    await settings.makeButton.click()
    await expect(settings.main).toContainText(t('backups.madeNow'))
  })
  await test.step('the folder of the vault is refused', async () => {
    await sampleDesk.answerFolderDialog(path.join(profile, 'vault'))
    await settings.changeFolderButton.click()
    await expect(settings.main.getByRole('alert')).toContainText(t('error.backup_inside_vault.what'))
    await expect(settings.main).toContainText(stick)
  })
})

test('a vault is restored from the locked desk, with what will be lost said before', async ({
  sampleDesk,
  sampleVault,
  profile,
}) => {
  const { page } = sampleDesk
  const restore = new RestorePage(page)
  const stick = path.join(profile, 'stick')
  await makeBackup(sampleDesk, stick)
  await writeLater(sampleDesk)
  await new Frame(page).lockButton.click()
  await restore.openButton.click()
  await expect(restore.heading).toBeFocused()
  await expect(restore.main).toContainText(stick)

  await test.step('a wrong passphrase is told at its field', async () => {
    await restore.check('vale paroolifraas siia')
    await expect(restore.passphrase).toHaveAttribute('aria-invalid', 'true')
    await expect(restore.passphrase).toBeFocused()
  })
  await test.step('what will be lost is said, and nothing is done yet', async () => {
    await restore.check(sampleVault.passphrase)
    await expect(restore.main).toContainText(t('restore.loss.newerTitle'))
    await expect(restore.main).toContainText(anyOf('restore.loss.newer', { acts: 2, entries: 1 }))
    await restore.cancelButton.click()
    await expect(restore.openButton).toBeVisible()
    await expect.poll(() => readdir(path.join(profile, 'vault'))).not.toContain('vault.restoring')
  })
  await test.step('the desk opens as it was, and the vault before is kept', async () => {
    await restore.openButton.click()
    await restore.check(sampleVault.passphrase)
    await restore.restoreButton.click()
    await new Frame(page).deskLink.click()
    await new DeskPage(page).opinionCase(CHILD).click()
    await expect(new CasePage(page).heading).toHaveText('Kaarel Näitlik')
    await expect(new CasePage(page).entry(LATER)).toHaveCount(0)
    const aside = (await readdir(path.join(profile, 'vault'))).filter((name) =>
      name.startsWith('vault.aside-'),
    )
    expect(aside).toHaveLength(1)
  })
  await test.step('the restoring is journaled, and its note is gone', async () => {
    expect(await readdir(path.join(profile, 'vault'))).not.toContain('vault.restored')
  })
})

test('on a new computer a backup is restored at the first run, by keyboard', async ({
  sampleDesk,
  sampleVault,
  profile,
  launch,
}) => {
  const stick = path.join(profile, 'stick')
  await makeBackup(sampleDesk, stick)
  const laptop = await launch({ ofItsOwn: true })
  const { page } = laptop
  const restore = new RestorePage(page)
  await expect(new FirstRunPage(page).createButton).toBeVisible()
  await restore.openButton.press('Enter')
  await expect(restore.main).toContainText(t('restore.noFolder'))
  await laptop.answerFolderDialog(stick)
  await restore.chooseFolderButton.press('Enter')
  await expect(restore.backups).toHaveCount(1)
  await restore.passphrase.focus()
  await page.keyboard.type(sampleVault.passphrase)
  await page.keyboard.press('Enter')
  await expect(restore.main).toContainText(t('restore.loss.none'))
  await restore.restoreButton.press('Enter')
  await new DeskPage(page).opinionCase(CHILD).click()
  await expect(new CasePage(page).heading).toHaveText('Kaarel Näitlik')
})

test('a damaged backup is told, and the vault is left as it is', async ({
  sampleDesk,
  sampleVault,
  profile,
}) => {
  const { page } = sampleDesk
  const restore = new RestorePage(page)
  const stick = path.join(profile, 'stick')
  await makeBackup(sampleDesk, stick)
  const [name = ''] = await readdir(stick)
  const database = path.join(stick, name, 'vault.db')
  const bytes = await readFile(database)
  bytes[90_000] = (bytes[90_000] ?? 0) ^ 1
  await writeFile(database, bytes)
  await new Frame(page).lockButton.click()
  await restore.openButton.click()
  await restore.check(sampleVault.passphrase)
  await expect(restore.main.getByRole('alert')).toContainText(t('error.backup_damaged.what'))
  await restore.backButton.click()
  await expect(page.getByRole('heading', { level: 1, name: t('unlock.title') })).toBeVisible()
})
