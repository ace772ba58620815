import { describe, expect, it } from 'vitest'
import { type ActGroup, ACT_GROUPS } from '#model/journal/act-groups.ts'
import { JournalChange, type JournalFilter, JournalLine } from '#model/journal/journal-line.ts'
import { err } from '#model/result.ts'
import { date } from '#model/time/dates.ts'
import { readJournal, readJournalChange } from '#store/queries/journal.ts'
import { removeAttachment, addAttachment, recordCopyOut } from '#store/repositories/attachments.ts'
import { recordCaseViewed } from '#store/repositories/cases.ts'
import { pause } from '#store/repositories/deadlines.ts'
import { recordCopiedForStar, saveEntry } from '#store/repositories/entries.ts'
import { saveSettings } from '#store/repositories/settings.ts'
import { recordUnlock } from '#store/repositories/vault.ts'
import type { Store } from '#store/store.ts'
import { aCase } from '#tests/support/builders/case-intake.ts'
import { anEntry, peopleIn } from '#tests/support/builders/entry.ts'
import { aLetterhead } from '#tests/support/builders/letterhead.ts'
import { fromPlainText } from '#model/text/rich-text.ts'
import { acting, must, tempStore, viewing } from '#tests/support/temp-store.ts'
import { unfreezeJournal } from '#tests/support/unfrozen-journal.ts'
import { readCase } from '#store/queries/case-view.ts'

const ALL: JournalFilter = { caseId: null, groups: [], from: null, until: null }

function lines(store: Store, filter: Partial<JournalFilter> = {}): JournalLine[] {
  return readJournal(store, { filter: { ...ALL, ...filter }, before: null, limit: 200 }).lines
}

/** A vault with two cases, in the first of which something was done on three days. */
function aVault() {
  const store = tempStore()
  const profile = { givenName: 'Näide', surname: 'Spetsialist', jobTitle: '', phone: '', email: '' }
  must(saveSettings(store, { profile, letterhead: aLetterhead() }, acting()))
  const caseId = aCase(store)
  const other = aCase(store)
  const entry = anEntry(caseId, { participants: peopleIn(store, caseId) })
  must(saveEntry(store, entry, acting('2026-11-03T10:00:00.000Z')))
  must(recordCopiedForStar(store, { entryId: entry.id }, acting('2026-11-04T10:00:00.000Z')))
  must(recordUnlock(store, { failedTries: 2 }, acting('2026-11-05T10:00:00.000Z')))
  return { store, caseId, other, entry }
}

describe('readJournal', () => {
  it('gives the newest first, each row once, whatever the size of the stretch', () => {
    const { store } = aVault()
    const whole = lines(store).map(({ seq }) => seq)
    expect(whole).toEqual(whole.toSorted((a, b) => b - a))
    const seen: number[] = []
    let before: number | null = null
    do {
      const page: ReturnType<typeof readJournal> = readJournal(store, { filter: ALL, before, limit: 3 })
      expect(page.lines.length).toBeLessThanOrEqual(3)
      seen.push(...page.lines.map(({ seq }) => seq))
      before = page.next
    } while (before !== null)
    expect(seen).toEqual(whole)
  })

  it('says who did what to what, in which case', () => {
    const { store, caseId } = aVault()
    const [unlocked, copied, added] = lines(store)
    expect(unlocked).toMatchObject({
      act: 'vault.unlocked',
      actorName: 'Näide Spetsialist',
      case: null,
      target: { type: 'failed_tries', count: 2 },
    })
    const target = { type: 'entry', kind: 'phone_call', occurredOn: '2026-10-28' }
    expect(copied).toMatchObject({
      act: 'entry.copied_for_star',
      target,
      case: { caseId, children: 'Kaarel N.' },
    })
    expect(added).toMatchObject({ act: 'entry.added', target })
    for (const line of lines(store)) expect(JournalLine.parse(line)).toEqual(line)
  })

  it('narrows by case, by groups, by days in Tallinn, and by all of them together', () => {
    const { store, caseId, other } = aVault()
    const acts = (filter: Partial<JournalFilter>) => lines(store, filter).map(({ act }) => act)
    expect(acts({ caseId: other })).not.toContain('entry.added')
    expect(acts({ caseId, groups: ['taken_out'] })).toEqual(['entry.copied_for_star'])
    expect(acts({ groups: ['taken_out', 'entries'] })).toEqual(['entry.copied_for_star', 'entry.added'])
    expect(acts({ from: date('2026-11-04') })).toEqual(['vault.unlocked', 'entry.copied_for_star'])
    expect(acts({ from: date('2026-11-03'), until: date('2026-11-03') })).toEqual(['entry.added'])
    expect(acts({ caseId, from: date('2026-11-04'), groups: ['entries'] })).toEqual([])
    expect(acts({ caseId, until: date('2026-11-03'), groups: ['entries'] })).toEqual(['entry.added'])
    expect(acts({ groups: ['vault'], from: date('2026-11-05') })).toEqual(['vault.unlocked'])
  })

  it('puts every row under exactly one group', () => {
    const { store } = aVault()
    const byGroup = ACT_GROUPS.flatMap((group: ActGroup) => lines(store, { groups: [group] }))
    expect(byGroup.map(({ seq }) => seq).sort((a, b) => b - a)).toEqual(lines(store).map(({ seq }) => seq))
  })

  it('says of rows of an erased case that their content is gone, and of a broken one that it does not open', () => {
    const { store, caseId } = aVault()
    unfreezeJournal(store)
    store.sqlite
      .prepare('delete from journal_payloads where seq in (select seq from journal where case_id = ?)')
      .run(caseId)
    store.sqlite.prepare('delete from case_keys where scope = ?').run(caseId)
    store.sqlite.exec('update journal_payloads set sealed = zeroblob(40) where seq = 1')
    const all = lines(store)
    expect(all.filter((line) => line.caseId === caseId).every(({ content }) => content === 'erased')).toBe(
      true,
    )
    expect(all.at(-1)).toMatchObject({ seq: 1, content: 'broken' })
    expect(all.filter(({ content }) => content === 'whole').length).toBeGreaterThan(3)
  })

  it('takes reason and file name from what was journaled', () => {
    const { store, caseId } = aVault()
    const [deadline] = must(readCase(store, caseId, viewing())).deadlines
    const deadlineId = deadline?.deadline.id
    if (deadlineId === undefined) throw new Error('No deadline')
    must(pause(store, { deadlineId, from: date('2026-11-02'), reason: 'Oodatakse lisasid' }, acting()))
    const file = { caseId, entryId: null, name: 'lisa.pdf', content: Buffer.from('x') }
    const { id } = must(addAttachment(store, file, acting()))
    must(recordCopyOut(store, { id, fileName: 'koopia.pdf' }, acting()))
    must(removeAttachment(store, { id }, acting()))
    const [removed, copied, added, paused] = lines(store, { caseId })
    expect(paused).toMatchObject({ reason: 'Oodatakse lisasid', target: { ruleId: 'first_contact' } })
    expect(added?.target).toEqual({ type: 'text', text: 'lisa.pdf' })
    expect(copied?.target).toEqual({ type: 'text', text: 'koopia.pdf' })
    expect(removed?.target).toEqual({ type: 'text', text: 'lisa.pdf' })
  })
})

describe('readJournalChange', () => {
  it('gives both states, and the names of whom they name', () => {
    const { store, caseId, entry } = aVault()
    const changed = { ...entry, text: fromPlainText('Teine tekst.') }
    must(saveEntry(store, changed, acting('2026-11-06T10:00:00.000Z')))
    const [line] = lines(store, { caseId })
    const change = must(readJournalChange(store, line?.seq ?? 0))
    expect(change).toMatchObject({
      line: { act: 'entry.changed' },
      before: { id: entry.id },
      after: { id: entry.id },
    })
    expect(Object.values(change.names).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'Kaarel Näitlik',
      'Mari Töötaja',
    ])
    expect(JournalChange.parse(change)).toEqual(change)
  })

  it('knows only rows there are', () => {
    const { store } = aVault()
    expect(readJournalChange(store, 9_999)).toEqual(err('not_found'))
  })
})

describe('recordCaseViewed', () => {
  const views = (store: Store) => lines(store, { groups: ['viewed'] }).length

  it('writes one line an hour in a session', () => {
    const { store, caseId } = aVault()
    const look = (at: string) => must(recordCaseViewed(store, { caseId, asOf: null }, acting(at)))
    look('2026-11-06T10:00:00.000Z')
    look('2026-11-06T10:59:59.000Z')
    expect(views(store)).toBe(1)
    look('2026-11-06T11:00:00.000Z')
    expect(views(store)).toBe(2)
  })

  it('writes a line anew after the vault was opened again, and after the clock was set back', () => {
    const { store, caseId } = aVault()
    const look = (at: string) => must(recordCaseViewed(store, { caseId, asOf: null }, acting(at)))
    look('2026-11-06T10:00:00.000Z')
    must(recordUnlock(store, { failedTries: 0 }, acting('2026-11-06T10:05:00.000Z')))
    look('2026-11-06T10:10:00.000Z')
    expect(views(store)).toBe(2)
    look('2026-11-06T09:00:00.000Z')
    expect(views(store)).toBe(3)
  })

  it('writes each look at another day, with the day', () => {
    const { store, caseId } = aVault()
    const day = date('2026-11-03')
    must(recordCaseViewed(store, { caseId, asOf: day }, acting('2026-11-06T10:00:00.000Z')))
    must(recordCaseViewed(store, { caseId, asOf: day }, acting('2026-11-06T10:00:01.000Z')))
    expect(views(store)).toBe(2)
    expect(lines(store, { caseId })[0]?.target).toEqual({ type: 'as_of', day })
  })
})
