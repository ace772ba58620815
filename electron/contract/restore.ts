import { z } from 'zod'
import { Instant } from '#model/time/dates.ts'
import { call } from './call.ts'

/** What is found in a folder of backups. It can be looked at while the vault is locked: it says nothing of a case. */
export const FoundBackups = z.strictObject({
  folder: z.string(),
  /** Newest first. */
  backups: z.array(
    z.strictObject({
      name: z.string(),
      /** `null` when the backup cannot be read. */
      madeAt: Instant.nullable(),
      bytes: z.int().min(0),
      entries: z.int().min(0),
      cases: z.int().min(0),
      program: z.string(),
      state: z.enum(['whole', 'damaged', 'newer']),
      /** Whether it was made from the vault that is here now; `null` where that cannot be told. */
      isOfThisVault: z.boolean().nullable(),
      ways: z.array(z.enum(['passphrase', 'recovery-code', 'office', 'operating-system'])),
    }),
  ),
})
export type FoundBackups = z.infer<typeof FoundBackups>

/** What a restoring would put aside. */
export const RestoreLoss = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('none') }),
  z.strictObject({ type: z.literal('contained') }),
  z.strictObject({
    type: z.literal('newer'),
    acts: z.int().min(0),
    entries: z.int().min(0),
    since: Instant,
    until: Instant,
  }),
  z.strictObject({ type: z.literal('unknown'), changedAt: Instant.nullable(), isOtherVault: z.boolean() }),
])
export type RestoreLoss = z.infer<typeof RestoreLoss>

/** What opens a backup. */
const credential = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('passphrase'), passphrase: z.string().max(4000) }),
  z.strictObject({ type: z.literal('recovery-code'), code: z.string().max(400) }),
])

export const restore = {
  /** The backups in the folder they are usually kept in; `backup_folder_not_chosen` on a new computer. */
  known: call(z.null(), FoundBackups),
  /** Native dialog for a folder with backups, or that of one backup; fails with `cancelled` when closed. */
  chooseFolder: call(z.null(), FoundBackups),
  /** Copies one beside the vault, compares and opens it, and says what would be lost. Changes nothing. */
  prepare: call(
    z.strictObject({ name: z.string().min(1).max(200), credential }),
    z.strictObject({ madeAt: Instant, loss: RestoreLoss }),
  ),
  /** Puts what was prepared in place; the vault is then locked. */
  confirm: call(z.null(), z.null()),
  /** Gives up what is being copied or was prepared. */
  cancel: call(z.null(), z.null()),
}
