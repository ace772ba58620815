import { z } from 'zod'
import { Instant } from '#model/time/dates.ts'
import { call } from './call.ts'

const passphrase = z.string().max(4000)

/** What the page may know of the vault before and after it is open. */
export const VaultStatus = z.strictObject({
  state: z.enum(['missing', 'locked', 'unlocked']),
  /** Folder of the vault, for showing. */
  folder: z.string(),
  version: z.string(),
  lockedAt: Instant.nullable(),
  /** Wrong passphrases since the vault was last open. */
  failedUnlocks: z.int().min(0),
  /** Temporary copies of attachments that another program held when they were last to be removed. */
  copiesHeld: z.int().min(0),
  /** The stand-in opens sample vaults only, and says so. */
  sampleOnly: z.boolean(),
})
export type VaultStatus = z.infer<typeof VaultStatus>

export const vault = {
  status: call(z.null(), VaultStatus),
  /** Native dialog for the folder of a new or another vault; fails with `cancelled` when closed. */
  chooseFolder: call(z.null(), VaultStatus),
  create: call(z.strictObject({ passphrase }), VaultStatus),
  unlock: call(z.strictObject({ passphrase }), VaultStatus),
  lock: call(z.null(), VaultStatus),
  /** Answer to the event `flushDrafts`. */
  draftsFlushed: call(z.null(), z.null()),
}
