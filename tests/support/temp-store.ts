import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach } from 'vitest'
import { z } from 'zod'
import { DeadlineRule } from '#model/deadline/deadline-rule.ts'
import { type MunicipalityId, uuidV7 } from '#model/ids.ts'
import { parseRegister } from '#model/municipality/register.ts'
import type { Result } from '#model/result.ts'
import { RetentionRules } from '#model/retention/retention-rules.ts'
import { dateInTallinn } from '#model/time/dates.ts'
import { readHolidays } from '#model/time/working-days.ts'
import deadlineRules from '#resources/deadlines.json' with { type: 'json' }
import holidays from '#resources/holidays.json' with { type: 'json' }
import retention from '#resources/retention.json' with { type: 'json' }
import register from '#resources/municipalities.json' with { type: 'json' }
import type { Acting } from '#store/acting.ts'
import { closeStore, openStore } from '#store/open-store.ts'
import { listMunicipalities } from '#store/queries/municipality-overview.ts'
import { setUpVault } from '#store/repositories/vault.ts'
import type { Store } from '#store/store.ts'
import type { Viewing } from '#store/viewing.ts'
import { aLetterhead } from './builders/letterhead.ts'

/** The migrations as they are shipped. */
export const MIGRATIONS = path.resolve(import.meta.dirname, '../../db/store/migrations')

/** The clock of tests: Monday, 2 November 2026, ten in the morning in Tallinn. */
export const NOW = Date.parse('2026-11-02T08:00:00.000Z')

/** Rules and holidays as they are shipped. */
export const REFERENCE = {
  deadlineRules: z.array(DeadlineRule).parse(deadlineRules),
  holidays: readHolidays(holidays),
  retention: RetentionRules.parse(retention),
}

let minted = 0

/** A new UUIDv7; each is greater than the one before at the same time. */
export function newId(now: number = NOW): string {
  minted += 1
  const counter = Buffer.alloc(10)
  counter.writeUInt16BE(Math.floor(minted / 0x10000), 0)
  counter.writeUInt16BE(minted % 0x10000, 3)
  return uuidV7(now, counter)
}

/** The specialist of the tests. */
export const SPECIALIST = newId()

/** Someone acting at a time, by default at the clock of the tests. */
export function acting(at: string | number = NOW): Acting {
  const now = typeof at === 'number' ? at : Date.parse(at)
  return { now, actor: SPECIALIST, newId: () => newId(now) }
}

/** What read models depend on, at a time. */
export function viewing(at: string | number = NOW): Viewing {
  return { today: dateInTallinn(acting(at).now), reference: REFERENCE }
}

/** The value of a success; fails the test on a refusal. */
export function must<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`)
  return result.value
}

const openStores = new Set<Store>()
const folders = new Set<string>()

afterEach(() => {
  for (const store of openStores) closeStore(store)
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  openStores.clear()
  folders.clear()
})

/** A folder that is removed after the test. */
export function tempFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'store-'))
  folders.add(folder)
  return folder
}

/** Where a test's vault lies and what opens it. */
export interface TempVault {
  readonly file: string
  readonly key: Uint8Array
}

/** A place for a vault that is removed after the test. */
export function tempVault(): TempVault {
  return { file: path.join(tempFolder(), 'vault.db'), key: randomBytes(32) }
}

/** Opens a vault that must open; closed after the test. */
export function opened(
  vault: TempVault,
  options: { create?: boolean; migrationsFolder?: string } = {},
): Store {
  const store = must(openStore({ migrationsFolder: MIGRATIONS, ...vault, ...options }))
  openStores.add(store)
  return store
}

/** A real encrypted vault, set up with the register as it is shipped. */
export function tempStore(vault: TempVault = tempVault()): Store {
  const store = opened(vault, { create: true })
  must(setUpVault(store, { letterhead: aLetterhead(), register: parseRegister(register) }, acting()))
  return store
}

/** Id of a municipality by its name. */
export function municipalityId(store: Store, name: string): MunicipalityId {
  const found = listMunicipalities(store).find(({ municipality }) => municipality.name === name)
  if (found === undefined) throw new Error(`No municipality ${name}`)
  return found.municipality.id
}

/** Every row of every table: equal before and after means that nothing was left behind. */
export function contents({ sqlite }: Store): Record<string, unknown[]> {
  const tables = sqlite
    .prepare<[], string>("select name from sqlite_schema where type = 'table' order by name")
    .pluck()
    .all()
  return Object.fromEntries(tables.map((name) => [name, sqlite.prepare(`select * from "${name}"`).all()]))
}
