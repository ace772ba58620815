import { describe, expect, it } from 'vitest'
import type { CaseId, QuickNoteId } from '#model/ids.ts'
import type { QuickNoteInput } from '#model/quick-note.ts'
import { err, ok } from '#model/result.ts'
import { toPlainText } from '#model/text/rich-text.ts'
import { date, TimeOfDay } from '#model/time/dates.ts'
import { listActs } from '#store/journal/read-journal.ts'
import { readCase } from '#store/queries/case-view.ts'
import { readWaitingNotes } from '#store/queries/quick-notes.ts'
import { readTimeline } from '#store/queries/timeline.ts'
import {
  addQuickNote,
  discardQuickNote,
  fileQuickNote,
  noteToEnquiry,
} from '#store/repositories/quick-notes.ts'
import type { Store } from '#store/store.ts'
import { aCase } from '#tests/support/builders/case-intake.ts'
import {
  acting,
  contents,
  municipalityId,
  must,
  newId,
  tempStore,
  viewing,
} from '#tests/support/temp-store.ts'

const WORDS = 'Kool helistas: poiss ei ole nädal aega koolis käinud.'

function aNote(store: Store, given: Partial<QuickNoteInput> = {}): QuickNoteInput {
  return {
    id: newId() as QuickNoteId,
    caseId: null,
    municipalityId: municipalityId(store, 'Viljandi vald'),
    about: 'K. N.',
    occurredOn: date('2026-11-02'),
    occurredAt: TimeOfDay.parse('09:15'),
    minutes: 4,
    text: WORDS,
    ...given,
  }
}

/** The only entry of a case. */
function entryOf(store: Store, caseId: CaseId) {
  const filter = {
    kinds: [],
    activities: [],
    from: null,
    until: null,
    participant: null,
    star: null,
    text: '',
  }
  const page = must(readTimeline(store, { scope: { type: 'case', caseId }, filter, cursor: null, limit: 10 }))
  const item = page.items.find(({ type }) => type === 'entry')
  return item?.type === 'entry' ? item.entry : undefined
}

describe('a quick note', () => {
  it('waits on the desk, the newest first, with the name of its municipality', () => {
    const store = tempStore()
    const [first, second] = [aNote(store), aNote(store, { municipalityId: null, about: '' })]
    must(addQuickNote(store, first, acting()))
    must(addQuickNote(store, second, acting('2026-11-02T09:00:00Z')))
    expect(readWaitingNotes(store).map(({ id, municipalityName }) => [id, municipalityName])).toEqual([
      [second.id, null],
      [first.id, 'Viljandi vald'],
    ])
  })

  it('of a case that is known is an entry at once, and waits for nothing', () => {
    const store = tempStore()
    const caseId = aCase(store)
    must(addQuickNote(store, aNote(store, { caseId }), acting()))
    expect(readWaitingNotes(store)).toEqual([])
    const entry = entryOf(store, caseId)
    expect(entry).toMatchObject({
      kind: 'phone_call',
      occurredOn: '2026-11-02',
      occurredAt: '09:15',
      minutes: 4,
    })
    expect(entry && toPlainText(entry.text)).toBe(WORDS)
  })

  it('becomes an entry of the day and time it was taken, however late it is filed', () => {
    const store = tempStore()
    const caseId = aCase(store)
    const note = aNote(store)
    must(addQuickNote(store, note, acting()))
    must(fileQuickNote(store, { noteId: note.id, caseId }, acting('2026-11-05T12:00:00Z')))
    expect(readWaitingNotes(store)).toEqual([])
    expect(entryOf(store, caseId)).toMatchObject({ occurredOn: '2026-11-02', occurredAt: '09:15' })
    expect(fileQuickNote(store, { noteId: note.id, caseId }, acting())).toEqual(err('not_found'))
  })

  it('becomes an enquiry with its question, minutes and day', () => {
    const store = tempStore()
    const note = aNote(store)
    must(addQuickNote(store, note, acting()))
    const caseId = newId() as CaseId
    const input = { noteId: note.id, caseId, municipalityId: municipalityId(store, 'Elva vald') }
    must(noteToEnquiry(store, { ...input, asker: 'institution' }, acting()))
    expect(must(readCase(store, caseId, viewing())).case).toMatchObject({
      kind: 'enquiry',
      channel: 'phone',
      requestedOn: '2026-11-02',
      question: `K. N.: ${WORDS}`,
      details: { asker: 'institution', minutes: 4 },
    })
    expect(readWaitingNotes(store)).toEqual([])
  })

  it('is discarded for a reason', () => {
    const store = tempStore()
    const note = aNote(store)
    must(addQuickNote(store, note, acting()))
    must(discardQuickNote(store, { noteId: note.id, reason: 'Topelt' }, acting()))
    expect(readWaitingNotes(store)).toEqual([])
    expect(listActs(store, null).at(-1)).toMatchObject({
      act: 'note.discarded',
      payload: { reason: 'Topelt' },
    })
  })

  it('leaves its words nowhere but in the case it ended in', () => {
    const store = tempStore()
    const caseId = aCase(store)
    const [filed, discarded] = [aNote(store), aNote(store)]
    for (const note of [filed, discarded]) must(addQuickNote(store, note, acting()))
    must(fileQuickNote(store, { noteId: filed.id, caseId }, acting()))
    must(discardQuickNote(store, { noteId: discarded.id, reason: 'Topelt' }, acting()))
    const withWords = (of: CaseId | null) =>
      listActs(store, of)
        .filter(({ payload }) => JSON.stringify(payload).includes('Kool helistas'))
        .map(({ act }) => act)
    expect(withWords(null)).toEqual([])
    expect(withWords(caseId)).toEqual(['entry.added'])
    expect(listActs(store, caseId).at(-1)).toMatchObject({ act: 'note.filed', subjectId: filed.id })
  })

  it('is refused whole: a day to come, a municipality or a case nobody knows, a note twice', () => {
    const store = tempStore()
    const note = aNote(store)
    expect(addQuickNote(store, note, acting())).toEqual(ok(null))
    const before = contents(store)
    const unknown = newId() as CaseId
    const refused = [
      [aNote(store, { occurredOn: date('2026-11-03') }), 'date_in_future'],
      [aNote(store, { municipalityId: newId() as QuickNoteInput['municipalityId'] }), 'not_found'],
      [aNote(store, { caseId: unknown }), 'not_found'],
      [note, 'bad_input'],
    ] as const
    for (const [input, code] of refused) expect(addQuickNote(store, input, acting())).toEqual(err(code))
    expect(fileQuickNote(store, { noteId: note.id, caseId: unknown }, acting())).toEqual(err('not_found'))
    expect(contents(store)).toEqual(before)
  })
})
