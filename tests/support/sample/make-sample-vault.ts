import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { loadReference } from '#electron/app/reference.ts'
import { deriveKey, LEAST_KDF_COST } from '#electron/vault/key-derivation.ts'
import type { KdfCost } from '#electron/vault/vault-slots.ts'
import { createVaultService } from '#electron/vault/vault.ts'
import { type CaseId, type MunicipalityUnitId, uuidV7 } from '#model/ids.ts'
import type { Municipality } from '#model/municipality/municipality.ts'
import { fullName } from '#model/person/name.ts'
import type { Profile } from '#model/specialist.ts'
import { addDays, dateInTallinn, type IsoDate } from '#model/time/dates.ts'
import type { Acting } from '#store/acting.ts'
import { listMunicipalities } from '#store/queries/municipality-overview.ts'
import { assignMunicipalities, saveUnit } from '#store/repositories/municipalities.ts'
import { getSettings, saveSettings } from '#store/repositories/settings.ts'
import { setUpVault } from '#store/repositories/vault.ts'
import type { Store } from '#store/store.ts'
import { must } from '../must.ts'
import { fillInBulk } from './bulk.ts'
import { indexAfterwards } from './index-afterwards.ts'
import { STORIES } from './stories.ts'
import type { Story, StoryName } from './story.ts'
import { tellStory } from './tell-story.ts'

/** Opens every sample vault. It protects nobody: all people in it are invented. */
export const SAMPLE_PASSPHRASE = 'kolm rohelist kuuske mäe taga'

/** The invented specialist of every sample. */
export const SAMPLE_PROFILE: Profile = {
  givenName: 'Kersti',
  surname: 'Näidisesindaja',
  jobTitle: 'peaspetsialist',
  phone: '5555 0100',
  email: 'kersti.naidisesindaja@naidis.ee',
}

const migrationsFolder = path.resolve(import.meta.dirname, '../../../db/store/migrations')

export interface SampleOptions {
  /** Where the vault is put, whole, once it is made. It may be there already if nothing is in it. */
  readonly folder: string
  /** Milliseconds since the Unix epoch; days of the stories count back from here. */
  readonly now: number
  /** Cases in all; those of the written stories are there in any event. */
  readonly cases?: number
  /** Cost of the key derivation; the real one unless a test takes a cheap one. */
  readonly kdfCost?: KdfCost
  readonly onProgress?: (done: number, of: number) => void
  /** Stops the making; nothing of the vault is left. */
  readonly signal?: AbortSignal
}

/** What was made. */
export interface SampleVault {
  readonly passphrase: string
  /** Full names of the people in it. */
  readonly names: readonly string[]
}

/** Memory for pages while the vault is made; each page not kept is encrypted once more. */
const CACHE_KIB = 256 * 1024

/** How long before today the specialist began, in days; more where years of cases are asked for. */
const BEGAN_DAYS_AGO = 400
const BEGAN_LONG_AGO = 7400

/**
 * Makes a vault of invented cases in a folder: the written stories through the same functions the desk writes with, the
 * generated ones straight to the tables. Made beside the folder and put in its place at the end: there is never half a
 * vault.
 * @throws Error when something is in the folder already, and the signal's reason when it is stopped
 */
export async function makeSampleVault(options: SampleOptions): Promise<SampleVault> {
  const { folder, now, kdfCost = LEAST_KDF_COST } = options
  if (existsSync(folder) && (await readdir(folder)).length > 0) {
    throw new Error(`There is something in ${folder} already`)
  }
  const partial = `${folder}.partial`
  await rm(partial, { recursive: true, force: true })
  await mkdir(path.dirname(folder), { recursive: true })
  const vault = createVaultService({
    folder: partial,
    migrationsFolder,
    deriveKey,
    clock: () => now,
    wait: () => Promise.resolve(),
    kdfCost,
  })
  try {
    const { store } = must(await vault.create(SAMPLE_PASSPHRASE))
    // Made in one go and thrown away when it fails: durability of each step would only cost time.
    store.sqlite.pragma('synchronous = OFF')
    store.sqlite.pragma('journal_mode = MEMORY')
    store.sqlite.pragma(`cache_size = -${CACHE_KIB}`)
    const names = await fill(store, options)
    store.sqlite.pragma('journal_mode = WAL')
    vault.lock()
    await rm(folder, { recursive: true, force: true })
    await rename(partial, folder)
    return { passphrase: SAMPLE_PASSPHRASE, names }
  } catch (error) {
    vault.lock()
    await rm(partial, { recursive: true, force: true })
    throw error
  }
}

async function fill(store: Store, options: SampleOptions): Promise<string[]> {
  const { now, cases = 0, signal, onProgress } = options
  const today = dateInTallinn(now)
  const reference = loadReference()
  const { letterhead, register } = reference
  const newId = () => uuidV7(now, randomBytes(10))
  const actor = newId()
  const at = (day: IsoDate, time = '10:00'): Acting => ({
    now: Math.min(Date.parse(`${day}T${time}:00+02:00`), now),
    actor,
    newId,
  })
  const generated = Math.max(0, cases - countOfCases(STORIES))
  const beganOn = addDays(today, generated === 0 ? -BEGAN_DAYS_AGO : -BEGAN_LONG_AGO)
  const first = at(beganOn)
  must(setUpVault(store, { letterhead, register }, first))
  must(saveSettings(store, { profile: SAMPLE_PROFILE, letterhead: getSettings(store).letterhead }, first))

  const places = new Map(
    listMunicipalities(store).map(({ municipality }) => [municipality.registerKey, municipality]),
  )
  const place = (key: string) => found(places, key)
  const assigned = municipalityKeys(STORIES).map(place)
  const municipalityIds = assigned.map(({ id }) => id)
  must(assignMunicipalities(store, { municipalityIds, from: beganOn }, first))
  for (const municipality of assigned) addUnit(store, municipality, first)

  const names = new Set<string>([fullName(SAMPLE_PROFILE)])
  const told = new Map<string, CaseId>()
  for (const story of STORIES.toSorted((a, b) => b.requestedDaysAgo - a.requestedDaysAgo)) {
    signal?.throwIfAborted()
    for (const person of peopleOf(story)) names.add(fullName(person))
    await tellStory(store, story, { place, today, at, reference, told })
  }
  if (generated > 0) {
    const bulk = { count: generated, today, actor, municipalityIds, signal, onProgress }
    const bulkNames = await indexAfterwards(store, () => fillInBulk(store, bulk))
    for (const name of bulkNames) names.add(name)
  }
  return [...names].toSorted()
}

/** A KLAT opinion brings its counselling. */
function countOfCases(stories: readonly Story[]): number {
  return stories.reduce((sum, { kind }) => sum + (kind === 'klat_opinion' ? 2 : 1), 0)
}

function municipalityKeys(stories: readonly Story[]): string[] {
  const keys = stories.flatMap(({ municipality, moved }) => [municipality, ...(moved ? [moved.to] : [])])
  return [...new Set(keys)]
}

function peopleOf({ children, worker, relatives }: Story): readonly StoryName[] {
  return [...children, ...relatives, ...(worker === null ? [] : [worker])]
}

function addUnit(store: Store, place: Municipality, acting: Acting): void {
  const unit = {
    id: acting.newId() as MunicipalityUnitId,
    municipalityId: place.id,
    name: 'Sotsiaalosakond',
    contactName: null,
    phone: '5555 0199',
    email: null,
  }
  must(saveUnit(store, unit, acting))
}

function found(places: ReadonlyMap<string, Municipality>, key: string): Municipality {
  const place = places.get(key)
  if (!place) throw new Error(`The register has no ${key}`)
  return place
}
