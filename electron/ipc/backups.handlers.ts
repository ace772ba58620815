import { err, ok } from '#model/result.ts'
import { dateInTallinn, formatDate, Instant } from '#model/time/dates.ts'
import { nativeTexts } from '../app/texts.ts'
import { checkTarget } from '../backup/check-target.ts'
import { realBackupDisk } from '../backup/backup-disk.ts'
import { looksSynced } from '../vault/folder-check.ts'
import type { AreaHandlers } from './handle.ts'
import { openDesk, type Services } from './services.ts'

export const backupsHandlers = (services: Services): AreaHandlers<'backups'> => ({
  overview: async () => {
    const asides = await services.asideVaults.list()
    const overview = await services.backups.overview()
    if (!overview.ok) return overview
    const { target, failure, ...rest } = overview.value
    return ok({
      ...rest,
      backups: [...rest.backups],
      asides,
      folderFault: target?.ok === false ? target.error : null,
      isSameDisk: target?.ok === true && target.value.isSameDisk,
      folderSynced: target?.ok === true ? target.value.synced : null,
      vaultSynced: looksSynced(services.vault().folder),
      failure: failure && { at: Instant.parse(new Date(failure.at).toISOString()), code: failure.code },
    })
  },

  health: () => services.backups.health(),

  chooseFolder: async () => {
    // A locked desk asks for nothing.
    const desk = openDesk(services)
    if (!desk.ok) return desk
    const folder = await services.dialogs.chooseBackupFolder(services.preferences.backupFolder())
    if (folder === null) return err('cancelled')
    const still = openDesk(services)
    if (!still.ok) return still
    const target = await checkTarget(realBackupDisk, folder, services.vault().folder)
    if (!target.ok) return target
    services.preferences.setBackupFolder(folder)
    services.backups.folderChanged()
    return ok(null)
  },

  make: async () => {
    const desk = openDesk(services)
    if (!desk.ok) return desk
    const made = await services.backups.make()
    return made.ok ? ok(null) : made
  },

  rehearse: async () => {
    const desk = openDesk(services)
    if (!desk.ok) return desk
    const rehearsed = await services.backups.rehearse()
    return rehearsed.ok ? ok(null) : rehearsed
  },

  removeAside: async ({ name }) => {
    const desk = openDesk(services)
    if (!desk.ok) return desk
    const aside = (await services.asideVaults.list()).find((one) => one.name === name)
    if (aside === undefined) return err('not_found')
    const { removeAside: words } = nativeTexts(services.preferences.language()).dialog
    const { since } = aside
    const isSure = await services.dialogs.confirm({
      message: words.message.replace('{date}', formatDate(dateInTallinn(Date.parse(since)))),
      detail: words.detail,
      act: words.act,
    })
    if (!isSure) return err('cancelled')
    const still = openDesk(services)
    if (!still.ok) return still
    return services.asideVaults.remove(still.value.store, name, still.value.acting)
  },

  stop: async () => {
    const desk = openDesk(services)
    if (!desk.ok) return desk
    await services.backups.stop()
    return ok(null)
  },
})
