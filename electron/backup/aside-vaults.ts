import path from 'node:path'
import { type AsideEnd, ASIDE_ENDS, asideEnd, asideKeptUntil, type AsideVault } from '#model/backup/aside.ts'
import type { ErrorCode } from '#model/error-codes.ts'
import { err, ok, type Result } from '#model/result.ts'
import { Instant } from '#model/time/dates.ts'
import type { Acting } from '#store/acting.ts'
import { listErasures } from '#store/queries/erasures.ts'
import { recordAsideRemoved } from '#store/repositories/backups.ts'
import type { Store } from '#store/store.ts'
import { DATABASE_FILE } from '../vault/database-file.ts'
import { HEADER_FILES } from '../vault/header-file.ts'
import { asideNameFor, isAsideName } from '../vault/put-in-place.ts'
import { diskFault } from '../vault/vault-error.ts'
import type { BackupDisk } from './backup-disk.ts'

/*
 * The vaults that restores have set aside, and their end. One that is to go gets its end into its name first, in one step: from
 * then on it is no vault any more, and whatever stops the program, the next opening goes on. Its files go, the header before
 * the rest; then the journal says so; the empty folder goes last, as it is the note that the journal is still to be told.
 */

/** The vaults that restores have set aside in the folder of the open vault. */
export interface AsideVaults {
  /** The oldest first. */
  readonly list: () => Promise<AsideVault[]>
  /** Follows each opening: what a removal has left goes, and what is kept no longer. A disk that refuses keeps nobody out. */
  readonly settle: (store: Store, acting: Acting) => Promise<void>
  /** Follows each erasing: all of them may hold the case. What the disk refuses now goes at the next opening. */
  readonly caseErased: (store: Store, acting: Acting) => Promise<void>
  /** Removes one. @returns `not_found`, or what the disk refuses */
  readonly remove: (store: Store, name: string, acting: Acting) => Promise<Result<null, ErrorCode>>
}

/** A folder of one: as it was named first, and by which end it goes, if it does. */
interface Found {
  readonly folder: string
  readonly name: string
  readonly end: AsideEnd | null
  readonly since: Instant
}

export function createAsideVaults(disk: BackupDisk, vaultFolder: () => string): AsideVaults {
  async function find(): Promise<Found[]> {
    const names = (await disk.list(vaultFolder())) ?? []
    const found: Found[] = []
    for (const folder of names.toSorted()) {
      const end = ASIDE_ENDS.find((one) => folder.endsWith(`.${one}`)) ?? null
      const name = end === null ? folder : folder.slice(0, -end.length - 1)
      if (!isAsideName(name)) continue
      const since = timeIn(name) ?? (await changedAt(path.join(vaultFolder(), folder)))
      if (since !== null) found.push({ folder, name, end, since })
    }
    return found
  }

  /** When a folder without a time in its name was last changed. */
  async function changedAt(folder: string): Promise<Instant | null> {
    const facts = await disk.facts(folder)
    return facts === null ? null : Instant.parse(new Date(facts.changedAt).toISOString())
  }

  async function end(
    store: Store,
    { folder, name, since }: Found,
    why: AsideEnd,
    acting: Acting,
  ): Promise<void> {
    const going = `${name}.${why}`
    if (folder !== going) {
      await disk.rename(path.join(vaultFolder(), folder), path.join(vaultFolder(), going))
      await disk.syncFolder(vaultFolder())
    }
    const place = path.join(vaultFolder(), going)
    const held = (await disk.list(place)) ?? []
    for (const file of HEADER_FILES) if (held.includes(file)) await disk.remove(path.join(place, file))
    for (const file of held) await disk.removeTree(path.join(place, file))
    // The desk may have been locked meanwhile, or its disk is full: the empty folder waits for the next opening.
    if (!store.sqlite.open || !recordAsideRemoved(store, { name, since, end: why }, acting).ok) return
    await disk.removeFolder(place)
  }

  /** One that was set aside while the clock ran ahead would be kept for ever: its time begins anew, now. */
  async function dateAnew({ folder }: Found, now: number): Promise<void> {
    const name = await asideNameFor(disk, vaultFolder(), now)
    await disk.rename(path.join(vaultFolder(), folder), path.join(vaultFolder(), name))
  }

  return {
    async list() {
      const vaults: AsideVault[] = []
      for (const { folder, name, end: why, since } of await find()) {
        const place = path.join(vaultFolder(), folder)
        const bytes = (await disk.size(path.join(place, DATABASE_FILE))) ?? 0
        if (((await disk.list(place)) ?? []).length === 0) continue
        vaults.push({ name, since, keptUntil: asideKeptUntil(since), bytes, isGoing: why !== null })
      }
      return vaults
    },

    async settle(store, acting) {
      const erasures = listErasures(store)
      for (const found of await unlessRefused(find, [])) {
        const why = found.end ?? asideEnd(found.since, erasures, acting.now)
        await unlessRefused(async () => {
          const place = path.join(vaultFolder(), found.folder)
          // Of a restore where there was no vault before.
          if (found.end === null && (await disk.list(place))?.length === 0) await disk.removeFolder(place)
          else if (why !== null) await end(store, found, why, acting)
          else if (Date.parse(found.since) > acting.now) await dateAnew(found, acting.now)
        }, undefined)
      }
    },

    async caseErased(store, acting) {
      for (const found of await unlessRefused(find, [])) {
        await unlessRefused(() => end(store, found, found.end ?? 'case_erased', acting), undefined)
      }
    },

    async remove(store, name, acting) {
      try {
        const found = (await find()).find((one) => one.name === name)
        if (found === undefined) return err('not_found')
        await end(store, found, found.end ?? 'asked', acting)
        return ok(null)
      } catch (error) {
        const refused = diskFault(error)
        if (refused === null) throw error
        return err(refused)
      }
    },
  }
}

/** `vault.aside-2026-11-23T081500Z` says when it was set aside. */
function timeIn(name: string): Instant | null {
  const [, day, hours, minutes, seconds] = /-(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)Z/.exec(name) ?? []
  return Instant.safeParse(`${day}T${hours}:${minutes}:${seconds}.000Z`).data ?? null
}

/** What the disk refuses now it may let be done at the next opening; a bug is thrown on. */
async function unlessRefused<T>(act: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await act()
  } catch (error) {
    if (diskFault(error) === null) throw error
    return otherwise
  }
}
