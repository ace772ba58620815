import { describe, expect, it } from 'vitest'
import { courtStatus, opinionStatus, serviceStatus } from '#model/klat/status.ts'
import { date } from '#model/time/dates.ts'
import { klatItem } from './klat-item.ts'

const TODAY = date('2026-11-23')

const version = (status: 'draft' | 'issued', versionNumber: number, kind = 'klat_opinion') => ({
  document: { kind },
  versionNumber,
  status,
  issuedOn: status === 'issued' ? date('2026-11-10') : null,
  conclusion: 'supportive' as const,
})

describe('the opinion', () => {
  it.each([
    ['not begun', [], 'none', null],
    ['of another kind of document', [version('issued', 1, 'counselling_summary')], 'none', null],
    ['being written', [version('draft', 1)], 'draft', null],
    ['issued', [version('issued', 1)], 'issued', '2026-11-10'],
    ['being changed after it was issued', [version('draft', 2)], 'revised', null],
  ] as const)('is known when %s', (_name, documents, state, on) => {
    expect(opinionStatus(documents)).toMatchObject({ state, on })
  })
})

const application = klatItem('klat_application', '2026-10-01')
const granted = klatItem('klat_ruling', '2026-10-20', { granted: 'granted', until: '2027-04-20' })
const refused = klatItem('klat_ruling', '2026-10-20', { granted: 'refused' })
const hearing = klatItem('klat_hearing', '2026-10-02', {}, { dueOn: '2026-12-01' })

describe('the court', () => {
  it.each([
    ['nothing', [], false, { state: 'none', on: null }],
    ['what the request says alone', [], true, { state: 'applied', on: null }],
    ['an application', [application], false, { state: 'applied', on: '2026-10-01' }],
    [
      'an application and a hearing',
      [application, hearing],
      false,
      { state: 'applied', hearingOn: '2026-12-01' },
    ],
    [
      'a hearing that was held',
      [klatItem('klat_hearing', '2026-10-02', {}, { dueOn: '2026-10-10', endedOn: '2026-10-10' })],
      false,
      { state: 'none', hearingOn: null },
    ],
    ['a ruling', [application, granted], false, { state: 'granted', on: '2026-10-20', until: '2027-04-20' }],
    ['a ruling alone', [refused], false, { state: 'refused', until: null }],
    [
      'a new application after a ruling',
      [application, granted, klatItem('klat_application', '2026-11-20')],
      false,
      { state: 'applied', on: '2026-11-20', until: null },
    ],
    [
      'an appeal that is open',
      [granted, klatItem('klat_appeal', '2026-10-25')],
      false,
      { state: 'granted', isAppealed: true },
    ],
    [
      'an appeal that was decided',
      [granted, klatItem('klat_appeal', '2026-10-25', {}, { endedOn: '2026-11-10' })],
      false,
      { isAppealed: false },
    ],
    [
      'an appeal against an older ruling',
      [granted, klatItem('klat_appeal', '2026-09-01')],
      false,
      { isAppealed: false },
    ],
  ] as const)('is known by %s', (_name, items, isAsked, expected) => {
    expect(courtStatus(items, isAsked)).toMatchObject(expected)
  })
})

describe('the service', () => {
  const stay = (until?: string, endedOn?: string) =>
    klatItem(
      'klat_service',
      '2026-06-01',
      { provider: 'Näidiskodu', ...(until === undefined ? {} : { until }) },
      endedOn === undefined ? {} : { endedOn },
    )
  it.each([
    ['nobody', [], { state: 'none' }],
    ['a stay', [stay('2026-12-31')], { state: 'in_service', on: '2026-06-01', until: '2026-12-31' }],
    ['a stay to the end of today', [stay('2026-11-23')], { state: 'in_service' }],
    ['a stay whose term has passed', [stay('2026-11-22')], { state: 'over' }],
    ['a stay without a term', [stay()], { state: 'in_service', until: null }],
    ['a stay that ended', [stay('2026-12-31', '2026-10-01')], { state: 'ended', on: '2026-10-01' }],
    [
      'an ending by the court',
      [stay('2026-12-31'), klatItem('klat_ending', '2026-09-15', { how: 'own_motion' })],
      { state: 'ended', on: '2026-09-15' },
    ],
    [
      'an ending of an earlier stay',
      [klatItem('klat_ending', '2026-05-15', { how: 'own_motion' }), stay('2026-12-31')],
      { state: 'in_service' },
    ],
  ] as const)('is known by %s', (_name, items, expected) => {
    expect(serviceStatus(items, TODAY)).toMatchObject(expected)
  })
})

describe('opinion, court and service', () => {
  it('stand for themselves: a ruling and a stay before any opinion', () => {
    const items = [application, granted, klatItem('klat_service', '2026-10-25', { provider: 'Näidiskodu' })]
    expect([
      opinionStatus([]).state,
      courtStatus(items, true).state,
      serviceStatus(items, TODAY).state,
    ]).toEqual(['none', 'granted', 'in_service'])
  })
})
