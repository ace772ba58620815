import { describe, expect, it } from 'vitest'

import { QuickNoteId } from '#model/ids.ts'
import { MAX_NOTE_LENGTH } from '#model/quick-note.ts'
import { Instant } from '#model/time/dates.ts'
import { countedMinutes, emptyQuickLog, readQuickLog } from '../../../renderer/quick-log/quick-log-value.ts'

const ID = QuickNoteId.parse('019ab3f2-0000-7000-8000-000000000001')
const OPENED = '2026-11-02T22:30:00.000Z'
const LATER = Date.parse('2026-11-02T22:33:10.000Z')
const EMPTY = emptyQuickLog(Instant.parse(OPENED), null)

describe('minutes of a quick note', () => {
  it.each([
    ['2026-11-02T22:30:00.000Z', 1],
    ['2026-11-02T22:31:00.000Z', 1],
    ['2026-11-02T22:31:00.001Z', 2],
    ['2026-11-02T22:20:00.000Z', 1],
    ['2026-11-20T22:30:00.000Z', 1440],
  ])('opened at 22.30, at %s there are %i', (until, minutes) => {
    expect(countedMinutes(OPENED, Date.parse(until))).toBe(minutes)
  })

  it.each([
    ['counted', 4],
    ['12', 12],
    ['', null],
  ])('%j is read as %j', (typed, minutes) => {
    const read = readQuickLog(ID, { ...EMPTY, text: 'Tere', minutes: typed }, LATER)
    expect(read).toMatchObject({ ok: true, value: { minutes } })
  })
})

describe('a quick note as typed', () => {
  it('has the day and time in Tallinn at which the panel was opened', () => {
    const read = readQuickLog(ID, { ...EMPTY, text: ' Tere ', about: 'K. N.' }, LATER)
    expect(read).toMatchObject({
      ok: true,
      value: { occurredOn: '2026-11-03', occurredAt: '00:30', text: 'Tere', about: 'K. N.', caseId: null },
    })
  })

  it('says what is wrong with it, field by field', () => {
    expect(readQuickLog(ID, { ...EMPTY, text: '  ', minutes: '1441' }, LATER)).toEqual({
      ok: false,
      error: { text: 'missing', minutes: 'broken' },
    })
    const long = 'x'.repeat(MAX_NOTE_LENGTH + 1)
    expect(readQuickLog(ID, { ...EMPTY, text: long, minutes: 'kolm' }, LATER)).toEqual({
      ok: false,
      error: { text: 'too_long', minutes: 'broken' },
    })
  })
})
