import { type BackupDisk, realBackupDisk } from '#electron/backup/backup-disk.ts'

/** Operations that change something on a disk. */
export const CHANGES = [
  'makeFolder',
  'addFolder',
  'write',
  'copy',
  'rename',
  'remove',
  'removeFolder',
  'removeTree',
  'syncFolder',
] as const
export type Change = (typeof CHANGES)[number]

/** Told of each change before it happens: its name and the path it is about. */
type Before = (change: Change, path: string) => Promise<void> | void

type AnyChange = (...given: unknown[]) => Promise<unknown>

/** The real disk, with something happening before each change, and before each read if wanted. */
export function diskWith(before: Before, beforeRead: () => void = () => undefined): BackupDisk {
  const disk = { ...realBackupDisk } as unknown as Record<string, AnyChange>
  for (const [name, act] of Object.entries(disk)) {
    const isChange = (CHANGES as readonly string[]).includes(name)
    disk[name] = async (...given) => {
      if (isChange) await before(name as Change, String(given[name === 'copy' ? 1 : 0]))
      else beforeRead()
      return await act(...given)
    }
  }
  return disk as unknown as BackupDisk
}

/** What a disk says once its computer is off; nobody takes it for a refusal. */
export class PowerCut extends Error {
  override name = 'PowerCut'
}

/**
 * A disk whose computer goes off before the n-th change: nothing is done any more from then on, not even tidying up. With
 * `half`, half of what was to be written is there.
 * @param count told of each change, also of those that are not done any more
 */
export function diskUntil(fatal: number, half: boolean, count: (change: Change) => void): BackupDisk {
  let changes = 0
  return diskWith(
    async (change, path) => {
      if (changes >= fatal) throw new PowerCut()
      changes += 1
      count(change)
      if (changes < fatal) return
      if (half && (change === 'write' || change === 'copy')) {
        await realBackupDisk.write(path, new Uint8Array(500).fill(7))
      }
      throw new PowerCut()
    },
    () => {
      if (changes >= fatal) throw new PowerCut()
    },
  )
}
