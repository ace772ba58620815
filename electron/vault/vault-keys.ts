import { randomBytes, timingSafeEqual } from 'node:crypto'
import { err, ok, type Result } from '#model/result.ts'
import type { Instant } from '#model/time/dates.ts'
import type { Credential } from './credential.ts'
import { fellBehind, raisedCost } from './kdf-cost.ts'
import { KEY_BYTES, type KeyDeriver } from './key-derivation.ts'
import type { OpenState } from './open-vault.ts'
import { checkPassphraseStrength } from './passphrase-strength.ts'
import { officeSlot, rewrapOfficeSlot } from './slots/office.ts'
import { fingerprintOf, officeKeyOf } from './slots/office-key.ts'
import { openByPassphrase, type OpenedSlot, passphraseSlot, type Wrapping } from './slots/passphrase.ts'
import { newRecovery, openByRecoveryCode } from './slots/recovery.ts'
import { type SystemKeyStore, systemSlot } from './slots/system.ts'
import type { VaultError, VaultErrorCode } from './vault-error.ts'
import type { VaultHeader } from './vault-header.ts'
import {
  isOfficeSlot,
  isPassphraseSlot,
  isRecoverySlot,
  isSystemSlot,
  isUnknownSlot,
  type KdfCost,
  type PassphraseSlot,
  type Slot,
} from './vault-slots.ts'

/** What opens the vault besides the passphrase, without anything that is secret. */
export interface KeysOverview {
  /** What one guess costs. */
  readonly kdf: KdfCost
  readonly recovery: {
    /** Of the code that counts, or else of the one that was not checked yet. */
    readonly createdAt: Instant
    readonly isConfirmed: boolean
    /** A newer code was made and not checked yet; the older one opens until it is. */
    readonly isBeingRenewed: boolean
  } | null
  readonly office: { readonly addedAt: Instant; readonly bits: number; readonly fingerprint: string } | null
  /** `unavailable`: this computer has no key store worth the name. */
  readonly system: 'on' | 'off' | 'unavailable'
  /** Opened without the passphrase, which is now to be set anew. */
  readonly passphraseDue: boolean
  /** In this session a recovery code may be made without the passphrase: it was chosen a moment ago. */
  readonly isNewVault: boolean
}

/** The room in which keys are changed: the service lends what it has. */
export interface KeyRoom {
  readonly deriveKey: KeyDeriver
  readonly systemKeys: SystemKeyStore
  readonly now: () => Instant
  /** Cost of a passphrase on this computer; measured at the first call. */
  readonly cost: () => Promise<KdfCost>
  /** Runs a change when openings and changes before it are done. */
  readonly inTurn: <T>(change: () => Promise<Result<T, VaultError>>) => Promise<Result<T, VaultError>>
  /** What is open now, if anything. */
  readonly open: () => OpenState | null
  /** Waits as long as the wrong tries so far call for, tries, and counts the try if it was a wrong guess. */
  readonly guess: <T>(attempt: () => Promise<Result<T, VaultErrorCode>>) => Promise<Result<T, VaultErrorCode>>
  /** Puts another header in place, or leaves the present one. `null` when it counts from now on. */
  readonly writeHeader: (state: OpenState, header: VaultHeader) => Promise<VaultErrorCode | null>
  /** Changes the key of the database between two headers. Ends with the vault open, unless it was locked meanwhile. */
  readonly rekey: (state: OpenState, newKey: Buffer, next: readonly Slot[]) => Promise<VaultErrorCode | null>
}

/** Changes of the keys of an open vault. Each is one new header: at any kill the old one or the new one counts. */
export class VaultKeys {
  readonly #room: KeyRoom

  constructor(room: KeyRoom) {
    this.#room = room
  }

  /** What opens the vault. */
  async overview(): Promise<Result<KeysOverview, VaultError>> {
    const state = this.#room.open()
    if (state === null) return fault('vault_locked')
    const { slots } = state.header
    const [passphrase] = slots.filter(isPassphraseSlot)
    if (passphrase === undefined) return fault('vault_damaged')
    const recoveries = slots.filter(isRecoverySlot)
    const counting = recoveries.find(({ confirmedAt }) => confirmedAt !== null) ?? recoveries[0]
    const office = slots.find(isOfficeSlot)
    const der = office && Buffer.from(office.publicKey, 'base64')
    const key = der && officeKeyOf(der)
    const hasSystem = slots.some(isSystemSlot)
    const { memoryKiB, passes, parallelism } = passphrase.kdf
    return ok({
      kdf: { memoryKiB, passes, parallelism },
      recovery: counting
        ? {
            createdAt: counting.createdAt,
            isConfirmed: counting.confirmedAt !== null,
            isBeingRenewed: recoveries.length > 1,
          }
        : null,
      office:
        office && der
          ? {
              addedAt: office.addedAt,
              bits: key?.ok === true ? (key.value.asymmetricKeyDetails?.modulusLength ?? 0) : 0,
              fingerprint: fingerprintOf(der),
            }
          : null,
      system: hasSystem ? 'on' : (await this.#room.systemKeys.isAvailable()) ? 'off' : 'unavailable',
      passphraseDue: state.passphraseDue,
      isNewVault: state.isNew,
    })
  }

  /** Number of the header as it is now, for the journal; `null` when locked. */
  headerSequence(): number | null {
    return this.#room.open()?.header.sequence ?? null
  }

  /** Sets a passphrase after the vault was opened without one; the forgotten one stops working. */
  setPassphrase(passphrase: string): Promise<Result<null, VaultError>> {
    return this.#change(async (state) => {
      if (!state.passphraseDue) return fault('wrong_passphrase')
      const replaced = await this.#replacePassphrases(state, passphrase)
      if (replaced.ok) state.passphraseDue = false
      return replaced
    })
  }

  /** Replaces the passphrase; the present one stops working. */
  changePassphrase(present: string, passphrase: string): Promise<Result<null, VaultError>> {
    return this.#change(async (state) => {
      const proved = await this.#prove(state, present)
      return proved.ok ? this.#replacePassphrases(state, passphrase) : proved
    })
  }

  /**
   * Makes a recovery code and gives it, once. One that was checked goes on opening until the new one is; one that was
   * not stops working.
   * @param passphrase not needed in the session that made the vault, as long as no code was checked
   */
  newRecoveryCode(passphrase: string | null): Promise<Result<string, VaultError>> {
    return this.#change(async (state) => {
      const { slots } = state.header
      const confirmed = slots.filter(isRecoverySlot).find(({ confirmedAt }) => confirmedAt !== null)
      if (passphrase !== null || !state.isNew || confirmed !== undefined) {
        const proved = await this.#prove(state, passphrase ?? '')
        if (!proved.ok) return proved
      }
      const { code, slot } = newRecovery(wrapping(state), this.#room.now())
      const others = slots.filter((other) => !isRecoverySlot(other) || other === confirmed)
      const written = await this.#write(state, [...others, slot])
      return written === null ? ok(code) : fault(written)
    })
  }

  /** Takes a code that was typed back: it counts from now on, and any other stops working. */
  confirmRecoveryCode(typed: string): Promise<Result<null, VaultError>> {
    return this.#change(async (state) => {
      const { slots, vaultId } = state.header
      const opened = openByRecoveryCode(typed, vaultId, slots)
      if (opened === 'mistyped') return fault('recovery_code_mistyped')
      if (opened === null) return fault('wrong_recovery_code')
      opened.dataKey.fill(0)
      // The older code, typed while a newer one waits: it counts already, and must not do away with the newer.
      if (opened.slot.confirmedAt !== null) return fault('wrong_recovery_code')
      const confirmed = { ...opened.slot, confirmedAt: this.#room.now() }
      const others = slots.filter((slot) => !isRecoverySlot(slot))
      return answer(await this.#write(state, [...others, confirmed]))
    })
  }

  /** Lets the office's key open the vault, instead of one that did before. */
  addOfficeKey(passphrase: string, der: Uint8Array): Promise<Result<null, VaultError>> {
    return this.#change(async (state) => {
      const proved = await this.#prove(state, passphrase)
      if (!proved.ok) return proved
      const slot = officeSlot(der, wrapping(state), this.#room.now())
      if (!slot.ok) return fault(slot.error)
      const others = state.header.slots.filter((other) => !isOfficeSlot(other))
      return answer(await this.#write(state, [...others, slot.value]))
    })
  }

  /** Takes the office's key away. */
  removeOfficeKey(passphrase: string): Promise<Result<null, VaultError>> {
    return this.#change(async (state) => {
      const proved = await this.#prove(state, passphrase)
      if (!proved.ok) return proved
      const left = state.header.slots.filter((slot) => !isOfficeSlot(slot))
      if (left.some(isSystemSlot) && !hasOwnWayBack(left)) return fault('another_way_needed')
      return answer(await this.#write(state, left))
    })
  }

  /** Lets this account on this computer open the vault, or no longer. Only beside a way that is on paper or in the office. */
  setSystemKey(passphrase: string, isOn: boolean): Promise<Result<null, VaultError>> {
    return this.#change(async (state) => {
      const proved = await this.#prove(state, passphrase)
      if (!proved.ok) return proved
      const others = state.header.slots.filter((slot) => !isSystemSlot(slot))
      if (!isOn) return answer(await this.#write(state, others))
      if (!hasOwnWayBack(others)) return fault('another_way_needed')
      const { systemKeys, now } = this.#room
      if (!(await systemKeys.isAvailable())) return fault('system_key_unavailable')
      const slot = await systemSlot(systemKeys, wrapping(state), now())
      return answer(await this.#write(state, [...others, slot]))
    })
  }

  /**
   * Changes the data key: whoever had the old one, or a way to it, has nothing of what is written from now on. The
   * passphrase, the office and the operating system go on opening. The recovery code cannot be wrapped anew without its
   * paper, so a new one is given, to be checked as any.
   */
  rotate(passphrase: string): Promise<Result<string, VaultError>> {
    return this.#change(async (state) => {
      const proved = await this.#prove(state, passphrase)
      if (!proved.ok) return proved
      // A way of a later program would be lost with the old key, as this one cannot wrap the new key for it.
      if (state.header.slots.some(isUnknownSlot)) return fault('vault_newer')
      const dataKey = randomBytes(KEY_BYTES)
      try {
        const next = await this.#slotsOfNextKey(state, passphrase, proved.value.slot.kdf, dataKey)
        if (!next.ok) return next
        const failure = await this.#room.rekey(state, dataKey, next.value.slots)
        return failure === null ? ok(next.value.code) : fault(failure)
      } finally {
        dataKey.fill(0)
      }
    })
  }

  /**
   * Makes guessing dearer when the computer has become faster than the cost in the header; to be called after an opening
   * by this passphrase. The cost that is now in the header, or `null` when nothing was to be done.
   */
  raiseCost(passphrase: string): Promise<Result<KdfCost | null, VaultError>> {
    return this.#change(async (state) => {
      const [present] = state.header.slots.filter(isPassphraseSlot)
      if (present === undefined || state.derivedInMs === null) return ok(null)
      if (!fellBehind(present.kdf, state.derivedInMs)) return ok(null)
      const cost = raisedCost(present.kdf, await this.#room.cost())
      if (cost === null) return ok(null)
      // Tried once more: wrapping with a passphrase that is not the present one would lock its owner out.
      const opened = await this.#openBy(state, passphrase)
      if (opened === null) return ok(null)
      opened.dataKey.fill(0)
      const slot = await this.#passphraseSlot(passphrase, cost, wrapping(state))
      const others = state.header.slots.filter((other) => other !== opened.slot)
      const written = await this.#write(state, [slot, ...others])
      return written === null ? ok(cost) : fault(written)
    })
  }

  async #replacePassphrases(state: OpenState, passphrase: string): Promise<Result<null, VaultError>> {
    const weakness = await checkPassphraseStrength(passphrase)
    if (weakness !== null) return err({ code: 'weak_passphrase', fields: { passphrase: weakness } })
    const slot = await this.#passphraseSlot(passphrase, await this.#room.cost(), wrapping(state))
    const others = state.header.slots.filter((other) => !isPassphraseSlot(other))
    return answer(await this.#write(state, [slot, ...others]))
  }

  /** Every way there is, to another data key. */
  async #slotsOfNextKey(
    state: OpenState,
    passphrase: string,
    { memoryKiB, passes, parallelism }: KdfCost,
    dataKey: Buffer,
  ): Promise<Result<{ readonly slots: readonly Slot[]; readonly code: string }, VaultError>> {
    const { vaultId, slots } = state.header
    const next = { vaultId, dataKey }
    const recovery = newRecovery(next, this.#room.now())
    const wrapped: Slot[] = [
      await this.#passphraseSlot(passphrase, { memoryKiB, passes, parallelism }, next),
      recovery.slot,
    ]
    for (const slot of slots.filter(isOfficeSlot)) {
      const office = rewrapOfficeSlot(slot, wrapping(state), dataKey)
      if (!office.ok) return fault(office.error)
      wrapped.push(office.value)
    }
    const { systemKeys } = this.#room
    // Where the key store is gone, the convenience goes with it; it is no reason to keep the old key.
    if (slots.some(isSystemSlot) && (await systemKeys.isAvailable())) {
      const [system] = slots.filter(isSystemSlot)
      if (system) wrapped.push(await systemSlot(systemKeys, next, system.addedAt))
    }
    return ok({ slots: wrapped, code: recovery.code })
  }

  /** Whether whoever sits here knows the passphrase. Wrong tries are counted and slow down, as on the locked desk. */
  async #prove(
    state: OpenState,
    passphrase: string,
  ): Promise<Result<OpenedSlot<PassphraseSlot>, VaultError>> {
    // Enter on an empty field is no guess.
    if (passphrase === '') return fault('wrong_passphrase')
    const opened = await this.#room.guess(async () => {
      const slot = await this.#openBy(state, passphrase)
      return slot === null ? err('wrong_passphrase') : ok(slot)
    })
    if (!opened.ok) return fault(opened.error)
    const isSame = timingSafeEqual(opened.value.dataKey, state.dataKey)
    opened.value.dataKey.fill(0)
    return isSame ? ok(opened.value) : fault('vault_damaged')
  }

  #openBy(state: OpenState, passphrase: string): Promise<OpenedSlot<PassphraseSlot> | null> {
    const { vaultId, slots } = state.header
    return openByPassphrase(this.#room.deriveKey, passphrase, vaultId, slots)
  }

  #passphraseSlot(passphrase: string, cost: KdfCost, next: Wrapping): Promise<PassphraseSlot> {
    return passphraseSlot(this.#room.deriveKey, passphrase, cost, next)
  }

  #write(state: OpenState, slots: readonly Slot[]): Promise<VaultErrorCode | null> {
    // Locked while a key was derived: what it was to be wrapped with is zeros by now.
    if (this.#room.open() !== state) return Promise.resolve('vault_locked')
    return this.#room.writeHeader(state, { ...state.header, slots: [...slots] })
  }

  #change<T>(change: (state: OpenState) => Promise<Result<T, VaultError>>): Promise<Result<T, VaultError>> {
    return this.#room.inTurn(async () => {
      const state = this.#room.open()
      return state === null ? fault('vault_locked') : change(state)
    })
  }
}

/** A way back that does not hang on this computer and its account. */
function hasOwnWayBack(slots: readonly Slot[]): boolean {
  return slots.some((slot) => isOfficeSlot(slot) || (isRecoverySlot(slot) && slot.confirmedAt !== null))
}

/** Whether a vault opened by a credential is one whose passphrase nobody may know any more. */
export function leavesPassphraseDue({ type }: Credential): boolean {
  return type === 'recovery-code' || type === 'office'
}

function wrapping({ header, dataKey }: OpenState): Wrapping {
  return { vaultId: header.vaultId, dataKey }
}

function answer(refused: VaultErrorCode | null): Result<null, VaultError> {
  return refused === null ? ok(null) : fault(refused)
}

function fault(code: VaultErrorCode): Result<never, VaultError> {
  return err({ code })
}
