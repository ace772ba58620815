import { err, ok, type Result } from '#model/result.ts'
import type { Credential } from './credential.ts'
import { databasePath } from './database-file.ts'
import { findCandidates, rightCandidate } from './find-data-key.ts'
import { readHeader, writeHeader } from './header-file.ts'
import type { OpenedVault } from './open-vault.ts'
import type { ProcessLock } from './process-lock.ts'
import { diskFault, fault, storeFault, type VaultError } from './vault-error.ts'
import type { VaultHeader } from './vault-header.ts'
import { leavesPassphraseDue } from './vault-keys.ts'
import { openDatabase, type VaultParts } from './vault-parts.ts'
import { isUnknownSlot } from './vault-slots.ts'

/**
 * Opens a vault by a credential and keeps it open; a header that a killed change of the keys has left is settled, a missing
 * copy repaired. To be called by the only process in the folder.
 */
export async function unlockVault(
  parts: VaultParts,
  credential: Credential,
  processLock: ProcessLock,
  locks: number,
): Promise<Result<OpenedVault, VaultError>> {
  const { disk, folder, deriveKey, systemKeys, guesses, session } = parts
  const reading = await readHeader(disk, folder)
  if (!reading.ok) return fault(reading.error)
  const { header, bothWhole } = reading.value
  // Whole, and yet without a slot of a kind known here: a newer program made it so.
  if (header.slots.every(isUnknownSlot)) return fault('vault_newer')

  const failedUnlocks = await guesses.count()
  const found = await guesses.attempt(async () => {
    if (session.locks !== locks) return err('vault_locked')
    const begun = performance.now()
    const candidates = await findCandidates(credential, header, { deriveKey, systemKeys })
    return candidates.ok
      ? ok({ candidates: candidates.value, tookMs: performance.now() - begun })
      : candidates
  })
  if (!found.ok) return fault(found.error)
  const { candidates } = found.value
  try {
    if (session.locks !== locks) return fault('vault_locked')
    const right = rightCandidate(databasePath(folder), candidates)
    if (!right.ok) return fault(storeFault(right.error))
    const { dataKey, slots } = right.value
    const store = openDatabase(parts, dataKey)
    if (!store.ok) return fault(store.error)
    try {
      const { nextSlots, ...present } = header
      const settled: VaultHeader = { ...present, slots: [...slots] }
      const changed = { ...settled, sequence: header.sequence + (nextSlots === undefined ? 0 : 1) }
      const isWhole = bothWhole && nextSlots === undefined
      const state = isWhole ? 'whole' : await repairHeader(parts, changed)
      const opened: OpenedVault = {
        store: store.value,
        failedUnlocks,
        header: state,
        openedBy: credential.type,
        headerSequence: header.sequence,
      }
      return session.keepOpen(
        {
          opened,
          dataKey: Buffer.from(dataKey),
          header: changed,
          processLock,
          isNew: false,
          passphraseDue: leavesPassphraseDue(credential),
          derivedInMs: credential.type === 'passphrase' ? found.value.tookMs : null,
        },
        locks,
      )
    } catch (error) {
      store.value.sqlite.close()
      throw error
    }
  } finally {
    for (const { dataKey } of candidates) dataKey.fill(0)
  }
}

/** A disk that refuses must not keep the vault shut: one copy has just opened it. The caller is told. */
async function repairHeader(
  { disk, folder }: VaultParts,
  header: VaultHeader,
): Promise<'repaired' | 'unrepaired'> {
  try {
    await writeHeader(disk, folder, header)
    return 'repaired'
  } catch (error) {
    if (diskFault(error) === null) throw error
    return 'unrepaired'
  }
}
