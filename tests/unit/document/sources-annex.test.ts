import { describe, expect, it } from 'vitest'
import { defaultAccessRestriction } from '#model/document/access-mark.ts'
import { composeLetter } from '#model/document/compose-letter.ts'
import type { Grounding } from '#model/document/sources-annex.ts'
import { EntryId } from '#model/ids.ts'
import { date } from '#model/time/dates.ts'
import { fields, opinion } from './klat-sample.ts'

const id = (tail: number) => EntryId.parse(`01900000-0000-7000-8000-${String(tail).padStart(12, '0')}`)

/** The danger rests on a meeting and a hidden entry, the child's opinion on the meeting, a paragraph that is gone on a review. */
const grounding: Grounding = {
  grounds: [
    { key: 'danger', paragraphId: 'p1', entryIds: [id(1), id(3)] },
    { key: 'childOpinion', paragraphId: 'p1', entryIds: [id(1), id(2)] },
    { key: 'danger', paragraphId: 'gone', entryIds: [id(4)] },
    { key: 'otherMeasures', paragraphId: 'p1', entryIds: [id(4)] },
  ],
  entries: [
    { id: id(4), kind: 'star_review', occurredOn: date('2026-11-18') },
    { id: id(1), kind: 'network_meeting', occurredOn: date('2026-11-16') },
    { id: id(2), kind: 'phone_call', occurredOn: date('2026-11-03') },
  ],
}
const paper = (given: Parameters<typeof fields>[0]) =>
  composeLetter(opinion({ grounding, fields: fields({ listsSources: true, attachments: [], ...given }) }))

describe('the annex of sources', () => {
  it('lists days and kinds with the sections that rest on them, of printed paragraphs alone', () => {
    expect(paper({}).annex?.lines.map((line) => line.replaceAll('\u00A0', ' '))).toEqual([
      '03.11.2026 telefonikõne (osa 8)',
      '16.11.2026 võrgustikukohtumine (osad 5, 8)',
    ])
  })

  it('stands among the annexes, and bears the mark where the letter does not', () => {
    expect(paper({}).attachments).toMatchObject({ label: 'Lisa:', lines: [paper({}).annex?.heading] })
    expect(paper({}).annex?.accessMark).toEqual([])
    const access = { ...defaultAccessRestriction(date('2026-11-23')), scope: 'attachments' as const }
    expect(paper({ access }).accessMark).toEqual([])
    expect(paper({ access }).annex?.accessMark).toHaveLength(5)
  })

  it('is left out where it is not chosen, or nothing rests on anything', () => {
    expect(paper({ listsSources: false }).annex).toBeNull()
    const none = composeLetter(
      opinion({ grounding: { grounds: [], entries: [] }, fields: fields({ listsSources: true }) }),
    )
    expect(none.annex).toBeNull()
  })
})
