import type { ErrorCode } from '#model/error-codes.ts'
import type { Result } from '#model/result.ts'
import { purgeAttachments } from '#store/repositories/attachments.ts'
import { isVaultSetUp, recordUnlock, setUpVault, specialistOf } from '#store/repositories/vault.ts'
import type { OpenedVault } from '../vault/vault.ts'
import type { Services } from './services.ts'

/**
 * What follows each opening: an empty vault is filled with the register (also one whose creation was cut short), and
 * the opening is journaled with the wrong passphrases before it. Then goes what the locking of a killed
 * session would have erased.
 */
export async function beginSession(
  services: Services,
  { store, failedUnlocks }: OpenedVault,
): Promise<Result<null, ErrorCode>> {
  const { now, newId } = services
  if (!isVaultSetUp(store)) {
    const { letterhead, register } = services.reference
    const filled = setUpVault(store, { letterhead, register }, { now: now(), actor: newId(), newId })
    if (!filled.ok) return filled
  }
  const acting = { now: now(), actor: specialistOf(store), newId }
  const journaled = recordUnlock(store, { failedTries: failedUnlocks }, acting)
  if (!journaled.ok) return journaled
  // A full disk is no reason to keep the specialist out: erasing is tried again at each locking and opening.
  purgeAttachments(store, acting)
  if (failedUnlocks > 0) await services.vault().failedUnlocksJournaled()
  await services.temporaryCopies.clean()
  return journaled
}
