import { describe, expect, it } from 'vitest'

import { Entry, EntryInput } from '#model/case/entry.ts'
import { EntryDraft } from '#model/draft.ts'
import { CaseId, CommitmentId, EntryId, PersonId } from '#model/ids.ts'
import { fromPlainText } from '#model/text/rich-text.ts'

import { checkEntry } from '../../../renderer/timeline/check-entry.ts'
import { draftOfEntry, newEntryDraft, typedValue } from '../../../renderer/timeline/draft-values.ts'

const uuid = (number: number) => `01930000-0000-7000-8000-${String(number).padStart(12, '0')}`
const ids = { id: EntryId.parse(uuid(1)), caseId: CaseId.parse(uuid(2)) }
const promise = CommitmentId.parse(uuid(3))

function form(changes: Partial<EntryDraft> = {}): EntryDraft {
  return {
    ...newEntryDraft(Date.parse('2026-11-23T08:35:00Z')),
    text: fromPlainText('Arutasime.'),
    ...changes,
  }
}

function line(changes: Partial<EntryDraft['commitments'][number]> = {}): EntryDraft['commitments'][number] {
  return {
    id: promise,
    what: 'Saadab kontakti',
    side: 'theirs',
    who: 'Liis Proovik',
    dueOn: '2026-11-25',
    keptOn: '',
    ...changes,
  }
}

describe('the form of an entry', () => {
  it('begins as a phone call now, and fits the draft', () => {
    const draft = newEntryDraft(Date.parse('2026-11-23T08:35:00Z'))
    expect(draft).toMatchObject({ kind: 'phone_call', occurredOn: '2026-11-23', occurredAt: '10:35' })
    expect(EntryDraft.safeParse(draft).success).toBe(true)
  })

  it('gives an entry what was typed', () => {
    const participant = PersonId.parse(uuid(4))
    const checked = checkEntry(
      ids,
      form({ participants: [participant], minutes: ' 25 ', commitments: [line()] }),
    )
    expect(checked.ok && EntryInput.parse(checked.value)).toMatchObject({
      occurredAt: '10:35',
      participants: [participant],
      minutes: 25,
      commitments: [{ what: 'Saadab kontakti', who: 'Liis Proovik', dueOn: '2026-11-25', keptOn: null }],
    })
  })

  it('leaves out a line for a promise in which nothing was typed, and who promised one’s own', () => {
    const blank = line({ id: CommitmentId.parse(uuid(5)), what: ' ', dueOn: '' })
    const checked = checkEntry(ids, form({ commitments: [blank, line({ side: 'mine' })] }))
    expect(checked.ok && checked.value.commitments).toMatchObject([{ id: promise, who: '' }])
  })

  it.each<[string, Partial<EntryDraft>, object]>([
    ['no date', { occurredOn: '' }, { date: 'missing' }],
    ['half a date', { occurredOn: '23.1' }, { date: 'missing' }],
    ['half a time', { occurredAt: '1' }, { time: 'broken' }],
    ['minutes in words', { minutes: 'kaks' }, { minutes: 'broken' }],
    ['no minutes at all', { minutes: '0' }, { minutes: 'broken' }],
    ['more than a day', { minutes: '1441' }, { minutes: 'broken' }],
    ['no text', { text: fromPlainText(' ') }, { text: 'missing' }],
  ])('refuses %s and says where', (_, changes, faults) => {
    expect(checkEntry(ids, form(changes))).toEqual({ ok: false, error: faults })
  })

  it.each<[string, Parameters<typeof line>[0], object]>([
    ['without words', { what: '' }, { what: 'missing' }],
    ['too long', { what: 'a'.repeat(501) }, { what: 'too_long' }],
    ['of someone too long', { who: 'a'.repeat(201) }, { who: 'too_long' }],
    ['for half a day', { dueOn: '25.1' }, { dueOn: 'broken' }],
  ])('refuses a promise %s', (_, changes, faults) => {
    const checked = checkEntry(ids, form({ commitments: [line(changes)] }))
    expect(checked).toEqual({ ok: false, error: { commitments: new Map([[promise, faults]]) } })
  })

  it('of a known entry gives that entry back', () => {
    const entry = Entry.parse({
      ...ids,
      kind: 'network_meeting',
      occurredOn: '2026-11-20',
      occurredAt: null,
      activities: [1, 6],
      text: fromPlainText('Kohtusime.'),
      participants: [uuid(4)],
      commitments: [
        { id: promise, what: 'Helistan', side: 'mine', who: '', dueOn: null, keptOn: '2026-11-21' },
      ],
      minutes: 90,
      inStarOn: null,
      createdAt: '2026-11-20T10:00:00.000Z',
      updatedAt: '2026-11-20T10:00:00.000Z',
    })
    const { createdAt: _, updatedAt: __, inStarOn: ___, ...input } = entry
    expect(checkEntry(ids, draftOfEntry(entry))).toEqual({ ok: true, value: input })
  })

  it('keeps a date, or what is half-typed of it', () => {
    expect(typedValue('2026-11-23', '23.11.2026')).toBe('2026-11-23')
    expect(typedValue(null, '23.1')).toBe('23.1')
  })
})
