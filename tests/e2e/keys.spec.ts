import type { Page } from '@playwright/test'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { makeOfficeKey, OFFICE_PASSWORD } from '../support/office-key.ts'
import { expect, test } from './fixtures.ts'
import { DeskPage } from './page-models/desk-page.ts'
import { FirstRunPage } from './page-models/first-run-page.ts'
import { Frame } from './page-models/frame.ts'
import { KeysSettings } from './page-models/keys-settings.ts'
import { RecoveryCodePage } from './page-models/recovery-code-page.ts'
import { UnlockPage } from './page-models/unlock-page.ts'
import { MUNICIPALITY, PASSPHRASE, SPECIALIST } from './people.ts'
import { t } from './texts.ts'

const OTHER = 'uus lause kolme kivi ja kahe kajakaga'

/** Sets a new passphrase after an opening without one. */
async function setNewPassphrase(page: Page, passphrase: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: t('unlock.due.title') })).toBeVisible()
  await page.getByLabel(t('vaultKeys.passphrase.next'), { exact: true }).fill(passphrase)
  await page.getByLabel(t('firstRun.passphrase.again'), { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: t('unlock.due.set') }).click()
  await expect(new Frame(page).nav).toBeVisible()
}

test('the recovery code of the first run opens the desk of whoever forgot the passphrase', async ({
  launch,
}) => {
  const desk = await launch()
  const { page } = desk
  const firstRun = new FirstRunPage(page)
  const unlock = new UnlockPage(page)
  await firstRun.create(PASSPHRASE)
  await firstRun.makeCodeButton.click()

  const shown = new RecoveryCodePage(page)
  await test.step('the printer gets a page with the code and nothing else', async () => {
    await page.evaluate(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', 'yes')
    })
    await shown.printButton.click()
    await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes')
    await page.emulateMedia({ media: 'print' })
    const groups = await page.evaluate(() => document.body.innerText)
    expect(groups).toContain(t('recovery.sheet.title'))
    expect(groups).not.toContain(t('recovery.shown'))
    await page.emulateMedia({ media: null })
    expect(groups).toContain((await shown.read()).join(' '))
  })
  const code = await shown.writeDownAndCheck()
  await firstRun.fillProfile(SPECIALIST)
  await firstRun.takeOn(MUNICIPALITY)
  await expect(new DeskPage(page).heading).toBeVisible()
  await expect(page.getByText(t('deskScreen.recovery.none'))).toBeHidden()
  await new Frame(page).lockButton.click()

  await unlock.turnTo('recovery-code')
  await unlock.recoveryCode.fill(`${code.slice(0, -1)}U`)
  await unlock.openButton.click()
  await expect(page.getByText(t('error.recovery_code_mistyped.what'))).toBeVisible()
  await unlock.recoveryCode.fill(code.toLowerCase().replaceAll('-', ' '))
  await unlock.openButton.click()
  await setNewPassphrase(page, OTHER)

  await new Frame(page).lockButton.click()
  await unlock.passphrase.fill(PASSPHRASE)
  await unlock.openButton.click()
  await expect(unlock.passphrase).toHaveAttribute('aria-invalid', 'true')
  await unlock.open(OTHER)
})

test('a recovery code that was put off is remembered by a line on the desk', async ({ launch }) => {
  const { page } = await launch()
  await new FirstRunPage(page).setUp(PASSPHRASE, SPECIALIST, MUNICIPALITY)
  await expect(page.getByText(t('deskScreen.recovery.none'))).toBeVisible()
  await page.getByRole('link', { name: t('deskScreen.recovery.link') }).click()
  const settings = new KeysSettings(page)
  await settings.begin(t('recovery.make'))
  await settings.prove('vale paroolifraas siin', t('recovery.make'))
  await expect(settings.presentPassphrase).toHaveAttribute('aria-invalid', 'true')
  await settings.prove(PASSPHRASE, t('recovery.make'))
  await new RecoveryCodePage(page).read()
  await page.getByRole('button', { name: t('recovery.later') }).click()
  await new Frame(page).deskLink.click()
  await expect(page.getByText(t('deskScreen.recovery.unchecked'))).toBeVisible()
})

test('the passphrase is changed, the recovery code renewed and the data key exchanged in the settings', async ({
  sampleDesk: { page },
  sampleVault: { passphrase },
}) => {
  const settings = new KeysSettings(page)
  const recovery = new RecoveryCodePage(page)
  const unlock = new UnlockPage(page)
  const frame = new Frame(page)
  await settings.open()
  await settings.changePassphrase(passphrase, OTHER)
  await expect(page.getByText(t('vaultKeys.passphrase.changed'))).toBeVisible()

  await settings.begin(t('recovery.make'))
  await settings.prove(OTHER, t('recovery.make'))
  const first = await recovery.writeDownAndCheck()
  await expect(settings.dialog).toBeHidden()
  await settings.begin(t('vaultKeys.recovery.renew'))
  await settings.prove(OTHER, t('vaultKeys.recovery.renew'))
  const second = await recovery.writeDownAndCheck()
  await settings.begin(t('vaultKeys.rotate.act'))
  await settings.prove(OTHER, t('vaultKeys.rotate.act'))
  const third = await recovery.writeDownAndCheck()
  expect(new Set([first, second, third]).size).toBe(3)
  await frame.deskLink.click()
  await expect(new DeskPage(page).heading).toBeVisible()

  await frame.lockButton.click()
  await unlock.turnTo('recovery-code')
  for (const old of [first, second]) {
    await unlock.recoveryCode.fill(old)
    await unlock.openButton.click()
    await expect(page.getByText(t('error.wrong_recovery_code.what'))).toBeVisible()
  }
  await unlock.recoveryCode.fill(third)
  await unlock.openButton.click()
  await setNewPassphrase(page, passphrase)
  await frame.lockButton.click()
  await unlock.open(passphrase)
})

test('the key of the office opens a desk whose passphrase nobody knows', async ({
  sampleDesk: desk,
  sampleVault: { passphrase },
  profile,
}) => {
  const { page } = desk
  const office = makeOfficeKey()
  const [publicFile, privateFile] = ['asutus.pub.pem', 'asutus.pem'].map((name) => path.join(profile, name))
  await writeFile(publicFile ?? '', office.publicPem)
  await writeFile(privateFile ?? '', office.privatePem)

  const settings = new KeysSettings(page)
  await settings.open()
  await settings.begin(t('vaultKeys.office.add'))
  const choose = settings.dialog.getByRole('button', { name: t('vaultKeys.office.choose') })
  await desk.answerOpenDialog([privateFile ?? ''])
  await choose.click()
  await expect(settings.dialog.getByText(t('error.office_key_private.what'))).toBeVisible()
  await desk.answerOpenDialog([publicFile ?? ''])
  await choose.click()
  await expect(settings.dialog.getByText(t('vaultKeys.office.compare'))).toBeVisible()
  await settings.prove(passphrase, t('vaultKeys.office.add'))
  await expect(settings.dialog).toBeHidden()

  await new Frame(page).lockButton.click()
  const unlock = new UnlockPage(page)
  await unlock.turnTo('office')
  await desk.answerOpenDialog([privateFile ?? ''])
  await unlock.chooseKeyFileButton.click()
  await expect(page.getByText('asutus.pem')).toBeVisible()
  await unlock.filePassword.fill('vale parool')
  await unlock.openButton.click()
  await expect(unlock.filePassword).toHaveAttribute('aria-invalid', 'true')
  await unlock.filePassword.fill(OFFICE_PASSWORD)
  await unlock.openButton.click()
  await setNewPassphrase(page, OTHER)
  await new Frame(page).lockButton.click()
  await unlock.open(OTHER)
})
