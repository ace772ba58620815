import { err, ok, type Result } from '#model/result.ts'
import type { KeyDeriver } from './key-derivation.ts'
import { openByOfficeKey } from './slots/office.ts'
import { readOfficePrivateKey } from './slots/office-key.ts'
import { openByPassphrase, type OpenedSlot } from './slots/passphrase.ts'
import { openByRecoveryCode } from './slots/recovery.ts'
import { openBySystem, type SystemKeyStore } from './slots/system.ts'
import type { VaultErrorCode } from './vault-error.ts'
import type { Slot } from './vault-slots.ts'

/** What somebody has to open a vault with. */
export type Credential =
  | { readonly type: 'passphrase'; readonly passphrase: string }
  | { readonly type: 'recovery-code'; readonly code: string }
  /** The file with the office's private key, and the file's password. */
  | { readonly type: 'office'; readonly file: Uint8Array; readonly password: string }
  | { readonly type: 'operating-system' }

/** Kinds of credentials; the names of their slots. */
export type CredentialType = Credential['type']

/** Why a credential opens nothing. */
type Refusal = Extract<
  VaultErrorCode,
  | 'wrong_passphrase'
  | 'wrong_recovery_code'
  | 'recovery_code_mistyped'
  | 'office_key_unreadable'
  | 'wrong_key_password'
  | 'wrong_office_key'
  | 'system_key_refused'
  | 'way_missing'
>

/** Refusals that may have been a guess: these are counted, and slow the next one down. */
const GUESSES: readonly VaultErrorCode[] = [
  'wrong_passphrase',
  'wrong_recovery_code',
  'wrong_key_password',
  'wrong_office_key',
]

/** Whether a refusal counts as a wrong try. A code that cannot be any code is a slip, not a guess. */
export function isGuess(refusal: VaultErrorCode): boolean {
  return GUESSES.includes(refusal)
}

/** Tries a credential on the slots of its kind. */
export async function openSlotBy(
  credential: Credential,
  vaultId: string,
  slots: readonly Slot[],
  means: { readonly deriveKey: KeyDeriver; readonly systemKeys: SystemKeyStore },
): Promise<Result<OpenedSlot, Refusal>> {
  if (slots.every((slot) => slot.type !== credential.type)) return err('way_missing')
  switch (credential.type) {
    case 'passphrase': {
      const opened = await openByPassphrase(means.deriveKey, credential.passphrase, vaultId, slots)
      return opened === null ? err('wrong_passphrase') : ok(opened)
    }
    case 'recovery-code': {
      const opened = openByRecoveryCode(credential.code, vaultId, slots)
      if (opened === 'mistyped') return err('recovery_code_mistyped')
      return opened === null ? err('wrong_recovery_code') : ok(opened)
    }
    case 'office': {
      const privateKey = readOfficePrivateKey(credential.file, credential.password)
      if (!privateKey.ok) return privateKey
      const opened = openByOfficeKey(privateKey.value, vaultId, slots)
      return opened === null ? err('wrong_office_key') : ok(opened)
    }
    case 'operating-system': {
      const opened = await openBySystem(means.systemKeys, vaultId, slots)
      return opened === null ? err('system_key_refused') : ok(opened)
    }
  }
}
