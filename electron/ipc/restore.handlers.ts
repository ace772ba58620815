import { err, ok } from '#model/result.ts'
import type { FoundBackups } from '../backup/restore-service.ts'
import type { AreaHandlers } from './handle.ts'
import type { Services } from './services.ts'

export const restoreHandlers = (services: Services): AreaHandlers<'restore'> => ({
  known: async () => {
    const folder = services.preferences.backupFolder()
    if (folder === null) return err('backup_folder_not_chosen')
    const found = await services.restore.choose(folder)
    return found.ok ? ok(answer(found.value)) : found
  },

  chooseFolder: async () => {
    const folder = await services.dialogs.chooseBackupFolder(services.preferences.backupFolder())
    if (folder === null) return err('cancelled')
    const found = await services.restore.choose(folder)
    return found.ok ? ok(answer(found.value)) : found
  },

  prepare: ({ name, credential }) => services.restore.prepare(name, credential),
  confirm: () => services.restore.confirm(),

  cancel: async () => {
    await services.restore.cancel()
    return ok(null)
  },
})

function answer({ folder, backups }: FoundBackups) {
  return { folder, backups: backups.map(({ ways, ...backup }) => ({ ...backup, ways: [...ways] })) }
}
