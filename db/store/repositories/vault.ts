import { eq } from 'drizzle-orm'
import { SpecialistId } from '#model/ids.ts'
import type { Act } from '#model/journal/act.ts'
import type { MunicipalityRegister } from '#model/municipality/register.ts'
import type { MunicipalityId } from '#model/ids.ts'
import { ok, type Result } from '#model/result.ts'
import type { Letterhead } from '#model/specialist.ts'
import type { ErrorCode } from '#model/error-codes.ts'
import type { Acting } from '../acting.ts'
import { recordAct } from '../journal/record-act.ts'
import { municipalities } from '../schema/municipalities.ts'
import { settings } from '../schema/settings.ts'
import type { Store } from '../store.ts'
import { change } from '../transaction.ts'

const ONLY_ROW = 1

/**
 * Fills a new vault: the specialist (the actor becomes their id), the letterhead and the register of municipalities.
 * Called once, right after the store was created.
 */
export function setUpVault(
  store: Store,
  input: { readonly letterhead: Letterhead; readonly register: MunicipalityRegister },
  acting: Acting,
): Result<null, ErrorCode> {
  return change(store, (tx) => {
    const specialistId = SpecialistId.parse(acting.actor)
    tx.insert(settings)
      .values({ id: ONLY_ROW, specialistId, profile: null, letterhead: JSON.stringify(input.letterhead) })
      .run()
    for (const entry of input.register.municipalities) {
      const { key, name, type, county, ehak, registryCode, countyCourt, courthouseHint, flag } = entry
      const id = acting.newId() as MunicipalityId
      const facts = { name, type, county, ehak, registryCode, countyCourt, courthouseHint, flag }
      tx.insert(municipalities)
        .values({ id, registerKey: key, ...facts })
        .run()
    }
    const after = { register: input.register.compiledOn, letterhead: input.letterhead }
    const subject = { type: 'vault', id: specialistId } as const
    recordAct(tx, { act: 'vault.created', subject, caseId: null, after }, acting)
    return ok(null)
  })
}

/** False for a vault whose creation was cut short before it was filled. */
export function isVaultSetUp({ db }: Store): boolean {
  return db.select({ id: settings.id }).from(settings).get() !== undefined
}

/** Id of the specialist the vault belongs to: the actor of everything done in it. */
export function specialistOf({ db }: Store): SpecialistId {
  const row = db.select({ id: settings.specialistId }).from(settings).where(eq(settings.id, ONLY_ROW)).get()
  if (row === undefined) throw new Error('The vault was not set up')
  return row.id
}

/** How the vault was opened. */
export interface UnlockFacts {
  /** Wrong tries that came before. */
  readonly failedTries: number
  /** By which kind of key. */
  readonly openedBy?: string
  /** Number of the header: it grows with each change of the keys, so that one without a line of its own is seen. */
  readonly header?: number
}

/** Journals that the vault was opened, by what, and how many wrong tries came before. */
export function recordUnlock(store: Store, facts: UnlockFacts, acting: Acting): Result<null, ErrorCode> {
  return recordVaultAct(store, 'vault.unlocked', { ...facts }, acting)
}

/** Acts that change what opens the vault. */
export type KeyAct = Extract<
  Act,
  | 'vault.passphrase_changed'
  | 'vault.passphrase_cost_raised'
  | 'vault.recovery_code_made'
  | 'vault.recovery_code_checked'
  | 'vault.office_key_added'
  | 'vault.office_key_removed'
  | 'vault.system_key_added'
  | 'vault.system_key_removed'
  | 'vault.data_key_changed'
>

/** Journals a change of what opens the vault; nothing secret is in it. */
export function recordKeyChange(
  store: Store,
  act: KeyAct,
  after: Readonly<Record<string, unknown>>,
  acting: Acting,
): Result<null, ErrorCode> {
  return recordVaultAct(store, act, after, acting)
}

/** Journals that the vault is being locked. */
export function recordLock(store: Store, acting: Acting): Result<null, ErrorCode> {
  return recordVaultAct(store, 'vault.locked', undefined, acting)
}

function recordVaultAct(
  store: Store,
  act: 'vault.unlocked' | 'vault.locked' | KeyAct,
  after: unknown,
  acting: Acting,
): Result<null, ErrorCode> {
  return change(store, (tx) => {
    recordAct(tx, { act, subject: { type: 'vault', id: acting.actor }, caseId: null, after }, acting)
    return ok(null)
  })
}
