import { err, ok, type Result } from '#model/result.ts'
import type { OpenFailure } from '#store/open-store.ts'
import { type Credential, openSlotBy } from './credential.ts'
import { opensDatabase } from './rekey-database.ts'
import type { OpenedSlot } from './slots/passphrase.ts'
import type { VaultErrorCode } from './vault-error.ts'
import type { VaultHeader } from './vault-header.ts'
import type { Slot } from './vault-slots.ts'

/** A key that may be the database's, and the slots that lead to it. The caller zeroes the key. */
export interface Candidate extends OpenedSlot {
  readonly slots: readonly Slot[]
}

/**
 * The keys a credential gives: one, or two while the data key is being changed. A refusal is that of the present slots,
 * unless only the next ones know the credential's kind.
 */
export async function findCandidates(
  credential: Credential,
  { vaultId, slots, nextSlots }: VaultHeader,
  means: Parameters<typeof openSlotBy>[3],
): Promise<Result<Candidate[], VaultErrorCode>> {
  const candidates: Candidate[] = []
  let refusal: VaultErrorCode = 'way_missing'
  for (const list of nextSlots === undefined ? [slots] : [slots, nextSlots]) {
    const opened = await openSlotBy(credential, vaultId, list, means)
    if (opened.ok) candidates.push({ ...opened.value, slots: list })
    else if (refusal === 'way_missing') refusal = opened.error
  }
  return candidates.length > 0 ? ok(candidates) : err(refusal)
}

/** Of two keys the one a database is encrypted with; a single one is proved by its opening. */
export function rightCandidate(
  file: string,
  candidates: readonly Candidate[],
): Result<Candidate, OpenFailure> {
  const [only, other] = candidates
  if (only === undefined) throw new RangeError('There is no key to try')
  if (other === undefined) return ok(only)
  for (const candidate of candidates) {
    const opens = opensDatabase(file, candidate.dataKey)
    if (!opens.ok) return opens
    if (opens.value) return ok(candidate)
  }
  return err('vault_damaged')
}
