import { expect, type Page } from '@playwright/test'
import { cp, mkdir, readdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { addDays, dateInTallinn, formatDate } from '#model/time/dates.ts'
import { BackupSettings } from '../../e2e/page-models/backup-settings.ts'
import { CasePage } from '../../e2e/page-models/case-page.ts'
import { DeskPage } from '../../e2e/page-models/desk-page.ts'
import { FirstRunPage } from '../../e2e/page-models/first-run-page.ts'
import { Frame } from '../../e2e/page-models/frame.ts'
import { AsOfPage, indexLink, JournalPage } from '../../e2e/page-models/journal-page.ts'
import { KeysSettings } from '../../e2e/page-models/keys-settings.ts'
import { RecoveryCodePage } from '../../e2e/page-models/recovery-code-page.ts'
import { RestorePage } from '../../e2e/page-models/restore-page.ts'
import { RetentionSettings } from '../../e2e/page-models/retention-settings.ts'
import { UnlockPage } from '../../e2e/page-models/unlock-page.ts'
import { PASSPHRASE } from '../../e2e/people.ts'
import type { RunningDesk } from '../../e2e/running/running-desk.ts'
import { t } from '../../e2e/texts.ts'
import { CHILD } from '../../e2e/writing-places.ts'
import { makeOfficeKey } from '../office-key.ts'
import type { Shoot } from './photographer.ts'

/** Closed cases of the sample that wait for a decision once a short period is chosen. */
const TO_KEEP = '2026/001'
const TO_ERASE = '2026/009'

/** The steps of the first run that are about the vault; the desk has no vault yet. */
export async function shootFirstRun({ page }: RunningDesk, shoot: Shoot): Promise<void> {
  const firstRun = new FirstRunPage(page)
  const recovery = new RecoveryCodePage(page)
  await expect(firstRun.createButton).toBeVisible()
  await shoot(page, 'vault-01-first-run-passphrase')
  await firstRun.create(PASSPHRASE)
  await expect(firstRun.recoveryHeading).toBeVisible()
  await shoot(page, 'vault-02-first-run-recovery')
  await firstRun.makeCodeButton.click()
  await recovery.read()
  await shoot(page, 'vault-03-first-run-code')
  await recovery.onPaperButton.click()
  await expect(recovery.checkButton).toBeVisible()
  await shoot(page, 'vault-04-first-run-code-asked')
}

/**
 * The screens of keys, backups, restoring, journal, retention and of a case on an earlier day, on a locked sample vault.
 * @param home a folder for backups and key files; it exists
 * @param passphrase of the vault
 */
export async function shootVault(
  desk: RunningDesk,
  shoot: Shoot,
  home: string,
  passphrase: string,
): Promise<void> {
  const { page } = desk
  const unlock = new UnlockPage(page)
  await unlock.open(passphrase)
  await addKeys(desk, home, passphrase)
  await shoot(page, 'vault-05-keys')
  await shootUnlocking(page, shoot)
  await unlock.turnTo('passphrase')
  await unlock.open(passphrase)
  await shootRestoring(desk, shoot, home, passphrase)
  await shootJournal(page, shoot)
  await shootErasing(page, shoot)
  await shootRetention(desk, shoot)
}

/** Adds a recovery code and a key of the office, so that there are three ways to unlock. */
async function addKeys(desk: RunningDesk, home: string, passphrase: string): Promise<void> {
  const settings = new KeysSettings(desk.page)
  await settings.open()
  await settings.begin(t('recovery.make'))
  await settings.prove(passphrase, t('recovery.make'))
  await new RecoveryCodePage(desk.page).writeDownAndCheck()
  await expect(settings.dialog).toBeHidden()
  const file = path.join(home, 'asutus.pub.pem')
  await writeFile(file, makeOfficeKey().publicPem)
  await settings.begin(t('vaultKeys.office.add'))
  await desk.answerOpenDialog([file])
  await settings.dialog.getByRole('button', { name: t('vaultKeys.office.choose') }).click()
  await settings.prove(passphrase, t('vaultKeys.office.add'))
  await expect(settings.dialog).toBeHidden()
}

async function shootUnlocking(page: Page, shoot: Shoot): Promise<void> {
  const unlock = new UnlockPage(page)
  await new Frame(page).lockButton.click()
  await expect(unlock.heading).toBeVisible()
  await shoot(page, 'vault-06-unlock')
  await unlock.turnTo('recovery-code')
  await expect(unlock.recoveryCode).toBeVisible()
  await shoot(page, 'vault-07-unlock-code')
  await unlock.turnTo('office')
  await expect(unlock.chooseKeyFileButton).toBeVisible()
  await shoot(page, 'vault-08-unlock-office')
}

async function shootRestoring(
  desk: RunningDesk,
  shoot: Shoot,
  home: string,
  passphrase: string,
): Promise<void> {
  const { page } = desk
  const frame = new Frame(page)
  const settings = new BackupSettings(page)
  const restore = new RestorePage(page)
  const stick = path.join(home, 'malupulk')
  await mkdir(stick)
  await desk.answerFolderDialog(stick)
  await frame.goTo('/settings/backups')
  await settings.chooseFolderButton.click()
  await settings.makeButton.click()
  await expect(settings.main).toContainText(t('backups.madeNow'))
  // Of one day the desk keeps the newest only: the first is put back afterwards, as if the days were two.
  const [first = ''] = await readdir(stick)
  await cp(path.join(stick, first), path.join(home, first), { recursive: true })
  await writeEntry(page, 'Kool saatis iseloomustuse.')
  await frame.goTo('/settings/backups')
  await settings.makeButton.click()
  await expect(settings.main).toContainText(t('backups.madeNow'))
  await settings.rehearseButton.click()
  await expect(settings.main).toContainText(t('backups.rehearsedNow'))
  await rename(path.join(home, first), path.join(stick, first))
  await writeEntry(page, 'Lastekaitsetöötaja helistas tagasi.')
  await frame.lockButton.click()
  await restore.openButton.click()
  await expect(restore.backups).toHaveCount(2)
  await shoot(page, 'vault-09-restore')
  await restore.check(passphrase)
  await expect(restore.restoreButton).toBeVisible()
  await shoot(page, 'vault-10-restore-loss')
  await restore.restoreButton.click()
  await expect(frame.nav).toBeVisible()
  await frame.goTo('/settings/backups')
  await expect(settings.aside).toBeVisible()
  await settings.makeButton.click()
  await expect(settings.main).toContainText(t('backups.madeNow'))
  await settings.rehearseButton.click()
  await expect(settings.main).toContainText(t('backups.rehearsedNow'))
  await shoot(page, 'vault-11-backups')
  await settings.aside.scrollIntoViewIfNeeded()
  await shoot(page, 'vault-12-backups-aside')
}

async function shootJournal(page: Page, shoot: Shoot): Promise<void> {
  const casePage = new CasePage(page)
  const journal = new JournalPage(page)
  const asOf = new AsOfPage(page)
  await writeEntry(page, 'Koolist lubati kiri esmaspäevaks.')
  const entry = casePage.entry('Koolist lubati kiri')
  await entry.click()
  await entry.getByRole('button', { name: t('timeline.edit') }).click()
  await casePage.composer.text.press('Control+End')
  await page.keyboard.type(' Kiri tuli.')
  await casePage.composer.save.click()
  await expect(casePage.entry('Kiri tuli.')).toBeVisible()
  await indexLink(page, t('journal.caseTitle')).click()
  const changed = journal.line(t('journal.act.entry.changed'))
  await journal.unfold(changed)
  await expect(changed.locator('ins')).toBeVisible()
  await shoot(page, 'vault-13-journal')
  await journal.verifyButton.click()
  await expect(journal.whole).toBeVisible()
  await shoot(page, 'vault-14-journal-checked')
  await indexLink(page, t('journal.asOfLink')).click()
  await expect(asOf.banner).toBeVisible()
  await asOf.firstDay.click()
  await expect(asOf.marks.first()).toBeVisible()
  await shoot(page, 'vault-15-as-of')
}

async function shootErasing(page: Page, shoot: Shoot): Promise<void> {
  await new Frame(page).deskLink.click()
  await new DeskPage(page).opinionCase(CHILD).click()
  await new CasePage(page).tab('data').click()
  await page.getByRole('button', { name: t('retention.erase.ask') }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await shoot(page, 'vault-16-erase')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
}

async function shootRetention(desk: RunningDesk, shoot: Shoot): Promise<void> {
  const { page } = desk
  const retention = new RetentionSettings(page)
  await retention.open()
  await retention.setPeriod('domestic_counselling', 1)
  await retention.setPeriod('enquiry', 1)
  await expect(retention.keep(TO_KEEP)).toBeVisible()
  await shoot(page, 'vault-17-retention')
  await retention.keep(TO_KEEP).click()
  await retention.until.click()
  await retention.until.fill(formatDate(addDays(dateInTallinn(Date.now()), 90)))
  await retention.reason.fill('Kohtumenetlus kestab.')
  await shoot(page, 'vault-18-retention-keep')
  await retention.keepButton.click()
  await expect(retention.dialog).toBeHidden()
  await desk.answerConfirm(true)
  await retention.erase(TO_ERASE).click()
  await expect(retention.erased).toContainText(TO_ERASE)
  await retention.erased.scrollIntoViewIfNeeded()
  await shoot(page, 'vault-19-retention-decided')
}

async function writeEntry(page: Page, text: string): Promise<void> {
  const casePage = new CasePage(page)
  await new Frame(page).deskLink.click()
  await new DeskPage(page).opinionCase(CHILD).click()
  await casePage.beginEntry()
  await page.keyboard.type(text)
  await casePage.composer.save.click()
  await expect(casePage.entry(text)).toBeVisible()
}
