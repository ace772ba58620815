import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { BackupId } from '#model/backup/backup.ts'
import { ACTS } from '#model/journal/act.ts'
import { groupOf } from '#model/journal/act-groups.ts'
import { date, Instant } from '#model/time/dates.ts'
import { listActs, verifyJournal } from '#store/journal/read-journal.ts'
import {
  recordAsideRemoved,
  recordBackup,
  recordBackupFault,
  recordRehearsal,
  recordRemovedBackups,
  recordRestore,
} from '#store/repositories/backups.ts'
import { linkCases, moveCase } from '#store/repositories/cases.ts'
import { eraseCase } from '#store/repositories/erasure.ts'
import { recordJournalExport, recordVerification } from '#store/repositories/journal.ts'
import { keepCase, setRetentionPeriod } from '#store/repositories/retention.ts'
import { recordKeyChange, recordUnlock } from '#store/repositories/vault.ts'
import type { Store } from '#store/store.ts'
import { aCase } from '#tests/support/builders/case-intake.ts'
import { aFullCase } from '#tests/support/builders/full-case.ts'
import { JOURNAL_SAMPLES, pathsOf, silence } from '#tests/support/journal-samples.ts'
import { makeSampleVault } from '#tests/support/sample/make-sample-vault.ts'
import { withVault } from '#tests/support/sample/open-sample-vault.ts'
import {
  acting,
  municipalityId,
  must,
  newId,
  NOW,
  tempFolder,
  tempStore,
  viewing,
} from '#tests/support/temp-store.ts'

/** Fields that rows hold and the words of the journal do not know. */
function unknownFields(store: Store): string[] {
  return listActs(store, null).flatMap(({ act, subjectType, payload }) => {
    const sample = JOURNAL_SAMPLES[act]
    const known = new Set(pathsOf(sample.states?.[0]))
    const held = [payload?.before, payload?.after].flatMap((state) => pathsOf(state))
    return [
      ...(subjectType === sample.subject ? [] : [`${act} of ${subjectType}`]),
      ...held
        .filter((field) => !known.has(field) && silence(act, field) === undefined)
        // Empty in this row, a record in the sample.
        .filter((field) => ![...known].some((other) => other.startsWith(`${field}.`)))
        .map((field) => `${act}: ${field}`),
    ]
  })
}

describe('the fields that the journal has words for', () => {
  it('are all that the desk writes of cases', { timeout: 90_000 }, async () => {
    const folder = path.join(tempFolder(), 'vault')
    await makeSampleVault({ folder, now: NOW, kdfCost: { memoryKiB: 1024, passes: 1, parallelism: 1 } })
    const unknown = await withVault(folder, unknownFields)
    expect([...new Set(unknown)]).toEqual([])
  })

  it('are all that it writes of the vault, its keys, its backups, retention and the journal', () => {
    const store = tempStore()
    const full = aFullCase(store)
    const [one, other] = [aCase(store), aCase(store)]
    must(linkCases(store, { caseId: one, otherCaseId: other, linked: true }, acting()))
    must(linkCases(store, { caseId: one, otherCaseId: other, linked: false }, acting()))
    const moved = {
      caseId: one,
      municipalityId: municipalityId(store, 'Elva vald'),
      from: date('2026-11-02'),
    }
    must(moveCase(store, moved, acting()))
    must(setRetentionPeriod(store, { kind: 'enquiry', months: 6 }, acting(), viewing()))
    const kept = { caseId: full, until: date('2027-01-04'), reason: 'Kohus' }
    must(keepCase(store, kept, acting(), viewing()))
    must(eraseCase(store, { caseId: full, ground: 'not_needed' }, acting(), viewing()))
    const head = must(verifyJournal(store))
    const madeAt = Instant.parse(new Date(NOW).toISOString())
    const id = newId() as BackupId
    const backup = { id, madeAt, folder: '/stick', name: 'toolaud', bytes: 1000, head, isAutomatic: true }
    must(recordBackup(store, backup, acting()))
    must(recordRehearsal(store, id, acting()))
    must(recordBackupFault(store, id, 'gone', acting()))
    must(recordRemovedBackups(store, [id], acting()))
    must(recordRestore(store, { backupId: id, madeAt, head, kept: null, aside: 'vault.aside-1' }, acting()))
    must(recordAsideRemoved(store, { name: 'vault.aside-1', since: madeAt, end: 'expired' }, acting()))
    must(recordUnlock(store, { failedTries: 1, openedBy: 'passphrase', header: 2 }, acting()))
    must(recordKeyChange(store, 'vault.recovery_code_made', { failedTries: 0, header: 3 }, acting()))
    must(recordVerification(store, { head }, acting()))
    must(recordVerification(store, { broken: { seq: 3, fault: 'row_missing' } }, acting()))
    const filter = { caseId: null, groups: ['vault' as const], from: date('2026-11-02'), until: null }
    const exported = { filter, fileName: 'a.csv', sha256: 'a'.repeat(64), bytes: 100, lines: 3 }
    must(recordJournalExport(store, exported, acting()))
    expect([...new Set(unknownFields(store))]).toEqual([])
    const seen = new Set<string>(listActs(store, null).map(({ act }) => act))
    const owed = ACTS.filter((act) => /^(?:backup|retention|journal)\./.test(act) && !seen.has(act))
    expect(owed).toEqual([])
    expect(ACTS.filter((act) => groupOf(act) === 'vault').length).toBeGreaterThan(15)
  })
})
