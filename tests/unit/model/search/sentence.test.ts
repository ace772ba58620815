import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_SNIPPET_LENGTH, sentenceAround } from '#model/search/sentence.ts'
import { searchedWords, wordsOf } from '#model/search/words.ts'

/** The snippet as text, hits in brackets. */
function shown(text: string, typed: string): string {
  return sentenceAround(text, searchedWords(typed))
    .map((part) => (part.hit ? `[${part.text}]` : part.text))
    .join('')
}

const TEXT = `Helistasin kooli. Õpetaja ütles, et laps puudus 12. mail kolm tundi. Leppisime kokku järgmises kõnes!
Laps käib trennis`

describe('the sentence around a hit', () => {
  it.each([
    ['opetaja', '[Õpetaja] ütles, et laps puudus 12. mail kolm tundi.'],
    ['puud', 'Õpetaja ütles, et laps [puudus] 12. mail kolm tundi.'],
    ['kool', 'Helistasin [kooli].'],
    ['trenn', 'Laps käib [trennis]'],
    ['jargm', 'Leppisime kokku [järgmises] kõnes!'],
  ])('for %j is whole, with the letters as written', (typed, snippet) => {
    expect(shown(TEXT, typed)).toBe(snippet)
  })

  it('is that with most of the words', () => {
    expect(shown(TEXT, 'laps trenn')).toBe('[Laps] käib [trennis]')
    expect(shown(TEXT, 'tund laps')).toBe('Õpetaja ütles, et [laps] puudus 12. mail kolm [tundi].')
  })

  it('is the beginning when nothing is hit', () => {
    expect(shown(TEXT, 'vanaema')).toBe('Helistasin kooli.')
    expect(shown('', 'vanaema')).toBe('')
  })

  it('is cut between words where it is long', () => {
    const long = `${'enne '.repeat(100)}Sihtmärk ${'pärast '.repeat(100)}`
    const snippet = shown(long, 'siht')
    expect(snippet).toMatch(/^…enne .*\[Sihtmärk\].* pärast…$/)
    expect(snippet.length).toBeLessThanOrEqual(MAX_SNIPPET_LENGTH + 4)
    expect(shown(`${'enne '.repeat(100)}sihtmärk.`, 'siht')).toMatch(/enne \[sihtmärk\]\.$/)
  })

  it('marks letters written by two signs as one', () => {
    expect(shown('Siin on o\u0303petaja.', 'opetaja')).toBe('Siin on [o\u0303petaja].')
    expect(shown('Große Straße', 'strass')).toBe('Große [Straße]')
  })

  it.each([
    ['white space', ' '.repeat(400_000)],
    ['full stops', '. '.repeat(200_000)],
    ['one word', 'a'.repeat(400_000)],
    ['the searched word', 'a. A '.repeat(80_000)],
  ])('is found in time in a text of nothing but %s', (_, text) => {
    const begun = performance.now()
    expect(shown(text, 'a b').length).toBeLessThanOrEqual(MAX_SNIPPET_LENGTH * 3)
    expect(performance.now() - begun).toBeLessThan(2000)
  })

  it('is always a stretch of the text, not longer than allowed, with true hits', () => {
    const piece = fc.constantFrom(
      'kool',
      'Õpetaja',
      'ema',
      '. ',
      '! ',
      '\n',
      ' ',
      '„',
      '👩‍👧',
      'x'.repeat(150),
      '\u0303',
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }),
        fc.constantFrom('kool', 'ope ema', 'x', 'isa'),
        (pieces, typed) => {
          const text = pieces.join('')
          const searched = searchedWords(typed)
          const parts = sentenceAround(text, searched)
          const plain = parts.map((part) => part.text).join('')
          expect(text).toContain(plain.replace(/^…|…$/g, '').replace(/…$/, ''))
          expect(plain.length).toBeLessThanOrEqual(MAX_SNIPPET_LENGTH + 2)
          expect(plain.isWellFormed()).toBe(true)
          const found = wordsOf(text).some((word) => searched.some((begin) => word.startsWith(begin)))
          expect(parts.some(({ hit }) => hit)).toBe(found)
          for (const part of parts) expect(part.text).not.toBe('')
        },
      ),
      { numRuns: 500 },
    )
  })
})
