import { describe, expect, it } from 'vitest'
import { listActs } from '#store/journal/read-journal.ts'
import { getSettings, saveSettings } from '#store/repositories/settings.ts'
import { isVaultSetUp, specialistOf } from '#store/repositories/vault.ts'
import { aLetterhead, aProfile } from '#tests/support/builders/letterhead.ts'
import { acting, must, opened, SPECIALIST, tempStore, tempVault } from '#tests/support/temp-store.ts'

describe('a new vault', () => {
  it('has a letterhead, no profile yet, and the specialist who made it', () => {
    const store = tempStore()
    expect(getSettings(store)).toEqual({ profile: null, letterhead: aLetterhead() })
    expect(specialistOf(store)).toBe(SPECIALIST)
    expect(isVaultSetUp(store)).toBe(true)
  })

  it('is not ready before it was set up', () => {
    const store = opened(tempVault(), { create: true })
    expect(isVaultSetUp(store)).toBe(false)
    expect(() => getSettings(store)).toThrow()
    expect(() => specialistOf(store)).toThrow()
  })
})

describe('saveSettings', () => {
  it('keeps profile and letterhead, and what stood before in the journal', () => {
    const store = tempStore()
    const settings = { profile: aProfile(), letterhead: aLetterhead({ unit: 'Teine talitus' }) }
    expect(must(saveSettings(store, settings, acting()))).toEqual(settings)
    expect(getSettings(store)).toEqual(settings)
    expect(listActs(store, null).at(-1)).toMatchObject({
      act: 'settings.changed',
      payload: { before: { profile: null, letterhead: aLetterhead() }, after: settings },
    })
  })
})
