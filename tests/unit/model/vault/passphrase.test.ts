import { describe, expect, it } from 'vitest'
import { checkPassphraseForm, normalizePassphrase } from '#model/vault/passphrase.ts'

describe('checkPassphraseForm', () => {
  it.each([
    ['empty', 'nothing was typed', ''],
    ['empty', 'only white space was typed', ' '.repeat(20)],
    ['too_short', 'it has 11 characters', 'a'.repeat(11)],
    [null, 'it has 12 characters', 'a'.repeat(12)],
    [null, 'it has 1000 characters', 'a'.repeat(1000)],
    ['too_long', 'it has 1001 characters', 'a'.repeat(1001)],
    ['too_short', 'letters were typed with separate marks', 'o\u0303'.repeat(11)],
    [null, 'there are 12 letters with separate marks', 'o\u0303'.repeat(12)],
    ['too_short', 'characters take two code units each', '🔑'.repeat(11)],
    [null, 'there are 1000 characters of two code units', '🔑'.repeat(1000)],
  ])('is %s when %s', (fault, _state, text) => {
    expect(checkPassphraseForm(text)).toBe(fault)
  })
})

describe('normalizePassphrase', () => {
  it('gives one form when õ was typed as one character or two', () => {
    expect(normalizePassphrase('So\u0303na')).toBe(normalizePassphrase('S\u00f5na'))
  })

  it('keeps spaces and case', () => {
    expect(normalizePassphrase(' Neli Sõna ')).toBe(' Neli Sõna ')
  })
})
