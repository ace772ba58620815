import { z } from 'zod'
import { Instant } from '#model/time/dates.ts'
import { call } from './call.ts'

const passphrase = z.string().max(4000)
const code = z.string().max(200)

/** A recovery code, given once; it is kept nowhere. */
const NewCode = z.strictObject({ code: z.string() })

/** What opens the vault, without anything that is secret. */
export const KeysOverview = z.strictObject({
  /** What one guess at the passphrase costs. */
  kdf: z.strictObject({ memoryKiB: z.int(), passes: z.int(), parallelism: z.int() }),
  recovery: z
    .strictObject({
      createdAt: Instant,
      /** Typed back from paper; until then it opens, and the desk reminds. */
      isConfirmed: z.boolean(),
      /** A newer one was made and not checked yet. */
      isBeingRenewed: z.boolean(),
    })
    .nullable(),
  office: z.strictObject({ addedAt: Instant, bits: z.int(), fingerprint: z.string() }).nullable(),
  system: z.enum(['on', 'off', 'unavailable']),
  /** The vault was opened without the passphrase: a new one is to be set before anything else. */
  passphraseDue: z.boolean(),
  /** In this session a recovery code may be made without the passphrase: it was chosen a moment ago. */
  isNewVault: z.boolean(),
})
export type KeysOverview = z.infer<typeof KeysOverview>

/** The office's public key as chosen, before it is added. */
export const ChosenOfficeKey = z.strictObject({
  fileName: z.string(),
  bits: z.int(),
  /** To be compared with what the office says of its key. */
  fingerprint: z.string(),
})
export type ChosenOfficeKey = z.infer<typeof ChosenOfficeKey>

export const keys = {
  overview: call(z.null(), KeysOverview),
  /** Only after an opening without the passphrase. */
  setPassphrase: call(z.strictObject({ passphrase }), KeysOverview),
  changePassphrase: call(z.strictObject({ present: passphrase, passphrase }), KeysOverview),
  newRecoveryCode: call(z.strictObject({ passphrase: passphrase.nullable() }), NewCode),
  /** Takes the code as it was typed back: it counts from now on, and any older one stops working. */
  confirmRecoveryCode: call(z.strictObject({ code }), KeysOverview),
  /** Native dialog for the file of the public key; fails with `cancelled` when closed. */
  chooseOfficeKey: call(z.null(), ChosenOfficeKey),
  /** Adds the key chosen last. */
  addOfficeKey: call(z.strictObject({ passphrase }), KeysOverview),
  removeOfficeKey: call(z.strictObject({ passphrase }), KeysOverview),
  setSystemKey: call(z.strictObject({ passphrase, isOn: z.boolean() }), KeysOverview),
  /** Changes the data key. The old recovery code stops working; the new one is given. */
  rotate: call(z.strictObject({ passphrase }), NewCode),
}
