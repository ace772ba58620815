import { z } from 'zod'
import { Instant } from '#model/time/dates.ts'
import { FolderSync } from './backups.ts'
import { call } from './call.ts'

const passphrase = z.string().max(4000)

/** What may open a vault. */
export const UNLOCK_WAYS = ['passphrase', 'recovery-code', 'office', 'operating-system'] as const

/** What the page may know of the vault before and after it is open. */
export const VaultStatus = z.strictObject({
  state: z.enum(['missing', 'locked', 'unlocked']),
  /** Folder of the vault, for showing. */
  folder: z.string(),
  version: z.string(),
  lockedAt: Instant.nullable(),
  /** Wrong tries since the vault was last open. */
  failedUnlocks: z.int().min(0),
  /** What opens this vault. */
  ways: z.array(z.enum(UNLOCK_WAYS)).readonly(),
  /** What is wrong with a locked vault, seen before anything is tried. */
  trouble: z.enum(['vault_damaged', 'vault_newer']).nullable(),
  /** Opened without the passphrase: a new one is to be set before anything else. */
  passphraseDue: z.boolean(),
  /** Who copies or serves the folder of the vault, which is advised against. */
  synced: FolderSync.nullable(),
  /** Temporary copies of attachments that another program held when they were last to be removed. */
  copiesHeld: z.int().min(0),
  /** The stand-in opens sample vaults only, and says so. */
  sampleOnly: z.boolean(),
})
export type VaultStatus = z.infer<typeof VaultStatus>

/** Another way to open a vault than the passphrase. Of the office, the file that was chosen last. */
const UnlockWay = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('recovery-code'), code: z.string().max(200) }),
  z.strictObject({ type: z.literal('office'), password: passphrase }),
  z.strictObject({ type: z.literal('operating-system') }),
])
export type UnlockWay = z.infer<typeof UnlockWay>

export const vault = {
  status: call(z.null(), VaultStatus),
  /** Native dialog for the folder of a new or another vault; fails with `cancelled` when closed. */
  chooseFolder: call(z.null(), VaultStatus),
  create: call(z.strictObject({ passphrase }), VaultStatus),
  unlock: call(z.strictObject({ passphrase }), VaultStatus),
  unlockBy: call(UnlockWay, VaultStatus),
  /** Native dialog for the file of the office's private key; fails with `cancelled` when closed. */
  chooseKeyFile: call(z.null(), z.strictObject({ fileName: z.string() })),
  lock: call(z.null(), VaultStatus),
  /** Answer to the event `flushDrafts`. */
  draftsFlushed: call(z.null(), z.null()),
  /** Somebody typed, pressed or moved something in the window. */
  stillHere: call(z.null(), z.null()),
}
