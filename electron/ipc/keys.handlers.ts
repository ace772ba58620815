import type { KeysOverview } from '#contract/keys.ts'
import { err, ok, type Result } from '#model/result.ts'
import { type KeyAct, recordKeyChange } from '#store/repositories/vault.ts'
import { type OfficePublicKey, readOfficePublicKey } from '../vault/slots/office-key.ts'
import type { VaultError } from '../vault/vault-error.ts'
import type { AreaHandlers, Refusal } from './handle.ts'
import { chooseKeyFile, fileNameOf, readKeyFile } from './key-file.ts'
import { onDesk, type Services } from './services.ts'

export const keysHandlers = (services: Services): AreaHandlers<'keys'> => {
  /** The public key that was chosen last, until it is added. */
  let chosen: OfficePublicKey | null = null
  const keys = () => services.vault().keys
  const overview = (): Promise<Result<KeysOverview, VaultError>> => keys().overview()

  /** Journals a change that was made, and says how the keys stand now. */
  const changed = async (
    outcome: Result<unknown, VaultError>,
    act: KeyAct,
    after: Readonly<Record<string, unknown>> = {},
  ): Promise<Result<KeysOverview, Refusal>> => {
    if (!outcome.ok) return outcome
    await journalKeyChange(services, act, after)
    return overview()
  }

  return {
    overview,
    setPassphrase: async ({ passphrase }) =>
      changed(await keys().setPassphrase(passphrase), 'vault.passphrase_changed', { known: false }),
    changePassphrase: async ({ present, passphrase }) =>
      changed(await keys().changePassphrase(present, passphrase), 'vault.passphrase_changed', {
        known: true,
      }),
    newRecoveryCode: async ({ passphrase }) => {
      const made = await keys().newRecoveryCode(passphrase)
      if (!made.ok) return made
      await journalKeyChange(services, 'vault.recovery_code_made')
      return ok({ code: made.value })
    },
    confirmRecoveryCode: async ({ code }) =>
      changed(await keys().confirmRecoveryCode(code), 'vault.recovery_code_checked'),
    chooseOfficeKey: async () => {
      // Of a locked desk no file is asked for.
      if (!services.vault().store().ok) return err('vault_locked')
      const file = await chooseKeyFile(services)
      if (!file.ok) return file
      const bytes = await readKeyFile(file.value)
      if (!bytes.ok) return bytes
      const key = readOfficePublicKey(bytes.value)
      if (!key.ok) return key
      chosen = key.value
      const { bits, fingerprint } = key.value
      return ok({ fileName: fileNameOf(file.value), bits, fingerprint })
    },
    addOfficeKey: async ({ passphrase }) => {
      if (!services.vault().store().ok) return err('vault_locked')
      if (chosen === null) return err('not_found')
      const { der, fingerprint } = chosen
      const added = await keys().addOfficeKey(passphrase, der)
      if (added.ok) chosen = null
      return changed(added, 'vault.office_key_added', { fingerprint })
    },
    removeOfficeKey: async ({ passphrase }) =>
      changed(await keys().removeOfficeKey(passphrase), 'vault.office_key_removed'),
    setSystemKey: async ({ passphrase, isOn }) =>
      changed(
        await keys().setSystemKey(passphrase, isOn),
        isOn ? 'vault.system_key_added' : 'vault.system_key_removed',
      ),
    rotate: async ({ passphrase }) => {
      // A copy of what is about to be written anew would be void, and its reader in the way.
      await services.backups.stop()
      const rotated = await keys().rotate(passphrase)
      if (!rotated.ok) return rotated
      await journalKeyChange(services, 'vault.data_key_changed')
      return ok({ code: rotated.value })
    },
  }
}

/**
 * Journals a change of the keys, with the wrong passphrases before it. It is made already and cannot be taken back with
 * the journal's transaction; where the disk refuses the line, the number of the header at the next opening shows the gap.
 */
export async function journalKeyChange(
  services: Services,
  act: KeyAct,
  after: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const vault = services.vault()
  const { failedUnlocks } = await vault.status()
  const journaled = onDesk(services, ({ store, acting }) =>
    recordKeyChange(
      store,
      act,
      { ...after, failedTries: failedUnlocks, header: vault.keys.headerSequence() },
      acting,
    ),
  )
  if (journaled.ok && failedUnlocks > 0) await vault.failedUnlocksJournaled()
}
