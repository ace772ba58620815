import { describe, expect, it } from 'vitest'
import { err, ok } from '#model/result.ts'
import { listActs, verifyJournal } from '#store/journal/read-journal.ts'
import { saveEntry } from '#store/repositories/entries.ts'
import { eraseCase } from '#store/repositories/erasure.ts'
import { recordLock, recordUnlock } from '#store/repositories/vault.ts'
import type { Store } from '#store/store.ts'
import { anEntry } from '#tests/support/builders/entry.ts'
import { aKlatCase } from '#tests/support/builders/klat-intake.ts'
import { acting, must, SPECIALIST, tempStore, viewing } from '#tests/support/temp-store.ts'

/** A vault in which something happened, and which a forger got into. */
function forged(): Store & {
  readonly caseId: ReturnType<typeof aKlatCase>['opinion']
  readonly last: number
} {
  const store = tempStore()
  const { opinion } = aKlatCase(store)
  must(saveEntry(store, anEntry(opinion), acting()))
  for (const table of ['journal', 'journal_payloads', 'case_keys']) {
    store.sqlite.exec(`drop trigger ${table}_frozen_update; drop trigger ${table}_frozen_delete`)
  }
  store.sqlite.pragma('foreign_keys=OFF')
  return { ...store, caseId: opinion, last: must(verifyJournal(store)).seq }
}

describe('verifyJournal', () => {
  it('gives the last row of an unbroken chain', () => {
    const store = tempStore()
    const before = must(verifyJournal(store))
    aKlatCase(store)
    const after = must(verifyJournal(store))
    expect(after.seq).toBeGreaterThan(before.seq)
    expect(after.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(verifyJournal(store, before)).toEqual(ok(after))
  })

  it.each([
    'at',
    'actor',
    'act',
    'subject_type',
    'subject_id',
    'case_id',
    'payload_digest',
    'previous_hash',
    'hash',
  ])('names the row whose %s was changed', (column) => {
    const store = forged()
    store.sqlite.prepare(`update journal set ${column} = 'changed' where seq = 3`).run()
    expect(verifyJournal(store)).toEqual(err({ seq: 3, fault: 'row_changed' }))
  })

  it.each(['salt', 'nonce', 'sealed'])('names the row whose payload has another %s', (column) => {
    const store = forged()
    store.sqlite
      .prepare(`update journal_payloads set ${column} = zeroblob(length(${column})) where seq = 2`)
      .run()
    expect(verifyJournal(store)).toEqual(err({ seq: 2, fault: 'payload_changed' }))
  })

  it('names the row that got the payload of another', () => {
    const store = forged()
    store.sqlite.exec(
      `update journal_payloads set (salt, nonce, sealed) =
         (select salt, nonce, sealed from journal_payloads as other where other.seq = 3) where seq = 2`,
    )
    expect(verifyJournal(store)).toEqual(err({ seq: 2, fault: 'payload_changed' }))
  })

  it('names the first row that is missing', () => {
    const store = forged()
    store.sqlite.prepare('delete from journal where seq in (2, 4)').run()
    expect(verifyJournal(store)).toEqual(err({ seq: 2, fault: 'row_missing' }))
  })

  it('names the row whose payload is missing', () => {
    const store = forged()
    store.sqlite.prepare('delete from journal_payloads where seq = 4').run()
    expect(verifyJournal(store)).toEqual(err({ seq: 4, fault: 'payload_missing' }))
  })

  it('misses rows cut off the end only when no head is known from elsewhere', () => {
    const store = forged()
    const head = must(verifyJournal(store))
    store.sqlite.prepare('delete from journal where seq = ?').run(store.last)
    expect(verifyJournal(store)).toMatchObject({ ok: true })
    expect(verifyJournal(store, head)).toEqual(err({ seq: store.last, fault: 'row_missing' }))
  })

  it('holds when a case was erased: its key and payloads gone, its rows there', () => {
    const store = tempStore()
    const { opinion: caseId } = aKlatCase(store)
    const head = must(verifyJournal(store))
    must(eraseCase(store, { caseId, ground: 'opened_by_mistake' }, acting(), viewing()))
    expect(verifyJournal(store, head)).toMatchObject({ ok: true })
    expect(listActs(store, caseId).length).toBeGreaterThan(3)
    expect(listActs(store, caseId).every(({ payload }) => payload === null)).toBe(true)
  })

  it('does not take a case for erased whose key and payloads were only destroyed', () => {
    const store = forged()
    store.sqlite
      .prepare('delete from journal_payloads where seq in (select seq from journal where case_id = ?)')
      .run(store.caseId)
    store.sqlite.prepare('delete from case_keys where scope = ?').run(store.caseId)
    expect(verifyJournal(store)).toMatchObject({ ok: false, error: { fault: 'payload_missing' } })
  })
})

describe('the journal', () => {
  it('refuses to be changed', () => {
    const { sqlite } = tempStore()
    expect(() => sqlite.exec("update journal set actor = 'x'")).toThrow(/append-only/)
    expect(() => sqlite.exec('delete from journal_payloads; delete from journal')).toThrow(/append-only/)
  })

  it('keeps no payload in the clear', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    must(saveEntry(store, anEntry(opinion, { text: 'Salajane lause.' }), acting()))
    const sealed = store.sqlite.prepare<[], Buffer>('select sealed from journal_payloads').pluck().all()
    expect(Buffer.concat(sealed).includes('Salajane')).toBe(false)
    expect(JSON.stringify(listActs(store, opinion))).toContain('Salajane lause.')
  })

  it('seals the payloads of each case with a key of its own', () => {
    const store = tempStore()
    const first = aKlatCase(store)
    const second = aKlatCase(store)
    const keys = store.sqlite
      .prepare<[], { scope: string; key: Buffer }>('select scope, key from case_keys')
      .all()
    expect(keys.map(({ scope }) => scope).sort()).toEqual(
      ['vault', first.opinion, first.counselling, second.opinion, second.counselling].sort(),
    )
    expect(new Set(keys.map(({ key }) => key.toString('hex'))).size).toBe(keys.length)
  })

  it('says who did what, when and to what', () => {
    const store = tempStore()
    const { opinion } = aKlatCase(store)
    const entry = anEntry(opinion)
    must(saveEntry(store, entry, acting('2026-11-02T09:15:00.000Z')))
    expect(listActs(store, opinion).at(-1)).toMatchObject({
      at: '2026-11-02T09:15:00.000Z',
      actor: SPECIALIST,
      act: 'entry.added',
      subjectType: 'entry',
      subjectId: entry.id,
    })
  })

  it('records opening and locking of the vault, with wrong passphrases before', () => {
    const store = tempStore()
    must(recordUnlock(store, { failedTries: 2 }, acting()))
    must(recordLock(store, acting()))
    expect(listActs(store, null)).toMatchObject([
      { act: 'vault.created' },
      { act: 'vault.unlocked', payload: { after: { failedTries: 2 } } },
      { act: 'vault.locked' },
    ])
  })
})
