import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { realBackupDisk } from '#electron/backup/backup-disk.ts'
import { type BackupOptions, createBackupService } from '#electron/backup/backup-service.ts'
import type { VaultService } from '#electron/vault/vault-service.ts'
import { type CaseId, type EntryId, uuidV7 } from '#model/ids.ts'
import { parseRegister } from '#model/municipality/register.ts'
import register from '#resources/municipalities.json' with { type: 'json' }
import { addAttachment } from '#store/repositories/attachments.ts'
import { saveEntry } from '#store/repositories/entries.ts'
import { setUpVault } from '#store/repositories/vault.ts'
import type { Store } from '#store/store.ts'
import { aCase } from '#tests/support/builders/case-intake.ts'
import { anEntry } from '#tests/support/builders/entry.ts'
import { aLetterhead } from '#tests/support/builders/letterhead.ts'
import { acting, must, NOW, REFERENCE, tempFolder } from '#tests/support/temp-store.ts'
import { MIGRATIONS, PASSPHRASE, vaultIn } from '#tests/support/temporary-vault.ts'
import { onDisk } from '#tests/support/backup-services.ts'

/** An open vault with a case and an entry, a folder for backups beside it, and a clock that can be set. */
export interface BackedUp {
  readonly vault: VaultService
  readonly store: () => Store
  readonly vaultFolder: string
  readonly folder: string
  readonly caseId: CaseId
  readonly backups: ReturnType<typeof createBackupService>
  /** Backups of the same vault in another folder. */
  readonly serviceFor: (
    folder: string | null,
    other?: Partial<BackupOptions>,
  ) => ReturnType<typeof createBackupService>
  readonly clock: { now: number; elapsed: number }
  /** Writes an entry; gives back its id. */
  readonly write: (text: string) => EntryId
  /** Names in the folder for backups. */
  readonly names: () => string[]
}

/** Opens a new vault with backups; closed by the test. */
export async function aBackedUpVault(changes: Partial<BackupOptions> = {}): Promise<BackedUp> {
  const root = tempFolder()
  const vaultFolder = path.join(root, 'vault')
  const folder = path.join(root, 'stick')
  mkdirSync(folder)
  const vault = vaultIn(vaultFolder)
  const { store } = must(await vault.create(PASSPHRASE))
  must(setUpVault(store, { letterhead: aLetterhead(), register: parseRegister(register) }, acting()))
  const caseId = aCase(store)
  must(
    addAttachment(
      store,
      { caseId, entryId: null, name: 'lisa.pdf', content: randomBytes(300_000) },
      acting(),
    ),
  )
  const clock = { now: NOW, elapsed: 0 }
  const serviceFor = (chosen: string | null, other: Partial<BackupOptions> = {}) =>
    createBackupService({
      vault: () => vault,
      folder: () => chosen,
      run: onDisk(realBackupDisk),
      disk: realBackupDisk,
      now: () => clock.now,
      elapsed: () => clock.elapsed,
      newId: () => uuidV7(clock.now, randomBytes(10)),
      version: '1.2.3',
      migrationsFolder: MIGRATIONS,
      holidays: () => REFERENCE.holidays,
      report: () => undefined,
      ...changes,
      ...other,
    })
  const backups = serviceFor(folder)
  return {
    serviceFor,
    vault,
    store: () => must(vault.store()),
    vaultFolder,
    folder,
    caseId,
    backups,
    clock,
    write: (text) => writeEntry(must(vault.store()), caseId, text, clock.now),
    names: () => readdirSync(folder).toSorted(),
  }
}

/** Writes an entry into a case; gives back its id. */
export function writeEntry(store: Store, caseId: CaseId, text: string, now: number = NOW): EntryId {
  const newId = () => uuidV7(now, randomBytes(10))
  const entry = anEntry(caseId, { id: newId() as EntryId, text })
  must(saveEntry(store, entry, { ...acting(now), newId }))
  return entry.id
}

/** How many rows a table has. */
export function countOf({ sqlite }: Store, table: string): number {
  return sqlite.prepare<[], number>(`select count(*) from "${table}"`).pluck().get() ?? 0
}
