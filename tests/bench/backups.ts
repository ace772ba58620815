import { randomBytes } from 'node:crypto'
import { cp, mkdir, mkdtemp, open, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { realBackupDisk } from '#electron/backup/backup-disk.ts'
import { createBackupService } from '#electron/backup/backup-service.ts'
import { databasePath } from '#electron/vault/database-file.ts'
import { uuidV7 } from '#model/ids.ts'
import { inThread } from '../support/backup-services.ts'
import { must } from '../support/must.ts'
import { SAMPLE_PASSPHRASE } from '../support/sample/make-sample-vault.ts'
import { MIGRATIONS, vaultIn } from '../support/temporary-vault.ts'
import { type Figure, milliseconds, ratio } from './figure.ts'

const MIB = 1024 * 1024
/** The size of an attachment in the measured vault. */
const FILE = 4 * MIB
const ROUNDS = 2

/**
 * How long a backup of a vault takes, made, opened and compared, against copying its file until it is on the disk; by
 * turns, each at its best.
 * @param sample a locked sample vault, which is filled up with attachments
 * @param size of the vault in MiB
 */
export async function measureBackup(sample: string, size: number): Promise<Figure[]> {
  const root = await mkdtemp(path.join(os.tmpdir(), 'backup-bench-'))
  try {
    const folder = path.join(root, 'stick')
    await mkdir(folder)
    await cp(sample, path.join(root, 'vault'), { recursive: true })
    const vault = vaultIn(path.join(root, 'vault'))
    const { store } = must(await vault.unlock(SAMPLE_PASSPHRASE))
    const insert = store.sqlite.prepare(
      'insert into attachment_files (sha256, bytes, content) values (?, ?, ?)',
    )
    for (let file = 0; file < (size * MIB) / FILE; file++) {
      insert.run(file.toString(16).padStart(64, '0'), FILE, randomBytes(FILE))
    }
    store.sqlite.pragma('wal_checkpoint(TRUNCATE)')
    const backups = createBackupService({
      vault: () => vault,
      folder: () => folder,
      run: inThread,
      disk: realBackupDisk,
      now: Date.now,
      elapsed: () => performance.now(),
      newId: () => uuidV7(Date.now(), randomBytes(10)),
      version: '0.0.0',
      migrationsFolder: MIGRATIONS,
      holidays: () => new Set(),
      report: () => undefined,
    })
    const best = { backup: Infinity, copy: Infinity }
    for (let round = 0; round < ROUNDS; round++) {
      // A file of its own each time, as a backup is: one written over is on a disk that has made room for it already.
      const to = path.join(root, `copy-${round}`)
      const bare = await timeOf(() => copy(databasePath(vault.folder), to))
      best.copy = Math.min(best.copy, bare)
      best.backup = Math.min(best.backup, await timeOf(async () => must(await backups.make())))
    }
    vault.lock()
    return [
      milliseconds(`backup of ${size} MB, made and checked`, best.backup),
      ratio('the same against copying the file', best.backup / best.copy, 4),
    ]
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}

async function copy(from: string, to: string): Promise<void> {
  await realBackupDisk.copy(from, to, Infinity, () => undefined)
  await using folder = await open(path.dirname(to))
  await folder.sync()
}

async function timeOf(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await act()
  return performance.now() - start
}
