import path from 'node:path'
import {
  type Backup,
  type BackupId,
  type BackupProgress,
  BackupId as BackupIdSchema,
} from '#model/backup/backup.ts'
import { expendable } from '#model/backup/rotation.ts'
import { type BackupHealth, backupHealth, type ScheduleFacts, scheduledTask } from '#model/backup/schedule.ts'
import type { ErrorCode } from '#model/error-codes.ts'
import { err, ok, type Result } from '#model/result.ts'
import type { Instant } from '#model/time/dates.ts'
import type { Holidays } from '#model/time/working-days.ts'
import type { Acting } from '#store/acting.ts'
import { type HeldStill, holdStill } from '#store/copying.ts'
import { lastRehearsal, listBackups, newestBackup, unsavedWork } from '#store/queries/backups.ts'
import {
  recordBackup,
  recordBackupFault,
  recordRehearsal,
  recordRemovedBackups,
} from '#store/repositories/backups.ts'
import { specialistOf } from '#store/repositories/vault.ts'
import type { Store } from '#store/store.ts'
import { readHeader } from '../vault/header-file.ts'
import type { VaultService } from '../vault/vault-service.ts'
import type { BackupDisk } from './backup-disk.ts'
import { type BackupErrorCode, folderFault } from './backup-error.ts'
import { findBackups, type FoundBackup, removeBackup } from './backup-folder.ts'
import type { BackupRunner, Running } from './backup-task.ts'
import { checkTarget, type TargetAdvice } from './check-target.ts'
import { emptyWorkFolder, REHEARSAL_FOLDER } from './work-folder.ts'
import type { LiveVault } from './write-backup.ts'

/** The vault that is backed up. */
export type BackedUpVault = Pick<VaultService, 'folder' | 'store' | 'dataKey'>

/** What the backups work with; nothing is reached for from inside. */
export interface BackupOptions {
  readonly vault: () => BackedUpVault
  /** The folder for backups, or `null` while none is chosen. */
  readonly folder: () => string | null
  readonly run: BackupRunner
  readonly disk: BackupDisk
  /** Milliseconds since the Unix epoch. */
  readonly now: () => number
  /** Milliseconds of a clock nobody can set. */
  readonly elapsed: () => number
  readonly newId: () => string
  /** Of the program. */
  readonly version: string
  readonly migrationsFolder: string
  readonly holidays: () => Holidays
  /** Called at each change of what is under way. */
  readonly report: (progress: BackupProgress | null) => void
}

/** A backup as it is listed: one of this vault, and whether it is where it was put. */
export interface ListedBackup extends Backup {
  /** `null`: its folder cannot be looked into now. */
  readonly isThere: boolean | null
}

/** How the backups stand. */
export interface BackupOverview {
  readonly folder: string | null
  /** What the folder is not ideal for, or why it will not do now; `null` while none is chosen. */
  readonly target: Result<TargetAdvice, BackupErrorCode> | null
  readonly backups: readonly ListedBackup[]
  readonly health: BackupHealth
  readonly rehearsedAt: Instant | null
  /** Why the last try of this session failed. */
  readonly failure: { readonly at: number; readonly code: ErrorCode } | null
  readonly running: BackupProgress | null
}

/** The backups of the open vault. */
export type BackupService = ReturnType<typeof createBackupService>

type Outcome<T> = Result<T, ErrorCode>

/** A thread under way. */
type Task<T> = Omit<Running<never>, 'outcome'> & { readonly outcome: Promise<T> }

/** Makes the service. It does nothing by itself: `tick` is to be called every half minute. */
export function createBackupService(options: BackupOptions) {
  const { disk } = options
  let running: { progress: BackupProgress; stop: () => void; end: Promise<unknown> } | null = null
  let failure: { at: number; code: ErrorCode } | null = null
  /** When something was last seen to have been written, and how much had been by then. */
  let quiet: { changes: number; since: number; store: Store } | null = null

  /** The store whose backups were looked for: once after each opening. */
  let looked: Store | null = null

  const folderOf = () => options.folder()
  const acting = (store: Store): Acting => ({
    now: options.now(),
    actor: specialistOf(store),
    newId: options.newId,
  })

  function report(progress: BackupProgress | null): void {
    if (progress !== null && running !== null) running.progress = progress
    options.report(progress)
  }

  /** Runs one thing at a time, with the open store, its key and the folder. */
  async function alone<T>(
    task: BackupProgress['task'],
    work: (given: {
      store: Store
      key: Buffer
      folder: string
      isStopped: () => boolean
    }) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> {
    if (running !== null) return err('backup_under_way')
    const folder = folderOf()
    if (folder === null) return err('backup_folder_not_chosen')
    const store = options.vault().store()
    const key = options.vault().dataKey()
    if (!store.ok || !key.ok) return err('vault_locked')
    let isStopped = false
    const { promise: end, resolve } = Promise.withResolvers<void>()
    running = {
      progress: { task, stage: 'copying', done: 0, total: 0 },
      stop: () => {
        isStopped = true
      },
      end,
    }
    report(running.progress)
    try {
      const outcome = await work({ store: store.value, key: key.value, folder, isStopped: () => isStopped })
      if (outcome.ok) failure = null
      else if (outcome.error !== 'cancelled' && outcome.error !== 'vault_locked') {
        failure = { at: options.now(), code: outcome.error }
      }
      return outcome
    } finally {
      key.value.fill(0)
      passOverOwnChanges(store.value)
      running = null
      report(null)
      resolve()
    }
  }

  /** Waits for a thread, passing a stop on to it. */
  async function until<T>(task: Task<T>, isStopped: () => boolean): Promise<T> {
    if (running !== null) {
      const { stop } = running
      running.stop = () => {
        stop()
        task.stop()
      }
    }
    if (isStopped()) task.stop()
    return await task.outcome
  }

  function make(isAutomatic: boolean): Promise<Outcome<Backup>> {
    return alone<Backup>('backup', async ({ store, key, folder, isStopped }) => {
      const vaultFolder = options.vault().folder
      const target = await checkTarget(disk, folder, vaultFolder)
      if (!target.ok) return target
      const header = await readHeader(disk, vaultFolder)
      if (!header.ok) return err(header.error)
      // Locked while the folder was looked at.
      if (!store.sqlite.open || isStopped()) return err('cancelled')
      const held = holdStill(store)
      const id = BackupIdSchema.parse(options.newId())
      const madeAt = options.now()
      try {
        const { vaultId } = header.value.header
        const task = {
          task: 'backup',
          vaultFolder,
          folder,
          id,
          madeAt,
          vaultId,
          program: options.version,
        } as const
        const written = await until(
          options.run(task, {
            key: Uint8Array.from(key),
            live: liveVault(store, held),
            report: (progress) => report({ task: 'backup', ...progress }),
          }),
          isStopped,
        )
        // Locked meanwhile, or its key is being changed: the copy is void, and nobody's fault.
        if (!store.sqlite.open) return err('cancelled')
        if (!written.ok) return written
        const { name, bytes, manifest } = written.value
        const backup = { id, madeAt: manifest.madeAt, folder, name, bytes, head: manifest.head, isAutomatic }
        const recorded = recordBackup(store, backup, acting(store))
        if (!recorded.ok) return recorded
        await rotate(store, folder, vaultId, id)
        return ok({ ...backup, rehearsedAt: null, fault: null })
      } finally {
        held.release()
      }
    })
  }

  /** Removes what the rotation lets go, in this folder and of this vault alone. A refusal is tried again next time. */
  async function rotate(store: Store, folder: string, vaultId: string, madeNow: BackupId): Promise<void> {
    const known = new Map(listBackups(store).map((backup) => [backup.id, backup]))
    const found = ((await findBackups(disk, folder).catch(ignoreRefusal)) ?? []).flatMap(ownBackup(vaultId))
    const rotated = found.map(({ manifest }) => ({
      id: manifest.id,
      madeAt: Date.parse(manifest.madeAt),
      isGood: (known.get(manifest.id)?.fault ?? null) === null,
    }))
    const going = new Set(expendable(rotated, madeNow, options.now()))
    const gone: BackupId[] = []
    for (const { manifest, place } of found) {
      if (!going.has(manifest.id)) continue
      const removed = await removeBackup(disk, place).then(() => true, ignoreRefusal)
      if (removed === true && known.has(manifest.id)) gone.push(manifest.id)
    }
    if (gone.length > 0 && store.sqlite.open) recordRemovedBackups(store, gone, acting(store))
  }

  function rehearse(): Promise<Outcome<Backup>> {
    return alone<Backup>('rehearsal', async ({ store, key, folder, isStopped }) => {
      const newest = await newestThere(store, folder)
      if (!newest.ok) return newest
      const { id, name } = newest.value
      const into = path.join(options.vault().folder, REHEARSAL_FOLDER)
      const { migrationsFolder } = options
      const tried = await until(
        options.run(
          { task: 'rehearse', place: { folder, name }, into, migrationsFolder },
          {
            key: Uint8Array.from(key),
            live: null,
            report: (progress) => report({ task: 'rehearsal', ...progress }),
          },
        ),
        isStopped,
      )
      if (!store.sqlite.open) return err('vault_locked')
      if (!tried.ok) {
        if (tried.error === 'backup_damaged') recordBackupFault(store, id, 'damaged', acting(store))
        return tried
      }
      if (tried.value.id !== id) return err('backup_damaged')
      const recorded = recordRehearsal(store, id, acting(store))
      if (!recorded.ok) return recorded
      return ok({ ...newest.value, rehearsedAt: new Date(options.now()).toISOString() as Instant })
    })
  }

  /**
   * Notes which backups somebody took away, so that new ones become due. A folder that cannot be looked into says nothing:
   * the stick is out, and what is on it is on it.
   * @returns the names in the folder, `null` when it cannot be looked into
   */
  async function noteGone(store: Store, folder: string): Promise<readonly string[] | null> {
    const names = await disk.list(folder).catch(ignoreRefusal)
    if (names === null || !store.sqlite.open) return null
    for (const { id, name, folder: where, fault } of listBackups(store)) {
      if (where !== folder || fault !== null || names.includes(name)) continue
      recordBackupFault(store, id, 'gone', acting(store))
    }
    return names
  }

  /** The newest good backup that is where it was put. */
  async function newestThere(store: Store, folder: string): Promise<Outcome<Backup>> {
    if ((await noteGone(store, folder)) === null) {
      return err(store.sqlite.open ? 'backup_folder_gone' : 'vault_locked')
    }
    const newest = newestBackup(store, folder)
    return newest === null ? err('backup_missing') : ok(newest)
  }

  function facts(store: Store): ScheduleFacts {
    const folder = folderOf()
    const rehearsedAt = lastRehearsal(store)
    return {
      now: options.now(),
      hasFolder: folder !== null,
      unsaved: unsavedWork(store, folder ?? ''),
      quietFor: quietFor(store),
      failedAt: failure?.at ?? null,
      rehearsedAt: rehearsedAt === null ? null : Date.parse(rehearsedAt),
      hasBackup: folder !== null && newestBackup(store, folder) !== null,
    }
  }

  function changesOf(store: Store): number {
    return store.sqlite.prepare<[], number>('select total_changes()').pluck().get() ?? 0
  }

  function quietFor(store: Store): number {
    const changes = changesOf(store)
    const now = options.elapsed()
    if (quiet === null || quiet.store !== store || quiet.changes !== changes) {
      quiet = { changes, since: now, store }
    }
    return now - quiet.since
  }

  /** What the backups themselves wrote is nobody's work. */
  function passOverOwnChanges(store: Store): void {
    if (quiet?.store === store && store.sqlite.open) quiet.changes = changesOf(store)
  }

  function healthOf(store: Store): BackupHealth {
    return backupHealth({ ...facts(store), rehearsedAt: lastRehearsal(store) }, options.holidays())
  }

  return {
    /** Makes a backup on demand. */
    make: () => make(false),

    /** Tries the newest backup. */
    rehearse,

    /** Stops what is under way; done when it has ended. */
    async stop(): Promise<void> {
      running?.stop()
      await running?.end
    },

    /** Stops what is under way without waiting: for locking, which waits for nothing. */
    stopNow(): void {
      running?.stop()
    },

    /** Does what is due now, if anything is. Never throws for what was to be expected. */
    async tick(): Promise<void> {
      const store = options.vault().store()
      if (running !== null || !store.ok) return
      const folder = folderOf()
      if (looked !== store.value && folder !== null) {
        looked = store.value
        await noteGone(store.value, folder)
        if (!store.value.sqlite.open) return
      }
      const task = scheduledTask(facts(store.value))
      if (task === 'backup') await make(true)
      if (task === 'rehearsal') await rehearse()
    },

    /** Removes what a killed rehearsal has left; to be called at each opening. */
    async cleanUp(): Promise<void> {
      if (running !== null) return
      await emptyWorkFolder(disk, path.join(options.vault().folder, REHEARSAL_FOLDER)).catch(ignoreRefusal)
    },

    /** How the backups of the open vault stand, in short: without a look at the folder. */
    health(): Outcome<BackupHealth> {
      const store = options.vault().store()
      return store.ok ? ok(healthOf(store.value)) : err('vault_locked')
    },

    /** How the backups of the open vault stand, with a look at the folder. */
    async overview(): Promise<Outcome<BackupOverview>> {
      const vault = options.vault()
      if (!vault.store().ok) return err('vault_locked')
      const folder = folderOf()
      const target = folder === null ? null : await checkTarget(disk, folder, vault.folder)
      const before = vault.store()
      const names = folder === null || !before.ok ? null : await noteGone(before.value, folder)
      const store = vault.store()
      if (!store.ok) return err('vault_locked')
      const backups = listBackups(store.value).map((backup) => ({
        ...backup,
        isThere: backup.folder === folder && names ? names.includes(backup.name) : null,
      }))
      return ok({
        folder,
        target,
        backups,
        health: healthOf(store.value),
        rehearsedAt: lastRehearsal(store.value),
        failure,
        running: running?.progress ?? null,
      })
    },

    /** Forgets the failure of another folder. */
    folderChanged(): void {
      failure = null
    },
  }
}

/** What the thread may ask of the store. A store that was closed meanwhile answers that the copy is void. */
function liveVault(store: Store, held: HeldStill): LiveVault {
  let marked = -1
  return {
    async mark() {
      marked = store.sqlite.open ? held.changes() : -1
    },
    async confirm() {
      return store.sqlite.open && held.changes() === marked ? held.logBytes() : null
    },
    async copied() {
      const isVoid = !store.sqlite.open || held.hasMoved()
      held.release()
      return !isVoid
    },
  }
}

function ownBackup(vaultId: string) {
  return ({ manifest, folder, name }: FoundBackup) =>
    manifest.ok && manifest.value.vaultId === vaultId
      ? [{ manifest: manifest.value, place: { folder, name } }]
      : []
}

/** What a folder refuses now it may let be done another time; a bug is thrown on. */
function ignoreRefusal(error: unknown): null {
  if (folderFault(error) === null) throw error
  return null
}
