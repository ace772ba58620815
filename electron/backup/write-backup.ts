import Database from 'better-sqlite3'
import path from 'node:path'
import type { BackupId, BackupProgress } from '#model/backup/backup.ts'
import { err, ok, type Result } from '#model/result.ts'
import { Instant } from '#model/time/dates.ts'
import { type DatabaseFacts, databaseFacts, journalHead } from '#store/copying.ts'
import { unlockConnection } from '#store/open-store.ts'
import { DATABASE_FILE, databasePath } from '../vault/database-file.ts'
import { writeAtomically } from '../vault/disk.ts'
import { readHeader, writeHeader } from '../vault/header-file.ts'
import type { BackupDisk } from './backup-disk.ts'
import { type BackupErrorCode, folderFault, Stopped } from './backup-error.ts'
import { cleanFolder, emptyFolder } from './backup-folder.ts'
import {
  BACKUP_FILES,
  backupName,
  encodeManifest,
  type Manifest,
  MANIFEST_FILE,
  PARTIAL,
} from './backup-format.ts'
import { checkDatabase } from './check-database.ts'

/** How often a moment without a write is looked for before it is given up. */
const TRIES = 50

/** A backup to be made. */
export interface WriteBackup {
  readonly task: 'backup'
  readonly vaultFolder: string
  /** Where backups are kept. */
  readonly folder: string
  readonly id: BackupId
  /** Milliseconds since the Unix epoch. */
  readonly madeAt: number
  readonly program: string
  readonly vaultId: string
}

/** The open vault as the thread that copies it may ask for it. */
export interface LiveVault {
  /** Notes how much has been written so far. */
  mark(): Promise<void>
  /** Length of the log, if nothing was written since the mark; `null` if something was. */
  confirm(): Promise<number | null>
  /** The copy is taken: the main file need not stand still any longer. False when it did not, and the copy is void. */
  copied(): Promise<boolean>
}

/** What making a backup works with. */
export interface WriteParts {
  readonly disk: BackupDisk
  readonly key: Uint8Array
  readonly live: LiveVault
  /** Throws `Stopped` to stop. */
  readonly report: (stage: BackupProgress['stage'], done: number, total: number) => void
}

/** A backup that was made, opened and compared. */
export interface WrittenBackup {
  readonly name: string
  readonly bytes: number
  readonly manifest: Manifest
}

/**
 * Makes a backup in a folder that gets its name only when all is done: copied, closed, described, opened and compared. A kill
 * at any step leaves a `.partial` folder, which the next one removes.
 */
export async function writeBackup(
  given: WriteBackup,
  parts: WriteParts,
): Promise<Result<WrittenBackup, BackupErrorCode>> {
  const { disk } = parts
  const name = backupName(given.madeAt, given.vaultId)
  const place = path.join(given.folder, name)
  const partial = `${place}${PARTIAL}`
  let present = partial
  try {
    await cleanFolder(disk, given.folder, given.vaultId)
    await disk.addFolder(partial)
    const facts = await copyDatabase(given, partial, parts)
    if (facts === null) return await giveUp(disk, partial, 'backup_not_verified')
    const header = await readHeader(disk, given.vaultFolder)
    if (!header.ok || header.value.header.vaultId !== given.vaultId) {
      return await giveUp(disk, partial, 'backup_not_verified')
    }
    await writeHeader(disk, partial, header.value.header)
    const manifest = await describe(given, facts, partial, parts)
    await writeAtomically(disk, path.join(partial, MANIFEST_FILE), encodeManifest(manifest))
    parts.report('checking', 0, 0)
    if (checkDatabase(databasePath(partial), parts.key, facts) !== null) {
      return await giveUp(disk, partial, 'backup_not_verified')
    }
    parts.report('checking', 0, 0)
    await disk.rename(partial, place)
    present = place
    await disk.syncFolder(given.folder)
    const bytes = Object.values(manifest.files).reduce((sum, file) => sum + file.bytes, 0)
    return ok({ name, bytes, manifest })
  } catch (error) {
    const fault = error instanceof Stopped ? 'cancelled' : folderFault(error)
    if (fault === null) throw error
    return await giveUp(disk, present, fault)
  }
}

/**
 * Copies the database as it stands at one moment, while it is written to: the main file, which stands still, and the log up to
 * a moment at which nothing is being committed. At that same moment a reader of the live database fixes what the copy must
 * hold. The copy is then closed: the log is carried over and the file made one that opens without any file beside it.
 */
async function copyDatabase(
  given: WriteBackup,
  partial: string,
  { disk, key, live, report }: WriteParts,
): Promise<DatabaseFacts | null> {
  const from = databasePath(given.vaultFolder)
  const to = databasePath(partial)
  const total = (await disk.size(from)) ?? 0
  let done = 0
  report('copying', 0, total)
  const step = (bytes: number) => report('copying', (done += bytes), Math.max(total, done))
  await disk.copy(from, to, Infinity, step)
  const facts = await atOneMoment(from, key, live, async (logBytes) => {
    if (logBytes > 0) await disk.copy(`${from}-wal`, `${to}-wal`, logBytes, step)
  })
  if (!(await live.copied()) || facts === null) return null
  await closeCopy(disk, to, key)
  return facts
}

async function atOneMoment(
  file: string,
  key: Uint8Array,
  live: LiveVault,
  copyLog: (bytes: number) => Promise<void>,
): Promise<DatabaseFacts | null> {
  const reader = new Database(file, { readonly: true, fileMustExist: true })
  try {
    unlockConnection(reader, key)
    for (let tries = 0; tries < TRIES; tries++) {
      await live.mark()
      reader.exec('begin')
      // The first read fixes what the transaction sees.
      journalHead(reader)
      const logBytes = await live.confirm()
      if (logBytes !== null) {
        await copyLog(logBytes)
        return databaseFacts(reader)
      }
      reader.exec('rollback')
    }
    return null
  } finally {
    reader.close()
  }
}

async function closeCopy(disk: BackupDisk, file: string, key: Uint8Array): Promise<void> {
  const sqlite = new Database(file, { fileMustExist: true })
  try {
    // Alone with the file, SQLite needs no shared memory, which a network drive may not offer.
    sqlite.pragma('locking_mode=EXCLUSIVE')
    unlockConnection(sqlite, key)
    sqlite.pragma('synchronous=FULL')
    sqlite.pragma('journal_mode=DELETE')
  } finally {
    sqlite.close()
  }
  await disk.syncFolder(path.dirname(file))
}

async function describe(
  given: WriteBackup,
  { schema, head, counts }: DatabaseFacts,
  partial: string,
  { disk, report }: WriteParts,
): Promise<Manifest> {
  const { id, vaultId, program } = given
  const total = (await disk.size(path.join(partial, DATABASE_FILE))) ?? 0
  let done = 0
  const files: Partial<Manifest['files']> = {}
  for (const name of BACKUP_FILES) {
    files[name] = await disk.digest(path.join(partial, name), (bytes) => {
      report('checking', Math.min((done += bytes), total), total)
    })
  }
  const madeAt = Instant.parse(new Date(given.madeAt).toISOString())
  return { id, vaultId, madeAt, program, schema, head, counts, files: files as Manifest['files'] }
}

/** Removes what was begun, as far as the medium lets; what stays is removed by the next backup. */
async function giveUp(
  disk: BackupDisk,
  partial: string,
  fault: BackupErrorCode,
): Promise<Result<never, BackupErrorCode>> {
  await emptyFolder(disk, partial).catch(() => undefined)
  return err(fault)
}
