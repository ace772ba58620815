import type { VaultStatus } from '#contract/vault.ts'
import { err, ok, type Result } from '#model/result.ts'
import { beginSession } from './begin-session.ts'
import type { AreaHandlers, Refusal } from './handle.ts'
import type { Services } from './services.ts'

export const vaultHandlers = (services: Services): AreaHandlers<'vault'> => {
  const status = async (): Promise<Result<VaultStatus, Refusal>> => {
    const vault = services.vault()
    const { version, sampleOnly, temporaryCopies } = services
    const copiesHeld = temporaryCopies.held()
    return ok({ ...(await vault.status()), folder: vault.folder, version, copiesHeld, sampleOnly })
  }
  return {
    status,
    chooseFolder: async () => {
      const folder = await services.dialogs.chooseFolder(services.vault().folder)
      if (folder === null) return err('cancelled')
      services.preferences.setVaultFolder(folder)
      return status()
    },
    create: async ({ passphrase }) => {
      const created = await services.vault().create(passphrase)
      if (!created.ok) return created
      const begun = await beginSession(services, created.value)
      return begun.ok ? status() : begun
    },
    unlock: async ({ passphrase }) => {
      // A second press of the button must not journal the opening twice.
      if (services.vault().store().ok) return status()
      const opened = await services.vault().unlock(passphrase)
      if (!opened.ok) return opened
      const begun = await beginSession(services, opened.value)
      return begun.ok ? status() : begun
    },
    lock: async () => {
      await services.deskLock.lock()
      return status()
    },
    draftsFlushed: () => {
      services.deskLock.draftsFlushed()
      return ok(null)
    },
  }
}
