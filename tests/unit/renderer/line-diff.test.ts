import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldSame, lineDiff } from '../../../renderer/screens/journal/line-diff.ts'

const texts = fc
  .array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 })
  .map((lines) => lines.join('\n'))

describe('lineDiff', () => {
  it('keeps what is common and marks what was taken out and put in', () => {
    expect(lineDiff('esimene\nteine\nkolmas', 'esimene\nuus\nkolmas')).toEqual([
      { state: 'same', text: 'esimene' },
      { state: 'removed', text: 'teine' },
      { state: 'added', text: 'uus' },
      { state: 'same', text: 'kolmas' },
    ])
  })

  it('gives both texts back, whatever they are', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const diff = lineDiff(before, after)
        const side = (other: 'removed' | 'added') =>
          diff
            .filter(({ state }) => state !== other)
            .map(({ text }) => text)
            .join('\n')
        expect(side('added')).toBe(before)
        expect(side('removed')).toBe(after)
      }),
    )
  })

  it('takes two long texts for wholly rewritten instead of comparing for seconds', () => {
    const long = (word: string) => Array.from({ length: 3000 }, (_, index) => `${word} ${index}`).join('\n')
    const diff = lineDiff(long('enne'), long('pärast'))
    expect(diff).toHaveLength(6000)
  })
})

describe('foldSame', () => {
  it('folds what stands away from any change to its number', () => {
    const before = Array.from({ length: 9 }, (_, index) => `rida ${index}`).join('\n')
    const folded = foldSame(lineDiff(before, before.replace('rida 4', 'uus')))
    expect(folded.map((line) => (line.state === 'folded' ? line.count : line.text))).toEqual([
      3,
      'rida 3',
      'rida 4',
      'uus',
      'rida 5',
      3,
    ])
  })
})
