import { expect, it } from 'vitest'
import { BackupId } from '#model/backup/backup.ts'
import { Instant } from '#model/time/dates.ts'
import { journalHead } from '#store/copying.ts'
import { lastRehearsal, listBackups, newestBackup, unsavedWork } from '#store/queries/backups.ts'
import { recordRestore } from '#store/repositories/backups.ts'
import { aCase } from '#tests/support/builders/case-intake.ts'
import { acting, must, newId, tempStore } from '#tests/support/temp-store.ts'

it('a vault just restored knows the backup it came from, and that all its work is in it', () => {
  const store = tempStore()
  aCase(store)
  const folder = 'kaust'
  expect(unsavedWork(store, folder)).not.toBeNull()
  const restored = {
    backupId: BackupId.parse(newId()),
    madeAt: Instant.parse('2026-11-01T15:00:00.000Z'),
    head: journalHead(store.sqlite),
    kept: { folder, name: 'toolaud-1', bytes: 20_000 },
    aside: null,
  }
  must(recordRestore(store, restored, acting()))
  expect(newestBackup(store, folder)).toMatchObject({ id: restored.backupId, name: 'toolaud-1', fault: null })
  expect(unsavedWork(store, folder)).toBeNull()
  expect(lastRehearsal(store)).not.toBeNull()
  // Told twice, it is one.
  must(recordRestore(store, restored, acting()))
  expect(listBackups(store)).toHaveLength(1)
})
