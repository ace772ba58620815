import { closeStore } from '#store/open-store.ts'
import { databasePath } from './database-file.ts'
import type { OpenState } from './open-vault.ts'
import { opensDatabase } from './rekey-database.ts'
import { storeFault, type VaultErrorCode } from './vault-error.ts'
import { openDatabase, type VaultParts } from './vault-parts.ts'
import type { Slot } from './vault-slots.ts'

/**
 * Changes the key of the database. While the header holds both ways, the database is closed, encrypted anew by another
 * thread, and opened again with the key that opens it. A locking meanwhile is honoured at the end.
 */
export async function rekeyVault(
  parts: VaultParts,
  state: OpenState,
  newKey: Buffer,
  next: readonly Slot[],
): Promise<VaultErrorCode | null> {
  const { session } = parts
  if (session.open !== state) return 'vault_locked'
  const present = state.header.slots
  const refused = await session.replaceHeader(state, { ...state.header, nextSlots: [...next] })
  if (refused !== null) return refused
  if (session.open !== state) return 'vault_locked'

  const { locks } = session
  return session.pause(state, async (goOn) => {
    closeStore(state.opened.store)
    const failure = await rekeyClosed(parts, state, newKey)
    if (typeof failure === 'string') return failure
    const { isNewKey, outcome } = failure
    if (isNewKey) newKey.copy(state.dataKey)
    const { nextSlots: _, ...header } = state.header
    const settled = { ...header, slots: isNewKey ? [...next] : present }
    const unsettled = await session.replaceHeader(state, settled)
    // What the disk refuses now is settled at the next opening; until then both ways lie in the header.
    if (unsettled !== null) state.header = { ...settled, sequence: state.header.sequence }
    if (session.locks !== locks) return 'vault_locked'
    const store = openDatabase(parts, state.dataKey)
    if (!store.ok) return store.error
    state.opened = { ...state.opened, store: store.value }
    goOn()
    return outcome
  })
}

/** Encrypts the closed database anew, and finds out which key opens it now; a word is a failure that leaves this open. */
async function rekeyClosed(
  { folder, rekey }: VaultParts,
  { dataKey }: OpenState,
  newKey: Buffer,
): Promise<VaultErrorCode | { readonly isNewKey: boolean; readonly outcome: VaultErrorCode | null }> {
  const file = databasePath(folder)
  const rekeyed = await rekey({ file, oldKey: dataKey, newKey })
  const opens = opensDatabase(file, newKey)
  if (!opens.ok) return storeFault(opens.error)
  if (opens.value) return { isNewKey: true, outcome: null }
  return { isNewKey: false, outcome: rekeyed.ok ? 'vault_damaged' : rekeyed.error }
}
