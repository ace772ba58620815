import { describe, expect, it } from 'vitest'

import { listKeys, translate, translateParts, type TextSource } from '../../../renderer/i18n/translate.ts'

const source: TextSource = {
  locale: 'et-EE',
  catalogue: {
    plain: 'Salvesta',
    group: { saved: 'Salvestatud kell {time}', twice: '{a} ja {a}' },
    entries: { one: '{count} sissekanne', other: '{count} sissekannet' },
  },
}

describe('translate', () => {
  it('gives the sentence under a dotted key', () => {
    expect(translate(source, 'plain')).toBe('Salvesta')
    expect(translate(source, 'group.saved', { time: '14.32' })).toBe('Salvestatud kell 14.32')
  })

  it('fills a place as often as it stands', () => {
    expect(translate(source, 'group.twice', { a: 'ema' })).toBe('ema ja ema')
  })

  it.each([
    [1, '1 sissekanne'],
    [0, '0 sissekannet'],
    [2, '2 sissekannet'],
    [21, '21 sissekannet'],
  ])('chooses the plural form for %d', (count, text) => {
    expect(translate(source, 'entries', { count })).toBe(text)
  })

  it('writes numbers the Estonian way and leaves text as it is', () => {
    expect(translate(source, 'group.saved', { time: 12345.5 })).toBe('Salvestatud kell 12\u00a0345,5')
    expect(translate(source, 'group.saved', { time: '2026' })).toBe('Salvestatud kell 2026')
  })

  it('does not fill a place from a value that looks like a place', () => {
    expect(translate(source, 'group.twice', { a: '{time}', time: 'x' })).toBe('{time} ja {time}')
  })

  it('leaves the place when its value is missing', () => {
    expect(translate(source, 'group.saved')).toBe('Salvestatud kell {time}')
  })

  it.each(['nothing', 'group', 'plain.more', 'group.saved.more', 'constructor', 'group.toString'])(
    'gives the key itself when there is no sentence: %s',
    (key) => {
      expect(translate(source, key)).toBe(key)
    },
  )
})

describe('translateParts', () => {
  it('gives fixed pieces and places in order', () => {
    expect(translateParts(source, 'group.twice')).toEqual([{ place: 'a' }, ' ja ', { place: 'a' }])
  })
})

describe('listKeys', () => {
  it('spells out groups and plural forms', () => {
    expect(listKeys(source.catalogue)).toEqual([
      'plain',
      'group.saved',
      'group.twice',
      'entries.one',
      'entries.other',
    ])
  })
})
