import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { MeasureId } from '#model/ids.ts'
import { catalogueOf, isInForce, type OwnMeasure, ShippedMeasure } from '#model/measure/measure.ts'
import { date } from '#model/time/dates.ts'
import measures from '#resources/measures.json' with { type: 'json' }

const shipped = z.array(ShippedMeasure).parse(measures)

function own(given: Partial<OwnMeasure>): OwnMeasure {
  return {
    id: MeasureId.parse('01900000-0000-7000-8000-000000000001'),
    shippedKey: null,
    name: 'Kogukonnaprogramm',
    level: 'local',
    needs: null,
    price: null,
    validFrom: null,
    validUntil: null,
    ...given,
  }
}

describe('the catalogue of measures', () => {
  it('ships with measures of both levels, each with its source, no key twice', () => {
    expect(new Set(shipped.map(({ key }) => key)).size).toBe(shipped.length)
    expect(new Set(shipped.map(({ level }) => level))).toEqual(new Set(['state', 'local']))
  })

  it('shows the specialist’s own in the place of what it replaces, and new ones last', () => {
    const changed = own({ shippedKey: 'mdft', name: 'MDFT Tartus', level: 'state' })
    const added = own({ id: MeasureId.parse('01900000-0000-7000-8000-000000000002') })
    const catalogue = catalogueOf(shipped, [changed, added])
    expect(catalogue).toHaveLength(shipped.length + 1)
    const at = shipped.findIndex(({ key }) => key === 'mdft')
    expect(catalogue[at]).toMatchObject({ id: changed.id, name: 'MDFT Tartus', source: null })
    expect(catalogue.at(-1)).toMatchObject({ id: added.id, name: 'Kogukonnaprogramm' })
    expect(catalogue[0]).toMatchObject({ id: null, source: expect.any(String) as string })
  })

  it('keeps one whose shipped measure is dropped later', () => {
    expect(catalogueOf([], [own({ shippedKey: 'gone' })])).toMatchObject([{ shippedKey: 'gone' }])
  })

  it.each([
    [null, null, true],
    ['2026-11-24', null, false],
    ['2026-11-23', '2026-11-23', true],
    [null, '2026-11-22', false],
  ])('from %s until %s is in force on 23.11.2026: %s', (from, until, inForce) => {
    const period = { validFrom: from && date(from), validUntil: until && date(until) }
    expect(isInForce(period as Parameters<typeof isInForce>[0], date('2026-11-23'))).toBe(inForce)
  })
})
