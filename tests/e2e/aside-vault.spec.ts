import { mkdir, readdir } from 'node:fs/promises'
import path from 'node:path'
import { ASIDE_KEPT_DAYS } from '#model/backup/aside.ts'
import { addDays, dateInTallinn, formatDate } from '#model/time/dates.ts'
import { expect, test } from './fixtures.ts'
import { BackupSettings } from './page-models/backup-settings.ts'
import { DeskPage } from './page-models/desk-page.ts'
import { Frame } from './page-models/frame.ts'
import { RestorePage } from './page-models/restore-page.ts'
import { t } from './texts.ts'

test('the vault before a restore is shown with its last day, and goes when the system’s question is answered', async ({
  sampleDesk,
  sampleVault,
  profile,
}) => {
  const { page } = sampleDesk
  const frame = new Frame(page)
  const settings = new BackupSettings(page)
  const stick = path.join(profile, 'stick')
  const asides = async () =>
    (await readdir(path.join(profile, 'vault'))).filter((name) => name.startsWith('vault.aside-'))
  await mkdir(stick)
  await sampleDesk.answerFolderDialog(stick)
  await frame.goTo('/settings/backups')
  await settings.chooseFolderButton.click()
  await settings.makeButton.click()
  await expect(settings.main).toContainText(t('backups.madeNow'))
  await expect(settings.aside).toBeHidden()

  await test.step('restoring says how long it is kept', async () => {
    const restore = new RestorePage(page)
    await frame.lockButton.click()
    await restore.openButton.click()
    await restore.check(sampleVault.passphrase)
    await expect(restore.main).toContainText(t('restore.loss.aside', { days: String(ASIDE_KEPT_DAYS) }))
    await restore.restoreButton.click()
    await expect(frame.deskLink).toBeVisible()
    expect(await asides()).toHaveLength(1)
  })
  const today = dateInTallinn(Date.now())
  await test.step('it is shown, from when and until when', async () => {
    await frame.goTo('/settings/backups')
    await expect(settings.aside.getByRole('listitem')).toHaveCount(1)
    await expect(settings.aside).toContainText(formatDate(today))
    await expect(settings.aside).toContainText(
      t('backups.aside.until', { date: formatDate(addDays(today, ASIDE_KEPT_DAYS)) }),
    )
  })
  await test.step('a no leaves it, a yes removes it', async () => {
    const remove = settings.aside.getByRole('button', {
      name: t('backups.aside.removeNamed', { date: formatDate(today) }),
    })
    const asked = await sampleDesk.answerConfirm(false)
    await remove.click()
    await expect.poll(async () => (await asked()).length).toBe(1)
    const [question] = await asked()
    expect(question).toMatchObject({ type: 'warning', defaultId: 0, cancelId: 0 })
    expect(question?.message).toContain(formatDate(today))
    await expect(remove).toBeVisible()
    expect(await asides()).toHaveLength(1)
    await sampleDesk.answerConfirm(true)
    await remove.click()
    await expect(settings.main).toContainText(t('backups.aside.removed'))
    await expect(settings.aside).toBeHidden()
    expect(await asides()).toEqual([])
  })
  await test.step('the desk goes on with the vault that was restored', async () => {
    await frame.deskLink.click()
    await expect(new DeskPage(page).heading).toBeVisible()
  })
})
