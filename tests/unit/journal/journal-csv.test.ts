import { describe, expect, it } from 'vitest'
import { wordsOf } from '#electron/journal/catalogue-words.ts'
import { csvLine } from '#electron/journal/journal-csv.ts'
import et from '#resources/i18n/et.json' with { type: 'json' }

describe('csvLine', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+372 5555', "'+372 5555"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    [' =1+1', "' =1+1"],
    ['\t=1', "'\t=1"],
    ['|cmd', "'|cmd"],
    ['\r=1', `"'\r=1"`],
    ['tavaline', 'tavaline'],
    ['2026/014', '2026/014'],
    ['õ;ä', '"õ;ä"'],
    ['ütles "jah"', '"ütles ""jah"""'],
    ['kaks\nrida', '"kaks\nrida"'],
    ['', ''],
  ])('writes %j as %j', (value, written) => {
    expect(csvLine([value])).toBe(`${written}\r\n`)
  })
})

describe('wordsOf', () => {
  const word = wordsOf(et, 'et-EE')

  it('fills places and chooses the plural form', () => {
    expect(word('journal.failedTries', { count: 1 })).toBe('enne 1 vale katse')
    expect(word('journal.failedTries', { count: 3 })).toBe('enne 3 valet katset')
    expect(word('journal.asOfDay', { date: '02.11.2026' })).toBe('seisuga 02.11.2026')
  })

  it('throws where the catalogue has no sentence', () => {
    expect(() => word('journal.nothing')).toThrow('journal.nothing')
  })
})
