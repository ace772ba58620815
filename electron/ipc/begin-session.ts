import type { ErrorCode } from '#model/error-codes.ts'
import { ok, type Result } from '#model/result.ts'
import type { Acting } from '#store/acting.ts'
import type { Store } from '#store/store.ts'
import { purgeAttachments } from '#store/repositories/attachments.ts'
import { isVaultSetUp, recordUnlock, setUpVault, specialistOf } from '#store/repositories/vault.ts'
import { eraseContents } from '../attachments/erase-contents.ts'
import { forgetPlaced, readPlaced } from '../vault/put-in-place.ts'
import { recordRestore, RestoredFrom } from '#store/repositories/backups.ts'
import { realDisk } from '../vault/disk.ts'
import type { OpenedVault } from '../vault/open-vault.ts'
import type { Services } from './services.ts'

/**
 * What follows each opening: an empty vault is filled with the register (also one whose creation was cut short), and
 * the opening is journaled with the wrong passphrases before it. Then goes what the locking of a killed
 * session would have erased.
 */
export async function beginSession(
  services: Services,
  { store, failedUnlocks, openedBy, headerSequence }: OpenedVault,
): Promise<Result<null, ErrorCode>> {
  const { now, newId } = services
  if (!isVaultSetUp(store)) {
    const { letterhead, register } = services.reference
    const filled = setUpVault(store, { letterhead, register }, { now: now(), actor: newId(), newId })
    if (!filled.ok) return filled
  }
  const acting = { now: now(), actor: specialistOf(store), newId }
  const journaled = recordUnlock(
    store,
    { failedTries: failedUnlocks, openedBy, header: headerSequence },
    acting,
  )
  if (!journaled.ok) return journaled
  // A full disk is no reason to keep the specialist out: erasing is tried again at each locking and opening.
  purgeAttachments(store, acting)
  if (failedUnlocks > 0) await services.vault().failedUnlocksJournaled()
  await recordPlaced(services, store, acting)
  await services.backups.cleanUp()
  await services.erasedCases.settle(store, acting)
  await eraseContents(store)
  if (store.sqlite.open) await services.asideVaults.settle(store, acting)
  await services.temporaryCopies.clean()
  return journaled
}

/** Journals that this vault was put in place from a backup; told once, by the note that the exchange has left. */
async function recordPlaced(services: Services, store: Store, acting: Acting): Promise<void> {
  const { folder } = services.vault()
  const placed = await readPlaced(realDisk, folder)
  if (placed === null) return
  const from = RestoredFrom.omit({ aside: true }).safeParse(placed.note)
  // The desk may have been locked meanwhile; the note waits for the next opening.
  if (!store.sqlite.open) return
  const recorded = from.success
    ? recordRestore(store, { ...from.data, aside: placed.aside }, acting)
    : ok(null)
  if (recorded.ok) await forgetPlaced(realDisk, folder)
}
