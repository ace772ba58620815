import { describe, expect, it } from 'vitest'
import { MeasureId } from '#model/ids.ts'
import type { OwnMeasure } from '#model/measure/measure.ts'
import { err } from '#model/result.ts'
import { date } from '#model/time/dates.ts'
import { listActs } from '#store/journal/read-journal.ts'
import { listOwnMeasures, saveMeasure } from '#store/repositories/measures.ts'
import { acting, must, newId, tempStore } from '#tests/support/temp-store.ts'

function aMeasure(given: Partial<OwnMeasure> = {}): OwnMeasure {
  const id = MeasureId.parse(newId())
  const empty = { shippedKey: null, needs: null, price: null, validFrom: null, validUntil: null } as const
  return { id, name: 'Tugigrupp', level: 'local', ...empty, ...given }
}

describe('measures of the specialist’s own', () => {
  it('are kept and changed, with before and after in the journal', () => {
    const store = tempStore()
    const measure = aMeasure()
    must(saveMeasure(store, measure, acting()))
    const changed = { ...measure, price: 'Tasuta' }
    must(saveMeasure(store, changed, acting()))
    expect(listOwnMeasures(store)).toEqual([changed])
    expect(listActs(store, null).slice(-2)).toMatchObject([
      { act: 'measure.added', payload: { after: measure } },
      { act: 'measure.changed', payload: { before: measure, after: changed } },
    ])
  })

  it('are refused where another stands in that place, or the end is before the beginning', () => {
    const store = tempStore()
    must(saveMeasure(store, aMeasure({ shippedKey: 'mdft' }), acting()))
    expect(saveMeasure(store, aMeasure({ shippedKey: 'mdft' }), acting())).toEqual(err('bad_input'))
    const period = { validFrom: date('2026-11-02'), validUntil: date('2026-11-01') }
    expect(saveMeasure(store, aMeasure(period), acting())).toEqual(err('end_before_start'))
    expect(listOwnMeasures(store)).toHaveLength(1)
  })
})
