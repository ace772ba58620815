import { describe, expect, it } from 'vitest'
import { checkPassphraseStrength } from '#electron/vault/passphrase-strength.ts'

describe('the strength of a passphrase', () => {
  it.each([
    ['', 'empty'],
    ['            ', 'empty'],
    ['Kf7#qP2!x', 'too_short'],
    ['a'.repeat(1001), 'too_long'],
    ['aaaaaaaaaaaaaaaa', 'too_weak'],
    ['123456789012345', 'too_weak'],
    ['qwertyuiop12', 'too_weak'],
    ['passwordpassword', 'too_weak'],
    ['Parool123456', 'too_weak'],
    ['Lastekaitse2026!', 'too_weak'],
    ['sotsiaalkindlustusamet', 'too_weak'],
    ['Peaspetsialist1', 'too_weak'],
    ['kevad2026kevad', 'too_weak'],
    ['minuparool2026', 'too_weak'],
    ['ab'.repeat(500), 'too_weak'],
  ])('of %j is refused: %s', async (passphrase, reason) => {
    expect(await checkPassphraseStrength(passphrase)).toBe(reason)
  })

  it.each([
    'vihmane põld rändas üle jõe',
    'hobune redel pilv kala',
    'tomato window purple river',
    'xkqzpwmvbtrgh',
  ])('of %j is enough', async (passphrase) => {
    expect(await checkPassphraseStrength(passphrase)).toBeNull()
  })

  it('of a thousand characters made to be slow is known soon', async () => {
    await checkPassphraseStrength('vihmane põld rändas üle jõe')
    const start = performance.now()
    await checkPassphraseStrength('a@4e3s$5i1!'.repeat(90))
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
