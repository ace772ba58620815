import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { loadReference } from '#electron/app/reference.ts'
import { deriveKey, NEW_VAULT_KDF_COST } from '#electron/vault/key-derivation.ts'
import type { KdfCost } from '#electron/vault/vault-header.ts'
import { createVaultService } from '#electron/vault/vault.ts'
import { type MunicipalityUnitId, uuidV7 } from '#model/ids.ts'
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
import { generateStories } from './generated-stories.ts'
import { STORIES } from './stories.ts'
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
  readonly folder: string
  /** Milliseconds since the Unix epoch; days of the stories count back from here. */
  readonly now: number
  /** Case records in all, at least those of the written stories; each request makes two. */
  readonly cases?: number
  /** Cost of the key derivation; the real one unless a test takes a cheap one. */
  readonly kdfCost?: KdfCost
  readonly onProgress?: (done: number, of: number) => void
}

/** What was made. */
export interface SampleVault {
  readonly passphrase: string
  /** Full names of the people in it. */
  readonly names: readonly string[]
}

/** Makes a vault of invented cases in a folder, through the same functions the desk writes with. */
export async function makeSampleVault(options: SampleOptions): Promise<SampleVault> {
  const { folder, now, kdfCost = NEW_VAULT_KDF_COST } = options
  const vault = createVaultService({
    folder,
    migrationsFolder,
    deriveKey,
    clock: () => now,
    wait: () => Promise.resolve(),
    kdfCost,
  })
  const { store } = must(await vault.create(SAMPLE_PASSPHRASE))
  try {
    // Made in one go and thrown away when it fails: durability of each step would only cost time.
    store.sqlite.pragma('synchronous = OFF')
    const names = await fill(store, options)
    return { passphrase: SAMPLE_PASSPHRASE, names }
  } finally {
    vault.lock()
  }
}

async function fill(store: Store, { now, cases = 0, onProgress }: SampleOptions): Promise<string[]> {
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
  const first = at(addDays(today, -400))
  must(setUpVault(store, { letterhead, register }, first))
  must(saveSettings(store, { profile: SAMPLE_PROFILE, letterhead: getSettings(store).letterhead }, first))

  const places = new Map(
    listMunicipalities(store).map(({ municipality }) => [municipality.registerKey, municipality]),
  )
  const keys = [...new Set(STORIES.map(({ municipality }) => municipality))]
  const assigned = keys.map((key) => found(places, key))
  must(
    assignMunicipalities(
      store,
      { municipalityIds: assigned.map(({ id }) => id), from: addDays(today, -400) },
      first,
    ),
  )
  for (const place of assigned) addUnit(store, place, first)

  const stories = [
    ...STORIES,
    ...generateStories(Math.max(0, Math.ceil(cases / 2) - STORIES.length), today),
  ].toSorted((a, b) => b.requestedDaysAgo - a.requestedDaysAgo)
  const names = new Set<string>([fullName(SAMPLE_PROFILE)])
  for (const [index, story] of stories.entries()) {
    for (const person of [story.child, story.worker, ...story.relatives]) names.add(fullName(person))
    await tellStory(store, story, index, { place: found(places, story.municipality), today, at, reference })
    onProgress?.(index + 1, stories.length)
  }
  return [...names].toSorted()
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
