import { describe, expect, it } from 'vitest'
import { documentDefinition } from '#model/document/definitions.ts'
import type { Drawing } from '#model/document/drawing.ts'
import { klatLines } from '#model/document/klat-drawing.ts'
import { EntryId } from '#model/ids.ts'
import { CaseItem } from '#model/item/item.ts'
import type { ItemType } from '#model/item/item-types.ts'
import { date } from '#model/time/dates.ts'
import { caseView, template } from './klat-sample.ts'

const id = (tail: number) => `01900000-0000-7000-8000-${String(tail).padStart(12, '0')}`
const ENTRY = EntryId.parse(id(501))

function item(tail: number, type: ItemType, details: CaseItem['details'], notedOn = '2026-11-03'): CaseItem {
  return CaseItem.parse({
    id: id(tail),
    caseId: id(1),
    type,
    notedOn,
    dueOn: null,
    endedOn: null,
    details,
    createdAt: '2026-11-03T08:00:00.000Z',
    updatedAt: '2026-11-03T08:00:00.000Z',
  })
}

const drawing: Drawing = {
  people: caseView.people,
  items: [
    item(601, 'measure', { name: 'Pereteraapia', state: 'proposed', result: 'Ema kaalub' }),
    item(602, 'weighed_measure', {
      name: 'Pereteraapia',
      averts: 'partly',
      why: 'Algas alles\nnovembris.',
      entries: ENTRY,
    }),
    item(
      603,
      'weighed_measure',
      { name: 'Elamine vanaema juures', averts: 'no', why: 'Lahkub öösiti' },
      '2026-11-01',
    ),
    item(604, 'child_opinion', { state: 'found_out', what: 'Tahan vanaema juurde' }),
    item(605, 'measure', { name: 'Vestlus, mille pakkus Salajane', state: 'ended' }),
  ],
  entries: [
    { id: ENTRY, kind: 'network_meeting', occurredOn: date('2026-11-16') },
    { id: EntryId.parse(id(502)), kind: 'phone_call', occurredOn: date('2026-11-12') },
    { id: EntryId.parse(id(503)), kind: 'star_review', occurredOn: date('2026-11-10') },
  ],
}

const lines = (section: string, given = drawing) =>
  klatLines(section, given).map(({ spans, rests = [] }) => [
    spans.map(({ text }) => text).join(''),
    rests.length,
  ])

describe('a section of an opinion is drawn from its case', () => {
  it('measures, each with its result', () => {
    expect(lines('measures')).toEqual([['Pereteraapia (pakutud\u00A003.11.2026). Ema kaalub', 0]])
  })

  it('less restrictive measures, oldest first, with what they rest on', () => {
    expect(lines('lessRestrictive')).toEqual([
      ['Elamine vanaema juures: ei hoiaks ohtu ära. Lahkub öösiti', 0],
      ['Pereteraapia: hoiaks ohu ära osaliselt. Algas alles novembris.', 1],
    ])
  })

  it("the child's opinion", () => {
    expect(lines('childOpinion')).toEqual([['Lapse arvamus: Tahan vanaema juurde (03.11.2026)', 0]])
  })

  it('what it was made of, and meetings of the network with a hole the gate finds', () => {
    expect(lines('documents')).toEqual([
      ['16.11.2026\u00A0võrgustikukohtumine', 1],
      ['10.11.2026\u00A0STARi menetluse analüüs', 1],
    ])
    expect(lines('network')).toEqual([['16.11.2026\u00A0võrgustikukohtumine: […]', 1]])
  })

  it('a danger that was assessed, by its summary', () => {
    const assessed = { ...item(606, 'feedback', { summary: 'Oht on püsiv' }), type: 'danger_assessment' }
    const given = { ...drawing, items: [assessed as unknown as CaseItem] }
    expect(lines('danger', given)).toEqual([['Oht on püsiv (03.11.2026)', 0]])
    expect(lines('documents', given)[0]).toEqual(['Ohtlikkuse hindamine (03.11.2026)', 0])
  })

  it('never with the reporter', () => {
    for (const { key } of template.sections) expect(JSON.stringify(lines(key))).not.toContain('Salajane')
  })

  it('but not where only people judge', () => {
    for (const key of [
      'reasoning',
      'conclusion',
      'during',
      'after',
      'otherMeasures',
      'carersOpinion',
      'unknown',
    ])
      expect(lines(key)).toEqual([])
  })
})

it('is offered for an opinion alone', () => {
  expect(documentDefinition('klat_opinion').draw).toBe(klatLines)
  expect(documentDefinition('counselling_summary').draw).toBeUndefined()
})
