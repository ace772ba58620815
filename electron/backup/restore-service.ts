import Database from 'better-sqlite3'
import path from 'node:path'
import type { BackupProgress } from '#model/backup/backup.ts'
import type { ErrorCode } from '#model/error-codes.ts'
import { err, ok, type Result } from '#model/result.ts'
import { Instant } from '#model/time/dates.ts'
import { type DatabaseFacts, databaseFacts, journalHash, journalHead } from '#store/copying.ts'
import { unlockConnection } from '#store/open-store.ts'
import type { RestoredFrom } from '#store/repositories/backups.ts'
import type { Credential, CredentialType } from '../vault/credential.ts'
import { databasePath } from '../vault/database-file.ts'
import { addErasedIds, readErasedIds } from '../vault/erased-ids.ts'
import { unlockDelay } from '../vault/failed-unlocks.ts'
import { checkFolder } from '../vault/folder-check.ts'
import { hasHeader, readHeader } from '../vault/header-file.ts'
import { acquireProcessLock } from '../vault/process-lock.ts'
import { finishPlacing, isPlacing, putInPlace, STAGED_FOLDER } from '../vault/put-in-place.ts'
import type { OpenedSlot } from '../vault/slots/passphrase.ts'
import { diskFault } from '../vault/vault-error.ts'
import type { VaultHeader } from '../vault/vault-header.ts'
import type { BackupDisk } from './backup-disk.ts'
import { folderFault } from './backup-error.ts'
import { type BackupPlace, findBackups, pathOf } from './backup-folder.ts'
import type { Manifest } from './backup-format.ts'
import type { BackupRunner } from './backup-task.ts'
import { sameFacts } from './check-database.ts'
import { emptyWorkFolder } from './work-folder.ts'

/** What restoring works with. */
export interface RestoreOptions {
  /** Folder of the vault that is to be replaced, or in which there is none yet. */
  readonly vaultFolder: () => string
  readonly run: BackupRunner
  readonly disk: BackupDisk
  readonly now: () => number
  readonly wait: (milliseconds: number) => Promise<void>
  /** Tries a credential on a header. */
  readonly open: (credential: Credential, header: VaultHeader) => Promise<Result<OpenedSlot, ErrorCode>>
  readonly report: (progress: BackupProgress | null) => void
}

/** A backup one may restore, as it says of itself. */
export interface RestorableBackup {
  /** Its own folder, which names it in the calls that follow. */
  readonly name: string
  readonly madeAt: Instant | null
  readonly bytes: number
  /** Number of entries and cases it holds. */
  readonly entries: number
  readonly cases: number
  readonly program: string
  /** Whether it can be restored, as far as is seen without reading it whole. */
  readonly state: 'whole' | 'damaged' | 'newer'
  /** Whether it was made from the vault that is here now; `null` when there is none or it cannot be told. */
  readonly isOfThisVault: boolean | null
  /** What opens it. */
  readonly ways: readonly CredentialType[]
}

/** What is found in a folder. */
export interface FoundBackups {
  readonly folder: string
  readonly backups: readonly RestorableBackup[]
}

/** What a restoring would put aside. */
export type Loss =
  /** There is no vault here. */
  | { readonly type: 'none' }
  /** The present vault goes on where the backup ends: so many acts, days and entries more. */
  | {
      readonly type: 'newer'
      readonly acts: number
      readonly entries: number
      readonly since: Instant
      readonly until: Instant
    }
  /** The present vault ends before the backup does, or where it does: nothing is lost. */
  | { readonly type: 'contained' }
  /** The present vault went another way, is another vault, or does not open: only its files tell how old it is. */
  | { readonly type: 'unknown'; readonly changedAt: Instant | null; readonly isOtherVault: boolean }

/** A backup that was copied, compared and opened, and waits to be put in place. */
export interface PreparedRestore {
  readonly madeAt: Instant
  readonly loss: Loss
}

/** Restores a backup in the place of the locked or missing vault. */
export type RestoreService = ReturnType<typeof createRestoreService>

type Outcome<T> = Result<T, ErrorCode>

/** Makes the service. It remembers the folder that was chosen, and never takes a path from anybody else. */
export function createRestoreService(options: RestoreOptions) {
  const { disk } = options
  let chosen: string | null = null
  /** Copied and compared; another one is copied anew. */
  let staged: { place: BackupPlace; manifest: Manifest } | null = null
  let isPrepared = false
  let failed = 0
  let stop: (() => void) | null = null
  let isBusy = false

  const stagedFolder = () => path.join(options.vaultFolder(), STAGED_FOLDER)

  async function alone<T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    if (isBusy) return err('backup_under_way')
    isBusy = true
    try {
      return await work()
    } catch (error) {
      const fault = folderFault(error) ?? diskFault(error)
      if (fault === null) throw error
      return err(fault)
    } finally {
      isBusy = false
      options.report(null)
    }
  }

  async function list(folder: string): Promise<Outcome<FoundBackups>> {
    try {
      const found = await findBackups(disk, folder)
      if (found === null) return err('backup_folder_gone')
      const here = await readHeader(disk, options.vaultFolder())
      const vaultId = here.ok ? here.value.header.vaultId : null
      const backups: RestorableBackup[] = []
      for (const { manifest, ...place } of found) {
        const header = await readHeader(disk, pathOf(place))
        const ways = header.ok ? header.value.header.slots.map(({ type }) => type) : []
        backups.push({
          name: place.name,
          state: manifest.ok ? 'whole' : manifest.error === 'backup_newer' ? 'newer' : 'damaged',
          ...describe(manifest.ok ? manifest.value : null),
          isOfThisVault: vaultId === null || !manifest.ok ? null : manifest.value.vaultId === vaultId,
          ways: KNOWN_WAYS.filter((way) => ways.includes(way)),
        })
      }
      return ok({ folder, backups })
    } catch (error) {
      const fault = folderFault(error)
      if (fault === null) throw error
      return err(fault)
    }
  }

  /** The place of a backup of the chosen folder; the folder may be the backup itself. */
  async function placeOf(name: string): Promise<BackupPlace | null> {
    if (chosen === null) return null
    const found = await findBackups(disk, chosen)
    return found?.find((backup) => backup.name === name) ?? null
  }

  async function stage(place: BackupPlace): Promise<Outcome<Manifest>> {
    if (staged !== null && pathOf(staged.place) === pathOf(place)) return ok(staged.manifest)
    staged = null
    const task = options.run(
      { task: 'fetch', place, into: stagedFolder() },
      { key: null, live: null, report: (progress) => options.report({ task: 'restore', ...progress }) },
    )
    stop = task.stop
    const fetched = await task.outcome.finally(() => {
      stop = null
    })
    if (!fetched.ok) {
      await emptyWorkFolder(disk, stagedFolder()).catch(() => undefined)
      return fetched
    }
    staged = { place, manifest: fetched.value }
    return fetched
  }

  async function prepare(name: string, credential: Credential): Promise<Outcome<PreparedRestore>> {
    isPrepared = false
    const place = await placeOf(name)
    if (place === null) return err('backup_missing')
    const header = await readHeader(disk, pathOf(place))
    if (!header.ok) return err(header.error === 'vault_newer' ? 'backup_newer' : 'backup_damaged')
    // The key is tried on what is read from the backup, before a gigabyte is copied for nothing.
    await options.wait(unlockDelay(failed))
    const opened = await options.open(credential, header.value.header)
    if (!opened.ok) {
      failed += 1
      return opened
    }
    failed = 0
    const { dataKey } = opened.value
    try {
      const refused = await checkFolder(disk, options.vaultFolder())
      if (refused !== null) return err(refused)
      const manifest = await stage(place)
      if (!manifest.ok) return manifest
      options.report({ task: 'restore', stage: 'opening', done: 0, total: 0 })
      const facts = readFacts(databasePath(stagedFolder()), dataKey)
      if (facts === null || !sameFacts(facts, manifest.value)) {
        staged = null
        return err('backup_damaged')
      }
      const loss = await lossOf(manifest.value, dataKey)
      if (!loss.ok) return loss
      isPrepared = true
      return ok({ madeAt: manifest.value.madeAt, loss: loss.value })
    } finally {
      dataKey.fill(0)
    }
  }

  /** What the present vault holds beyond the backup. It is read under its own lock, and changed in nothing. */
  async function lossOf(manifest: Manifest, dataKey: Uint8Array): Promise<Outcome<Loss>> {
    const folder = options.vaultFolder()
    const changed = await disk.facts(databasePath(folder))
    if (!(await hasHeader(disk, folder)) && changed === null) return ok({ type: 'none' })
    const header = await readHeader(disk, folder)
    const isOtherVault = header.ok && header.value.header.vaultId !== manifest.vaultId
    const log = await disk.facts(`${databasePath(folder)}-wal`)
    const changedMs = Math.max(changed?.changedAt ?? 0, log?.changedAt ?? 0)
    const changedAt = changedMs === 0 ? null : Instant.parse(new Date(changedMs).toISOString())
    const unknown: Loss = { type: 'unknown', changedAt, isOtherVault }
    if (isOtherVault || changed === null) return ok(unknown)
    const lock = acquireProcessLock(folder)
    if (!lock.ok) return lock
    try {
      return ok(newerThan(manifest, databasePath(folder), dataKey) ?? unknown)
    } finally {
      lock.value.release()
    }
  }

  async function confirm(): Promise<Outcome<null>> {
    if (!isPrepared || staged === null) return err('backup_missing')
    const folder = options.vaultFolder()
    const lock = acquireProcessLock(folder)
    if (!lock.ok) return lock
    try {
      const { id: backupId, madeAt, head, files } = staged.manifest
      const bytes = Object.values(files).reduce((sum, file) => sum + file.bytes, 0)
      const kept = { folder: staged.place.folder, name: staged.place.name, bytes }
      const note: Omit<RestoredFrom, 'aside'> = { backupId, madeAt, head, kept }
      // Cases erased since the backup are erased again at the opening: what is known of them lies beside the backups.
      await addErasedIds(disk, folder, await readErasedIds(disk, staged.place.folder))
      isPrepared = false
      staged = null
      await putInPlace(disk, folder, note, options.now())
    } finally {
      lock.value.release()
    }
    await emptyWorkFolder(disk, stagedFolder()).catch(() => undefined)
    return ok(null)
  }

  return {
    /** Lists the backups in a folder, which is then the one restored from. */
    choose(folder: string): Promise<Outcome<FoundBackups>> {
      chosen = folder
      return list(folder)
    },

    /** Copies a backup beside the vault, compares it, opens it, and says what would be lost. Changes nothing. */
    prepare: (name: string, credential: Credential) => alone(() => prepare(name, credential)),

    /** Puts what was prepared in place and the present vault aside. */
    confirm: () => alone(confirm),

    /** Gives up what was prepared or is being copied. */
    async cancel(): Promise<void> {
      stop?.()
      isPrepared = false
      if (isBusy) return
      staged = null
      await emptyWorkFolder(disk, stagedFolder()).catch(() => undefined)
    },

    /** Brings an exchange to its end that was killed, and removes what was never confirmed; at the start of the program. */
    async cleanUp(): Promise<void> {
      const folder = options.vaultFolder()
      if (isBusy || staged !== null || (await disk.list(stagedFolder())) === null) return
      const lock = acquireProcessLock(folder)
      if (!lock.ok) return
      try {
        if (await isPlacing(disk, folder)) await finishPlacing(disk, folder)
        await emptyWorkFolder(disk, stagedFolder())
      } catch (error) {
        if (diskFault(error) === null) throw error
      } finally {
        lock.value.release()
      }
    },
  }
}

const KNOWN_WAYS: readonly CredentialType[] = ['passphrase', 'recovery-code', 'office', 'operating-system']

function describe(manifest: Manifest | null) {
  const sizes = Object.values(manifest?.files ?? {}).map(({ bytes }) => bytes)
  return {
    madeAt: manifest?.madeAt ?? null,
    bytes: sizes.reduce((sum, bytes) => sum + bytes, 0),
    entries: manifest?.counts['entries'] ?? 0,
    cases: manifest?.counts['cases'] ?? 0,
    program: manifest?.program ?? '',
  }
}

function readFacts(file: string, key: Uint8Array): DatabaseFacts | null {
  const sqlite = new Database(file, { readonly: true, fileMustExist: true })
  try {
    unlockConnection(sqlite, key)
    return databaseFacts(sqlite)
  } catch (error) {
    if (error instanceof Database.SqliteError) return null
    throw error
  } finally {
    sqlite.close()
  }
}

/** What the present vault knows beyond the end of a backup's journal; `null` when it is no continuation of it. */
function newerThan({ head }: Manifest, file: string, key: Uint8Array): Loss | null {
  let sqlite: Database.Database | undefined
  try {
    sqlite = new Database(file, { fileMustExist: true })
    unlockConnection(sqlite, key)
    const present = journalHead(sqlite)
    if (present.seq <= head.seq) {
      return present.seq === head.seq && present.hash === head.hash ? { type: 'contained' } : null
    }
    if (journalHash(sqlite, head.seq) !== head.hash) return null
    const since = sqlite
      .prepare<[number], { acts: number; entries: number; first: string; last: string }>(
        `select count(*) as acts, count(distinct iif(act like 'entry.%', subject_id, null)) as entries,
                min(at) as first, max(at) as last
         from journal where seq > ? and act not like 'vault.%' and act not like 'backup.%'`,
      )
      .get(head.seq)
    if (since === undefined || since.acts === 0) return { type: 'contained' }
    const { acts, entries, first, last } = since
    return { type: 'newer', acts, entries, since: Instant.parse(first), until: Instant.parse(last) }
  } catch (error) {
    if (error instanceof Database.SqliteError) return null
    throw error
  } finally {
    sqlite?.close()
  }
}
