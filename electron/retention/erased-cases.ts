import type { Erasure } from '#model/retention/erasure.ts'
import type { Acting } from '#store/acting.ts'
import { listErasures } from '#store/queries/erasures.ts'
import { repeatErasures } from '#store/repositories/erasure.ts'
import type { Store } from '#store/store.ts'
import { sweepLog } from '#store/sweep-log.ts'
import type { Disk } from '../vault/disk.ts'
import { addErasedIds, readErasedIds } from '../vault/erased-ids.ts'

/** Keeps the erasures of the open vault in mind outside of it, for the day a backup is restored. */
export interface ErasedCases {
  /**
   * Follows each opening: what a restored backup brought back is erased again, the log a killed program left is emptied,
   * and the files beside vault and backups say what the vault says.
   */
  readonly settle: (store: Store, acting: Acting) => Promise<void>
  /** Follows each erasing: the files beside vault and backups say it too. */
  readonly remember: (store: Store) => Promise<void>
}

/**
 * @param folders of the vault and of its backups, those that are known now. One that cannot be reached, as a stick that is
 *   not there, is written at the next opening.
 */
export function createErasedCases(disk: Disk, folders: () => readonly string[]): ErasedCases {
  async function remember(store: Store): Promise<void> {
    const erased = listErasures(store)
    if (erased.length === 0) return
    await Promise.all(
      folders().map((folder) => unlessRefused(() => addErasedIds(disk, folder, erased), undefined)),
    )
  }
  return {
    remember,
    async settle(store, acting) {
      const known = await Promise.all(
        folders().map((folder) => unlessRefused<Erasure[]>(() => readErasedIds(disk, folder), [])),
      )
      // The desk may have been locked meanwhile. A full disk keeps nobody out: the next opening tries again.
      if (!store.sqlite.open) return
      repeatErasures(store, known.flat(), acting)
      sweepLog(store)
      await remember(store)
    },
  }
}

/** What the disk refuses is no fault here; anything else is a bug. */
async function unlessRefused<T>(act: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await act()
  } catch (error) {
    if (error instanceof Error && 'code' in error) return otherwise
    throw error
  }
}
