import { describe, expect, it } from 'vitest'
import { type FlaggedCase, flagReason, klatFlags } from '#model/klat/flags.ts'
import { date } from '#model/time/dates.ts'
import { klatItem } from './klat-item.ts'

const TODAY = date('2026-11-23')

function flags(given: Partial<FlaggedCase>, today = TODAY) {
  return klatFlags(
    {
      requestReference: '9-4/118',
      birthDate: date('2012-03-01'),
      items: [],
      otherOpenOpinions: 0,
      ...given,
    },
    today,
  )
}

const ruling = (on: string, until?: string) =>
  klatItem('klat_ruling', on, { granted: 'granted', ...(until === undefined ? {} : { until }) })
const application = (on: string) => klatItem('klat_application', on)
const service = (on: string, until: string) => klatItem('klat_service', on, { provider: 'X', until })

describe('what is odd in a KLAT case', () => {
  it.each([
    ['nothing', {}, []],
    ['a term of a year', { items: [ruling('2026-11-10', '2027-11-10')] }, []],
    ['a term of a year and a day', { items: [ruling('2026-11-10', '2027-11-11')] }, ['term_over_year']],
    ['a service of more than a year', { items: [service('2026-11-10', '2027-12-01')] }, ['term_over_year']],
    ['a ruling without a term', { items: [ruling('2026-11-10')] }, []],
    [
      'a term to the 18th birthday',
      { birthDate: date('2009-03-01'), items: [ruling('2026-11-10', '2027-03-01')] },
      [],
    ],
    [
      'a term a day past the 18th birthday',
      { birthDate: date('2009-03-01'), items: [ruling('2026-11-10', '2027-03-02')] },
      ['term_past_majority'],
    ],
    [
      'a term past a birthday that is not known',
      { birthDate: null, items: [ruling('2026-11-10', '2027-03-02')] },
      [],
    ],
    [
      'a ruling before the application',
      { items: [ruling('2026-11-10'), application('2026-11-12')] },
      ['ruling_before_application'],
    ],
    [
      'a ruling between two applications',
      { items: [application('2026-11-01'), ruling('2026-11-10'), application('2026-11-12')] },
      [],
    ],
    ['a ruling without an application that is known', { items: [ruling('2026-11-10')] }, []],
    [
      'a ruling on the day of the application',
      { items: [ruling('2026-11-10'), application('2026-11-10')] },
      [],
    ],
    ['a child who is 18 today', { birthDate: date('2008-11-23') }, ['child_adult']],
    ['a child who is 18 tomorrow', { birthDate: date('2008-11-24') }, []],
    ['another open opinion', { otherOpenOpinions: 1 }, ['two_opinions']],
    ['no number of the request', { requestReference: null }, ['no_request_number']],
    [
      'all at once',
      {
        requestReference: null,
        birthDate: date('2008-11-01'),
        items: [ruling('2026-11-10', '2028-01-01'), application('2026-11-12')],
        otherOpenOpinions: 2,
      },
      [
        'term_over_year',
        'term_past_majority',
        'ruling_before_application',
        'child_adult',
        'two_opinions',
        'no_request_number',
      ],
    ],
  ] as const)('%s', (_name, given, expected) => {
    expect(flags(given)).toEqual(expected)
  })

  it('keeps the reason that was given last', () => {
    const reason = (on: string, what: string) =>
      klatItem('klat_flag_reason', on, { flag: 'two_opinions', what })
    const items = [reason('2026-11-01', 'Vana'), reason('2026-11-20', 'Pikendamine on eraldi')]
    expect(flagReason(items, 'two_opinions')?.details['what']).toBe('Pikendamine on eraldi')
    expect(flagReason(items, 'child_adult')).toBeNull()
  })
})
