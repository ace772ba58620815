import { describe, expect, it } from 'vitest'
import { CASE_KINDS } from '#model/case/kinds.ts'
import { CaseItem, checkItem } from '#model/item/item.ts'
import type { ItemType } from '#model/item/item-types.ts'
import { isKeptOn, unweighedMeasures } from '#model/item/weighed-measures.ts'
import { date } from '#model/time/dates.ts'

let last = 0
function item(type: ItemType, details: CaseItem['details'], notedOn = '2026-11-01'): CaseItem {
  last += 1
  const id = `01900000-0000-7000-8000-${String(last).padStart(12, '0')}`
  return CaseItem.parse({
    id,
    caseId: '01900000-0000-7000-8000-000000000999',
    type,
    notedOn,
    dueOn: null,
    endedOn: null,
    details,
    createdAt: '2026-11-01T08:00:00.000Z',
    updatedAt: '2026-11-01T08:00:00.000Z',
  })
}
const measure = (name: string, notedOn?: string) => item('measure', { name, state: 'proposed' }, notedOn)
const weighed = (name: string) => item('weighed_measure', { name, averts: 'no', why: 'Ei piisa' })
const names = (items: CaseItem[]) => unweighedMeasures(items).map(({ details }) => details['name'])

describe('measures of a case', () => {
  it('are weighed by name, whatever their case and spaces', () => {
    expect(names([measure('Tugiisik'), measure('Pereteraapia'), weighed(' tugiisik ')])).toEqual([
      'Pereteraapia',
    ])
    expect(names([measure('Tugiisik'), weighed('Tugiisik')])).toEqual([])
    expect(names([weighed('Pereteraapia')])).toEqual([])
  })

  it('are asked for once, oldest first', () => {
    const items = [
      measure('Tugiisik', '2026-11-03'),
      measure('Pereteraapia'),
      measure('TUGIISIK', '2026-11-09'),
    ]
    expect(names(items)).toEqual(['Pereteraapia', 'Tugiisik'])
  })
})

it('weighing says whether it would avert the danger, and why', () => {
  const given = { ...weighed('Tugiisik'), endedOn: null }
  const { createdAt: _c, updatedAt: _u, ...input } = given
  expect(checkItem(input, date('2026-11-23')).ok).toBe(true)
  expect(checkItem({ ...input, details: { averts: 'perhaps' } }, date('2026-11-23'))).toMatchObject({
    ok: false,
    error: {
      fields: {
        'details.name': 'required',
        'details.averts': 'not_possible',
        'details.why': 'required',
      },
    },
  })
})

it.each(CASE_KINDS)('measures are weighed in a case of an opinion alone: %s', (kind) => {
  expect(isKeptOn(kind, 'weighed_measure')).toBe(kind === 'klat_opinion')
  expect(isKeptOn(kind, 'measure')).toBe(true)
})
