import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '#model/search/fold.ts'
import {
  matchesWords,
  MAX_SEARCHED_LENGTH,
  MAX_SEARCHED_WORDS,
  MAX_WORD_LENGTH,
  placesOfWords,
  searchedWords,
  wordsOf,
} from '#model/search/words.ts'

/** Text of letters, marks, signs, emoji and halves of characters. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'aAõÕžßŁ ﬁ½²İς\u0303\u00ad\u200d-/.\n👩‍👧Ж\ud800') }),
)

describe('fold', () => {
  it.each([
    ['Õpetaja ÄÖÜ šokeeritud ŽŠ', 'opetaja aou sokeeritud zs'],
    ['Straße, Łódź, Ødegård, Ærø', 'strasse, lodz, odegard, aero'],
    ['o\u0303petaja', 'opetaja'],
    ['laste\u00adkaitse', 'lastekaitse'],
    ['Андрей ΟΔΟΣ', 'андреи οδοσ'],
    ['İstanbul ﬁlm', 'istanbul film'],
  ])('%j becomes %j', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it('changes nothing that is folded', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })
})

describe('words', () => {
  it('are what stands between signs, each once', () => {
    expect(wordsOf('Ema (ja isa): „EMA“ tuli; 2026/014, e-kiri.')).toEqual([
      'ema',
      'ja',
      'isa',
      'tuli',
      '2026',
      '014',
      'e',
      'kiri',
    ])
  })

  it.each(['', '   ', '"*():^-', '👩‍👧 🙂', '\u0303', '…—'])('are none in %j', (text) => {
    expect(wordsOf(text)).toEqual([])
  })

  it('hold letters and digits only, folded, so that nothing in them has a meaning of its own', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const word of wordsOf(text)) {
          expect(word).toMatch(/^[\p{L}\p{N}]+$/u)
          expect(fold(word)).toBe(word)
        }
      }),
    )
  })

  it('stand where they are said to stand', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const places = placesOfWords(text)
        expect([...new Set(places.map(({ word }) => word))]).toEqual(wordsOf(text))
        for (const { word, start, end } of places) {
          expect(wordsOf(text.slice(start, end))).toContain(word)
        }
      }),
    )
  })

  it('keep their places where folding makes a text longer or shorter', () => {
    expect(placesOfWords('ﬁß o\u0303e\u00ad x')).toEqual([
      { word: 'fiss', start: 0, end: 2 },
      { word: 'oe', start: 3, end: 7 },
      { word: 'x', start: 8, end: 9 },
    ])
  })
})

describe('searched words', () => {
  it('are the first different words at the beginning of what is typed', () => {
    expect(searchedWords('Ema ema EMÄ isa')).toEqual(['ema', 'isa'])
    const many = Array.from({ length: 30 }, (_, index) => `s${index}`)
    expect(searchedWords(many.join(' '))).toEqual(many.slice(0, MAX_SEARCHED_WORDS))
    expect(searchedWords(`${' '.repeat(MAX_SEARCHED_LENGTH)}ema`)).toEqual([])
    expect(searchedWords('a'.repeat(10_000))).toEqual(['a'.repeat(MAX_WORD_LENGTH)])
  })

  it('find a word longer than is kept by its beginning', () => {
    const long = 'x'.repeat(MAX_WORD_LENGTH + 20)
    expect(matchesWords(wordsOf(long), searchedWords(long))).toBe(true)
  })

  it('match beginnings of words in any order, all of them', () => {
    const words = wordsOf('Lastekaitsetöötaja helistas õpetajale')
    expect(matchesWords(words, searchedWords('ope laste'))).toBe(true)
    expect(matchesWords(words, searchedWords('kaitse'))).toBe(false)
    expect(matchesWords(words, searchedWords('laste isa'))).toBe(false)
  })
})
