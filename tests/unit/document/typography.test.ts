import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText, typeset } from '#model/document/typography.ts'

const shown = (text: string) => typeset(text).replaceAll('\u00A0', '~')

describe('non-breaking spaces', () => {
  it.each([
    ['SHS § 130² lg 3 p 5 alusel', 'SHS~§~130² lg~3 p~5 alusel'],
    ['LasteKS §§ 15, 17', 'LasteKS~§§~15, 17'],
    ['sotsiaalhoolekande seaduse § 130²', 'sotsiaalhoolekande seaduse §~130²'],
    ['kiri nr 9-4/118 ja lk 3', 'kiri nr~9-4/118 ja lk~3'],
    ['10. jaanuar 2025', '10.~jaanuar~2025'],
    ['1. septembril 2026. a', '1.~septembril~2026.~a'],
    ['31. detsembrini', '31.~detsembrini'],
    ['2 695 eurot ja 1 234 567', '2~695 eurot ja 1~234~567'],
    ['kell 14.32', 'kell~14.32'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  it.each([
    ['valg 2', 'an abbreviation inside a word'],
    ['käis 5. klassis', 'an ordinal that is no date'],
    ['„Ma tahan koju,“ ütles laps.', 'quotation marks'],
    ['tel', 'an abbreviation at the end'],
    ['§  28', 'two spaces typed'],
    ['12.05 100 korda', 'a number after a time'],
  ])('%s is left alone: %s', (text) => {
    expect(typeset(text)).toBe(text)
  })

  it('change nothing but spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(typeset(text).replaceAll('\u00A0', ' ')).toBe(cleanText(text).replaceAll('\u00A0', ' '))
      }),
    )
  })
})

describe('what XML cannot hold', () => {
  it('is dropped, line breaks become one sort', () => {
    expect(cleanText('a\u0000b\u0008c\u001Bd\u009Fe\uFFFEf')).toBe('abcdef')
    expect(cleanText('üks\r\nkaks\rkolm\vneli\u2028viis\tkuus')).toBe('üks\nkaks\nkolm\nneli\nviis\tkuus')
    expect(cleanText('pool \uD83D emotikoni, terve 🦊')).toBe('pool  emotikoni, terve 🦊')
  })
})
