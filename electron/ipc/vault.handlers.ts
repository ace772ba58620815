import type { VaultStatus } from '#contract/vault.ts'
import { err, ok, type Result } from '#model/result.ts'
import type { Credential } from '../vault/credential.ts'
import type { OpenedVault } from '../vault/open-vault.ts'
import { looksSynced } from '../vault/folder-check.ts'
import type { VaultError } from '../vault/vault-error.ts'
import { beginSession } from './begin-session.ts'
import type { AreaHandlers, Refusal } from './handle.ts'
import { chooseKeyFile, fileNameOf, readKeyFile } from './key-file.ts'
import { journalKeyChange } from './keys.handlers.ts'
import type { Services } from './services.ts'

export const vaultHandlers = (services: Services): AreaHandlers<'vault'> => {
  const status = async (): Promise<Result<VaultStatus, Refusal>> => {
    const vault = services.vault()
    const { version, sampleOnly, temporaryCopies } = services
    const copiesHeld = temporaryCopies.held()
    const synced = looksSynced(vault.folder)
    return ok({ ...(await vault.status()), folder: vault.folder, synced, version, copiesHeld, sampleOnly })
  }
  /** Path of the office's key file that was chosen last; it is read when it is used. */
  let keyFile: string | null = null
  const begin = async (opened: Result<OpenedVault, VaultError>): Promise<Result<VaultStatus, Refusal>> => {
    if (!opened.ok) return opened
    const begun = await beginSession(services, opened.value)
    return begun.ok ? status() : begun
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
      return begin(await services.vault().create(passphrase))
    },
    unlock: async ({ passphrase }) => {
      // A second press of the button must not journal the opening twice.
      if (services.vault().store().ok) return status()
      const begun = await begin(await services.vault().unlock(passphrase))
      // Behind the open desk: it takes a second or two, and is tried again at the next opening.
      if (begun.ok) void raiseCost(services, passphrase)
      return begun
    },
    unlockBy: async (way) => {
      if (services.vault().store().ok) return status()
      let credential: Credential
      if (way.type === 'office') {
        if (keyFile === null) return err('not_found')
        const file = await readKeyFile(keyFile)
        if (!file.ok) return file
        credential = { ...way, file: file.value }
      } else {
        credential = way
      }
      const begun = await begin(await services.vault().unlockBy(credential))
      if (begun.ok) keyFile = null
      return begun
    },
    chooseKeyFile: async () => {
      const file = await chooseKeyFile(services)
      if (!file.ok) return file
      keyFile = file.value
      return ok({ fileName: fileNameOf(keyFile) })
    },
    lock: async () => {
      await services.deskLock.lock()
      return status()
    },
    stillHere: () => {
      services.idleLock.noteInput()
      return ok(null)
    },
    draftsFlushed: () => {
      services.deskLock.draftsFlushed()
      return ok(null)
    },
  }
}

/** Makes guessing dearer where the computer has become faster, and journals it. */
async function raiseCost(services: Services, passphrase: string): Promise<void> {
  const raised = await services.vault().keys.raiseCost(passphrase)
  if (raised.ok && raised.value !== null) {
    await journalKeyChange(services, 'vault.passphrase_cost_raised', { kdf: raised.value })
  }
}
