import { describe, expect, it } from 'vitest'

import { date, type TimeOfDay } from '#model/time/dates.ts'

import { TEXT_SOURCES, type Translate } from '../../../renderer/i18n/catalogues.ts'
import {
  clockText,
  compareEstonian,
  dueText,
  monthHeading,
  railTime,
  weekdayName,
  weekdayShort,
  type Distance,
} from '../../../renderer/i18n/formats.ts'
import { matchesLoosely } from '../../../renderer/i18n/loose-match.ts'
import { translate } from '../../../renderer/i18n/translate.ts'

const t: Translate = (key, params) => translate(TEXT_SOURCES.et, key, params)

describe('dueText', () => {
  it.each<[Distance, string]>([
    [{ unit: 'workdays', left: 0 }, 'täna'],
    [{ unit: 'workdays', left: 1, tomorrow: true }, 'homme'],
    [{ unit: 'workdays', left: 1 }, '1 tööpäev'],
    [{ unit: 'workdays', left: 2 }, '2 tööpäeva'],
    [{ unit: 'workdays', left: -1 }, '1 tööpäev üle'],
    [{ unit: 'workdays', left: -2 }, '2 tööpäeva üle'],
    [{ unit: 'days', left: 30 }, '30 päeva'],
    [{ unit: 'days', left: -1 }, '1 päev üle'],
    [{ unit: 'hours', left: 5 }, '5 h pärast'],
  ])('says %o', (distance, text) => {
    expect(dueText(t, distance)).toBe(text)
  })

  it('says a working day, not tomorrow, over a weekend', () => {
    expect(dueText(t, { unit: 'workdays', left: 1, tomorrow: false })).toBe('1 tööpäev')
  })
})

describe('dates in words', () => {
  it('names weekdays', () => {
    expect(weekdayName(t, date('2026-11-23'))).toBe('esmaspäev')
    expect(weekdayName(t, date('2026-11-29'))).toBe('pühapäev')
    expect(
      ['23', '24', '25', '26', '27', '28', '29'].map((day) => weekdayShort(t, date(`2026-11-${day}`))),
    ).toEqual(['E', 'T', 'K', 'N', 'R', 'L', 'P'])
  })

  it('heads a month', () => {
    expect(monthHeading(t, date('2026-11-23'))).toBe('november 2026')
    expect(monthHeading(t, date('2027-03-01'))).toBe('märts 2027')
  })

  it('writes the time of an entry', () => {
    expect(railTime(t, date('2026-11-20'), '10:00' as TimeOfDay)).toBe('R, kell 10.00')
    expect(railTime(t, date('2026-11-20'), null)).toBe('R')
    expect(clockText(t, '09:05' as TimeOfDay)).toBe('kell 09.05')
  })
})

describe('compareEstonian', () => {
  it('orders as the Estonian alphabet does', () => {
    const names = [
      'Ülo',
      'Zoja',
      'Väino',
      'Õie',
      'Tiit',
      'Žanna',
      'Äli',
      'Šura',
      'Sirje',
      'Öie',
      'Urmas',
      'Aare',
    ]
    expect(names.toSorted(compareEstonian)).toEqual([
      'Aare',
      'Sirje',
      'Šura',
      'Zoja',
      'Žanna',
      'Tiit',
      'Urmas',
      'Väino',
      'Õie',
      'Äli',
      'Öie',
      'Ülo',
    ])
  })

  it('orders numbers by value', () => {
    expect(['2026/10', '2026/9'].toSorted(compareEstonian)).toEqual(['2026/9', '2026/10'])
  })
})

describe('matchesLoosely', () => {
  it.each([
    ['Põltsamaa vald', 'poltsa', true],
    ['Žanna Väli', 'vali zan', true],
    ['Viljandi linn', 'linn viljandi', true],
    ['Viljandi linn', '', true],
    ['Viljandi linn', 'vald', false],
  ])('%s by "%s": %s', (text, query, found) => {
    expect(matchesLoosely(text, query)).toBe(found)
  })
})
