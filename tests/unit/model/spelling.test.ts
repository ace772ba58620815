import { describe, expect, it } from 'vitest'
import { isLookedUp, LONGEST_WORD, nameWords, rightHere, SpeltWord } from '#model/spelling/spelling.ts'
import { suggestionsFor } from '#model/spelling/suggestions.ts'
import { wordsInText } from '#model/spelling/words-in-text.ts'

const SOFT_HYPHEN = '\u00AD'
const RIGHT_TO_LEFT = '\u202E'

describe('words of a text', () => {
  it.each([
    [
      'stand where they are in the text',
      'Ema, isa.',
      [
        ['Ema', 0, 3],
        ['isa', 5, 8],
      ],
    ],
    ['are composed and without signs nobody sees', `a\u0308i${SOFT_HYPHEN}di`, [['äidi', 0, 6]]],
    [
      'end at a direction mark',
      `üks ${RIGHT_TO_LEFT}kaks`,
      [
        ['üks', 0, 3],
        ['kaks', 5, 9],
      ],
    ],
    ['are counted in the units of the editor', '👩‍👧 laps', [['laps', 6, 10]]],
    [
      'are no numbers, codes, addresses or places in law',
      'SHS § 130² lg 3, 4x7b, a.b@naidis.ee, 12.05',
      [['SHS', 0, 3]],
    ],
    [
      'are left where a control character parts them',
      'üks\u0000kaks',
      [
        ['üks', 0, 3],
        ['kaks', 4, 8],
      ],
    ],
  ])('%s', (_what, text, expected) => {
    expect(wordsInText(text).map(({ word, from, to }) => [word, from, to])).toEqual(expected)
  })

  it.each([
    ['one endless word', 'a'.repeat(1_000_000)],
    ['signs of an address', 'a@'.repeat(500_000)],
    ['points', 'a.'.repeat(500_000)],
    ['hyphens', 'a-'.repeat(500_000)],
    ['words', 'sõna '.repeat(200_000)],
    ['emoji', '👩‍👧'.repeat(150_000)],
    ['letters and digits', '0a'.repeat(500_000)],
    ['spaces', `p${' '.repeat(1_000_000)}`],
  ])('of a megabyte of %s are found in the time of any other text', (_what, text) => {
    const start = performance.now()
    wordsInText(text)
    expect(performance.now() - start).toBeLessThan(3_000)
  })
})

describe('what is looked up', () => {
  it.each(['laps', 'Perekonnad', 'KONTROLITUD', 'e-kirri'])('%s is', (word) => {
    expect(isLookedUp(word)).toBe(true)
  })

  it.each(['on', 'KLAT', 'KLATi', 'PPA-le', 'iPhone', 'привет', 'שלום', 'a'.repeat(LONGEST_WORD + 1)])(
    '%s is not',
    (word) => expect(isLookedUp(word)).toBe(false),
  )

  it('is what may be asked about', () => {
    expect(SpeltWord.safeParse('e-kiri').success).toBe(true)
    for (const word of ['', 'kaks sõna', 'a'.repeat(LONGEST_WORD + 1), '<b>', 'sõna\u0000', '-'])
      expect(SpeltWord.safeParse(word).success).toBe(false)
  })
})

describe('what is right in a case', () => {
  const isRight = rightHere({ taught: ['kiusuvaba'], names: nameWords(['Anna-Liisa', 'Näidis', "O'Mari"]) })

  it.each([
    'kiusuvaba',
    'Kiusuvaba',
    'Anna-Liisa',
    'Anna-Liisale',
    'Liisaga',
    'Näidise',
    'Näidisele',
    'Mari',
  ])('%s is', (word) => expect(isRight(word)).toBe(true))

  it.each(['kiusuvabalt', 'näidis', 'Liisu', 'Mariannega'])('%s is not', (word) => {
    expect(isRight(word)).toBe(false)
  })

  it('is nothing where there is no name', () => {
    expect(rightHere({ taught: [], names: [] })('laps')).toBe(false)
  })
})

describe('suggestions', () => {
  const words = new Set([
    'kooli',
    'kolli',
    'koolil',
    'öö',
    'õppima',
    'kontrollitud',
    'kontroolitud',
    'on',
    'koolis',
  ])
  const suggest = (word: string, further: readonly string[] = []) =>
    suggestionsFor(word, {
      accepts: (one) => words.has(one.toLowerCase()),
      isWord: (one) => one !== 'kontroolitud',
      further: () => further,
    })

  it.each([
    ['kontrolitud', ['kontrollitud', 'kontroolitud']],
    ['koolli', ['kolli', 'kooli', 'koolil']],
    ['Oppima', ['Õppima']],
    ['onkoolis', ['on koolis']],
    ['xxxxx', []],
  ])('for %s are %j', (word, expected) => {
    expect(suggest(word)).toEqual(expected)
  })

  it('are the dictionary’s where nothing is near, as far as they are right', () => {
    expect(suggest('xxxxx', ['kooli', 'koli'])).toEqual(['kooli'])
  })
})
