import path from 'node:path'
import { z } from 'zod'
import { DATABASE_FILE } from './database-file.ts'
import { type Disk, writeAtomically } from './disk.ts'
import { FAILED_UNLOCKS_FILE } from './failed-unlocks.ts'
import { HEADER_FILES } from './header-file.ts'

/*
 * Puts another vault in the place of the present one. Files cannot be exchanged all at once, so the intent is written first:
 * from then on every opening carries it to its end before it looks at the vault. A kill before that leaves the old vault, a
 * kill after it the new one. The present vault is moved aside whole; how long it is kept there is `aside-vaults`' to say.
 */

/** Where a vault is prepared that is to take the place of the present one. */
export const STAGED_FOLDER = 'vault.restoring'
/** Says that an exchange is under way. */
export const INTENT_FILE = 'vault.restore-intent'
/** Says what was put in place, until the journal of the new vault knows it. */
export const PLACED_FILE = 'vault.restored'

const MAX_BYTES = 16 * 1024

/** The new files; the header comes last and makes it a vault. */
const NEW_FILES = [DATABASE_FILE, ...HEADER_FILES.toReversed()]

/** What belongs to the old database alone and would be taken for the new one's. Moved first. */
const OLD_COMPANIONS = [
  `${DATABASE_FILE}-wal`,
  `${DATABASE_FILE}-shm`,
  `${DATABASE_FILE}-journal`,
  `${DATABASE_FILE}.before-migration`,
  FAILED_UNLOCKS_FILE,
]

const ASIDE_NAME = /^vault\.aside-[0-9TZ-]{1,40}$/

const Intent = z.strictObject({
  /** Folder for the present vault, inside the vault's folder. */
  aside: z.string().regex(ASIDE_NAME),
  /** For the journal of the new vault. */
  note: z.unknown(),
})
type Intent = z.infer<typeof Intent>

/** What was put in place. */
export interface Placed {
  /** Folder in which the vault before it lies, or `null` when there was none. */
  readonly aside: string | null
  readonly note: unknown
}

/**
 * Puts the vault in `vault.restoring` in place. To be called by the only process in the vault, with both vaults closed.
 * @throws when the staged vault is not whole, or the disk refuses before the intent is written; after that, the next
 *   opening goes on with it
 */
export async function putInPlace(disk: Disk, folder: string, note: unknown, now: number): Promise<void> {
  const staged = path.join(folder, STAGED_FOLDER)
  for (const name of NEW_FILES) {
    if ((await disk.size(path.join(staged, name))) === null) throw new Error('The staged vault is not whole')
  }
  const aside = await asideNameFor(disk, folder, now)
  const intent: Intent = { aside, note }
  await writeAtomically(
    disk,
    path.join(folder, INTENT_FILE),
    new TextEncoder().encode(JSON.stringify(intent)),
  )
  await finishPlacing(disk, folder)
}

/** Whether an exchange was begun and not brought to its end. */
export async function isPlacing(disk: Disk, folder: string): Promise<boolean> {
  return (await disk.size(path.join(folder, INTENT_FILE))) !== null
}

/** Brings an exchange that was begun to its end; each step may be the one at which it was killed. */
export async function finishPlacing(disk: Disk, folder: string): Promise<void> {
  const intent = await readIntent(disk, folder)
  if (intent === null) return
  const staged = path.join(folder, STAGED_FOLDER)
  const aside = path.join(folder, intent.aside)
  const there = async (file: string) => (await disk.size(file)) !== null

  // Once nothing new waits to be placed, what lies here is the new vault and is not moved.
  const isWaiting = await there(path.join(staged, DATABASE_FILE))
  if (isWaiting) {
    await disk.makeFolder(aside)
    for (const name of OLD_COMPANIONS) {
      if (await there(path.join(folder, name)))
        await disk.rename(path.join(folder, name), path.join(aside, name))
    }
  }
  for (const name of NEW_FILES) {
    const isOld = (await there(path.join(staged, name))) && (await there(path.join(folder, name)))
    if (isOld) await disk.rename(path.join(folder, name), path.join(aside, name))
  }
  if (isWaiting) await disk.syncFolder(aside)
  for (const name of NEW_FILES) {
    if (await there(path.join(staged, name)))
      await disk.rename(path.join(staged, name), path.join(folder, name))
  }
  await disk.syncFolder(folder)
  await disk.rename(path.join(folder, INTENT_FILE), path.join(folder, PLACED_FILE))
  await disk.syncFolder(folder)
}

/** What was put in place and is not in the journal yet. */
export async function readPlaced(disk: Disk, folder: string): Promise<Placed | null> {
  const intent = parse(await disk.read(path.join(folder, PLACED_FILE), MAX_BYTES))
  if (intent === null) return null
  const hasOld = (await disk.size(path.join(folder, intent.aside, DATABASE_FILE))) !== null
  return { aside: hasOld ? intent.aside : null, note: intent.note }
}

/** Forgets what was put in place; to be called when it is in the journal. */
export async function forgetPlaced(disk: Disk, folder: string): Promise<void> {
  await disk.remove(path.join(folder, PLACED_FILE))
}

/** An intent that cannot be read was damaged after it was written: the exchange goes on all the same. */
async function readIntent(disk: Disk, folder: string): Promise<Intent | null> {
  const bytes = await disk.read(path.join(folder, INTENT_FILE), MAX_BYTES)
  if (bytes === null) return null
  return parse(bytes) ?? { aside: 'vault.aside-0', note: null }
}

function parse(bytes: Uint8Array | null): Intent | null {
  if (bytes === null) return null
  try {
    const parsed = Intent.safeParse(JSON.parse(new TextDecoder().decode(bytes)))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** Whether a folder is called as those are into which the vault before a restore is moved. */
export function isAsideName(name: string): boolean {
  return ASIDE_NAME.test(name)
}

/** A name that is free for the vault that is set aside now. */
export async function asideNameFor(disk: Disk, folder: string, now: number): Promise<string> {
  const wanted = `vault.aside-${new Date(now).toISOString().replace(/[:.]|\d{3}Z$/g, '')}Z`
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}-${number}`
    if ((await disk.size(path.join(folder, name))) === null) return name
  }
}
