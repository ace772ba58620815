import { describe, expect, it } from 'vitest'
import { lostParagraphs } from '#tests/support/lost-paragraphs.ts'

describe('paragraphs lost on the way to a page', () => {
  const paragraphs = ['Esimene lõik', 'SHS § 130² lg 1', 'Esimene lõik']

  it.each([
    ['none, whatever the lines and numbers', '1\nEsimene\nlõik\n• SHS §\u00A0130² lg\n1\fEsimene lõik', []],
    ['one that is not there', 'Esimene lõik\nEsimene lõik', ['SHS § 130² lg 1']],
    ['one of two alike', 'Esimene lõik\nSHS § 130² lg 1', ['Esimene lõik']],
    ['one out of its order', 'SHS § 130² lg 1\nEsimene lõik Esimene lõik', ['SHS § 130² lg 1']],
    ['all of them', '', paragraphs],
  ])('are %s', (_case, text, lost) => {
    expect(lostParagraphs(paragraphs, text)).toEqual(lost)
  })
})
