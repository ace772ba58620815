import { randomBytes } from 'node:crypto'
import { uuidV7 } from '#model/ids.ts'
import type { Result } from '#model/result.ts'
import { Instant } from '#model/time/dates.ts'
import { setAsideOrphan } from './database-file.ts'
import { hasHeader, writeHeader } from './header-file.ts'
import { KEY_BYTES } from './key-derivation.ts'
import type { OpenedVault } from './open-vault.ts'
import type { ProcessLock } from './process-lock.ts'
import { passphraseSlot } from './slots/passphrase.ts'
import { fault, type VaultError } from './vault-error.ts'
import type { VaultHeader } from './vault-header.ts'
import { openDatabase, type VaultParts } from './vault-parts.ts'

/** Makes a vault in a folder that holds none and keeps it open. To be called by the only process in the folder. */
export async function createVault(
  parts: VaultParts,
  passphrase: string,
  processLock: ProcessLock,
  locks: number,
): Promise<Result<OpenedVault, VaultError>> {
  const { disk, folder, clock, guesses, session } = parts
  // Asked again: another process may have made a vault before this one had the lock.
  if (await hasHeader(disk, folder)) return fault('vault_exists')
  await setAsideOrphan(disk, folder, clock())
  const dataKey = randomBytes(KEY_BYTES)
  try {
    const header = await newHeader(parts, passphrase, dataKey)
    const store = openDatabase(parts, dataKey, { create: true })
    if (!store.ok) return fault(store.error)
    try {
      // A count left from a vault that was here before is not this one's.
      await guesses.forget()
      // The header comes last and makes it a vault; the database must be in the folder for good before it.
      await disk.syncFolder(folder)
      await writeHeader(disk, folder, header)
      const opened: OpenedVault = {
        store: store.value,
        failedUnlocks: 0,
        header: 'whole',
        openedBy: 'passphrase',
        headerSequence: header.sequence,
      }
      const key = Buffer.from(dataKey)
      const entered = { isNew: true, passphraseDue: false, derivedInMs: null }
      return session.keepOpen({ opened, dataKey: key, header, processLock, ...entered }, locks)
    } catch (error) {
      store.value.sqlite.close()
      throw error
    }
  } finally {
    dataKey.fill(0)
  }
}

async function newHeader(
  { clock, cost, deriveKey }: VaultParts,
  passphrase: string,
  dataKey: Uint8Array,
): Promise<VaultHeader> {
  const vaultId = uuidV7(clock(), randomBytes(16))
  const slot = await passphraseSlot(deriveKey, passphrase, await cost(), { vaultId, dataKey })
  const createdAt = Instant.parse(new Date(clock()).toISOString())
  return { vaultId, createdAt, sequence: 1, slots: [slot] }
}
