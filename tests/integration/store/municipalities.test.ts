import { describe, expect, it } from 'vitest'
import type { MunicipalityId, MunicipalityUnitId } from '#model/ids.ts'
import type { MunicipalityUnit } from '#model/municipality/municipality.ts'
import { err } from '#model/result.ts'
import { date } from '#model/time/dates.ts'
import { listActs } from '#store/journal/read-journal.ts'
import { listMunicipalities, readMunicipality } from '#store/queries/municipality-overview.ts'
import {
  assignMunicipalities,
  endAssignment,
  removeUnit,
  saveUnit,
} from '#store/repositories/municipalities.ts'
import type { Store } from '#store/store.ts'
import {
  acting,
  contents,
  municipalityId,
  must,
  newId,
  tempStore,
  viewing,
} from '#tests/support/temp-store.ts'

function assign(store: Store, names: readonly string[], from: string) {
  const municipalityIds = names.map((name) => municipalityId(store, name))
  return assignMunicipalities(store, { municipalityIds, from: date(from) }, acting())
}

function end(store: Store, name: string, from: string, until: string) {
  const period = { municipalityId: municipalityId(store, name), from: date(from), until: date(until) }
  return endAssignment(store, period, acting())
}

function assignmentsOf(store: Store, name: string) {
  const found = listMunicipalities(store).find(({ municipality }) => municipality.name === name)
  return found?.assignments.map(({ from, until }) => [from, until])
}

describe('listMunicipalities', () => {
  it('has the whole register in Estonian order', () => {
    const names = listMunicipalities(tempStore()).map(({ municipality }) => municipality.name)
    expect(names).toHaveLength(79)
    expect(names).toEqual(names.toSorted(new Intl.Collator('et').compare))
    expect(names.indexOf('Võru vald')).toBeGreaterThan(names.indexOf('Viru-Nigula vald'))
  })
})

describe('assignMunicipalities', () => {
  it('takes all of them on from a day', () => {
    const store = tempStore()
    expect(must(assign(store, ['Viljandi vald', 'Tartu linn'], '2026-01-01'))).toHaveLength(2)
    expect(assignmentsOf(store, 'Tartu linn')).toEqual([['2026-01-01', null]])
    expect(listActs(store, null).at(-1)).toMatchObject({ act: 'municipality.assigned' })
  })

  it('takes none on when one is the specialist’s that day', () => {
    const store = tempStore()
    must(assign(store, ['Viljandi vald'], '2026-01-01'))
    const before = contents(store)
    expect(assign(store, ['Tartu linn', 'Viljandi vald'], '2026-06-01')).toEqual(
      err('municipality_assigned_twice'),
    )
    expect(contents(store)).toEqual(before)
  })

  it('refuses the same one twice in one go', () => {
    const store = tempStore()
    expect(assign(store, ['Tartu linn', 'Tartu linn'], '2026-06-01')).toEqual(
      err('municipality_assigned_twice'),
    )
  })

  it('refuses a day before a later period', () => {
    const store = tempStore()
    must(assign(store, ['Viljandi vald'], '2026-06-01'))
    expect(assign(store, ['Viljandi vald'], '2026-01-01')).toEqual(err('period_overlaps'))
  })

  it('takes one on again after a period has ended', () => {
    const store = tempStore()
    must(assign(store, ['Viljandi vald'], '2026-01-01'))
    must(end(store, 'Viljandi vald', '2026-01-01', '2026-03-31'))
    expect(assign(store, ['Viljandi vald'], '2026-03-31')).toEqual(err('municipality_assigned_twice'))
    must(assign(store, ['Viljandi vald'], '2026-04-01'))
    expect(assignmentsOf(store, 'Viljandi vald')).toEqual([
      ['2026-01-01', '2026-03-31'],
      ['2026-04-01', null],
    ])
  })

  it('knows only municipalities of the register', () => {
    const store = tempStore()
    const input = { municipalityIds: [newId() as MunicipalityId], from: date('2026-01-01') }
    expect(assignMunicipalities(store, input, acting())).toEqual(err('not_found'))
  })
})

describe('endAssignment', () => {
  it.each([
    ['an unknown period', '2026-02-02', '2026-03-01', 'not_found'],
    ['a last day before the first', '2026-01-01', '2025-12-31', 'end_before_start'],
    ['a last day within the next period', '2026-01-01', '2026-04-01', 'period_overlaps'],
  ])('refuses %s', (_, from, until, code) => {
    const store = tempStore()
    must(assign(store, ['Viljandi vald'], '2026-01-01'))
    must(end(store, 'Viljandi vald', '2026-01-01', '2026-03-31'))
    must(assign(store, ['Viljandi vald'], '2026-04-01'))
    const before = contents(store)
    expect(end(store, 'Viljandi vald', from, until)).toEqual(err(code))
    expect(contents(store)).toEqual(before)
  })
})

describe('units', () => {
  function aUnit(store: Store, given: Partial<MunicipalityUnit> = {}): MunicipalityUnit {
    return {
      id: newId() as MunicipalityUnitId,
      municipalityId: municipalityId(store, 'Viljandi vald'),
      name: 'Lastekaitse',
      contactName: null,
      phone: null,
      email: 'lastekaitse@vald.example',
      ...given,
    }
  }

  function unitsOf(store: Store) {
    return must(readMunicipality(store, municipalityId(store, 'Viljandi vald'), viewing())).units
  }

  it('are added, changed and removed', () => {
    const store = tempStore()
    const unit = aUnit(store)
    must(saveUnit(store, unit, acting()))
    must(saveUnit(store, { ...unit, phone: '555' }, acting()))
    expect(unitsOf(store)).toEqual([{ ...unit, phone: '555' }])
    expect(must(removeUnit(store, { id: unit.id }, acting()))).toBeNull()
    expect(unitsOf(store)).toEqual([])
    expect(
      listActs(store, null)
        .slice(-3)
        .map(({ act, payload }) => [act, payload]),
    ).toEqual([
      ['municipality.unit_added', { after: unit }],
      ['municipality.unit_changed', { before: unit, after: { ...unit, phone: '555' } }],
      ['municipality.unit_removed', { before: { ...unit, phone: '555' } }],
    ])
  })

  it('do not move to another municipality', () => {
    const store = tempStore()
    const unit = aUnit(store)
    must(saveUnit(store, unit, acting()))
    const before = contents(store)
    const moved = { ...unit, municipalityId: municipalityId(store, 'Tartu linn') }
    expect(saveUnit(store, moved, acting())).toEqual(err('not_found'))
    expect(removeUnit(store, { id: newId() as MunicipalityUnitId }, acting())).toEqual(err('not_found'))
    expect(contents(store)).toEqual(before)
  })
})
