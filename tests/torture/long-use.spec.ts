import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test as base } from '../e2e/fixtures.ts'
import { KeysSettings } from '../e2e/page-models/keys-settings.ts'
import { UnlockPage } from '../e2e/page-models/unlock-page.ts'
import { t } from '../e2e/texts.ts'
import { LeftFiles } from './long-use/left-files.ts'
import { inventPlanted } from './long-use/planted.ts'
import { type AtHand, Specialist } from './long-use/specialist.ts'

const MINUTE = 60_000
/** As it is before the desk is given another. */
const MACHINE_TEMPORARY = os.tmpdir()
/** How long the round takes in which the time is over, and what follows it, in milliseconds. */
const LAST_ROUND = 5 * MINUTE
/** Every such round ends with a kill; the others with the window closed. */
const KILLED_EVERY = 2
/** The kill falls this long after the first words, at random, in milliseconds. */
const KILLED_WITHIN = 2500

const test = base.extend<{
  /** The folder for temporary files that the desk is given, of its own: whatever is there, the desk left it. */
  readonly temporary: string
}>({
  temporary: async ({}, use) => {
    const folder = await mkdtemp(path.join(MACHINE_TEMPORARY, 'long-use-'))
    for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },
})

test('long use leaves nothing planted in any file: after locks, closed windows and kills', async ({
  temporary,
  launch,
  profile,
  sampleVault,
}, info) => {
  const minutes = Number(process.env['LONG_USE_MINUTES'] ?? '60')
  test.setTimeout(minutes * MINUTE + LAST_ROUND)
  const planted = inventPlanted()
  const backups = info.outputPath('backups')
  const fileName = `${planted.child.surname}.txt`
  const atHand: AtHand = { file: info.outputPath('at-hand', fileName), fileName, backups }
  await mkdir(backups, { recursive: true })
  await mkdir(path.dirname(atHand.file), { recursive: true })
  await writeFile(atHand.file, planted.attachment)
  const places = { profile, backups, temporary, machineTemporary: MACHINE_TEMPORARY }
  const files = await LeftFiles.begin(places, planted)

  await test.step('the desk gets a passphrase that nobody else knows', async () => {
    const desk = await launch()
    await new UnlockPage(desk.page).open(sampleVault.passphrase)
    const keys = new KeysSettings(desk.page)
    await keys.open()
    await keys.changePassphrase(sampleVault.passphrase, planted.passphrase)
    await expect(desk.page.getByText(t('vaultKeys.passphrase.changed'))).toBeVisible()
    await desk.closeWindow()
  })

  let rounds = 0
  let kills = 0
  for (const end = Date.now() + minutes * MINUTE; Date.now() < end;) {
    const round = `round ${++rounds}`
    const desk = await launch()
    const unlock = new UnlockPage(desk.page)
    const specialist = new Specialist(desk, planted, atHand)
    await expect(unlock.heading).toBeVisible()
    await files.expectClean(`${round}: at the start`)
    await unlock.open(planted.passphrase)

    await specialist.openCase()
    await specialist.writeEntry(`${round}, esimene`)
    await specialist.lookUpChild()
    await specialist.attach()
    await specialist.openOutside()
    await files.expectOpenCopyFound()
    await desk.page.keyboard.press('Control+L')
    await expect(unlock.heading).toBeVisible()
    await files.expectClean(`${round}: after Ctrl+L`)
    await unlock.open(planted.passphrase)

    await specialist.writeOpinion()
    await specialist.backUp()
    await specialist.readBack()
    await specialist.openOutside()
    await specialist.leaveEntryUnfinished()
    await desk.app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'))
    await expect(unlock.heading).toBeVisible()
    await files.expectClean(`${round}: after going to sleep`)
    await unlock.open(planted.passphrase)

    await specialist.finishEntry()
    await specialist.openOutside()
    if (rounds % KILLED_EVERY === 0) {
      await specialist.typeUntilCut()
      await pause(Math.random() * KILLED_WITHIN)
      await desk.kill()
      kills++
      await files.expectCleanBesideCopies(`${round}: after the kill`)
    } else {
      await specialist.leaveEntryUnfinished()
      await desk.closeWindow()
      await files.expectClean(`${round}: after the window was closed`)
    }
    await files.expectMachineClean(`${round}: in the machine's folder for temporary files`)
  }

  const last = await launch()
  await expect(new UnlockPage(last.page).heading).toBeVisible()
  await files.expectClean('at the last start')
  await last.closeWindow()
  const searched = files.search.files
  await files.expectPlantedFound(planted)
  process.stdout.write(`\n${rounds} rounds, ${kills} kills, ${searched} files searched: nothing found.\n`)
})
