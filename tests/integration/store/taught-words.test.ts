import { describe, expect, it } from 'vitest'
import { err, ok } from '#model/result.ts'
import { MOST_TAUGHT } from '#model/spelling/spelling.ts'
import { listActs } from '#store/journal/read-journal.ts'
import { namesOfCase } from '#store/queries/names-of-case.ts'
import { eraseCase } from '#store/repositories/erasure.ts'
import { getSettings, putTaughtWords, saveSettings } from '#store/repositories/settings.ts'
import { forgetWord, listTaughtWords, teachWord } from '#store/repositories/taught-words.ts'
import type { Store } from '#store/store.ts'
import { aCase } from '#tests/support/builders/case-intake.ts'
import { aLetterhead, aProfile } from '#tests/support/builders/letterhead.ts'
import { acting, must, tempStore, viewing } from '#tests/support/temp-store.ts'

function aDesk(): Store {
  const store = tempStore()
  must(saveSettings(store, { profile: aProfile(), letterhead: aLetterhead() }, acting()))
  return store
}

describe('taught words', () => {
  it('are kept with the settings, in the order of the alphabet, and can be forgotten', () => {
    const store = aDesk()
    for (const word of ['ülim', 'õppur', 'aabe', 'õppur']) must(teachWord(store, word, acting()))
    expect(listTaughtWords(store)).toEqual(['aabe', 'õppur', 'ülim'])
    must(forgetWord(store, 'aabe', acting()))
    expect(listTaughtWords(store)).toEqual(['õppur', 'ülim'])
    expect(forgetWord(store, 'aabe', acting())).toEqual(err('not_found'))
  })

  it('outlive a change of the profile, which does not show them', () => {
    const store = aDesk()
    must(teachWord(store, 'õppur', acting()))
    const settings = { profile: aProfile(), letterhead: aLetterhead({ unit: 'Teine' }) }
    expect(must(saveSettings(store, settings, acting()))).toEqual(settings)
    expect(getSettings(store)).toEqual(settings)
    expect(listTaughtWords(store)).toEqual(['õppur'])
  })

  it('are journaled by their number alone', () => {
    const store = aDesk()
    must(teachWord(store, 'õppur', acting()))
    must(teachWord(store, 'õppur', acting()))
    must(forgetWord(store, 'õppur', acting()))
    const acts = listActs(store, null).filter(({ act }) => act.startsWith('spelling.'))
    expect(acts.map(({ act, payload }) => [act, payload?.before, payload?.after])).toEqual([
      ['spelling.word_taught', { taughtWords: 0 }, { taughtWords: 1 }],
      ['spelling.word_forgotten', { taughtWords: 1 }, { taughtWords: 0 }],
    ])
  })

  it('are bounded, and wait for the profile', () => {
    expect(teachWord(tempStore(), 'õppur', acting())).toEqual(err('not_found'))
    const store = aDesk()
    putTaughtWords(
      store.db,
      Array.from({ length: MOST_TAUGHT }, (_, index) => `sõna${index}`),
    )
    expect(teachWord(store, 'õppur', acting())).toEqual(err('spelling_list_full'))
    expect(teachWord(store, 'sõna1', acting())).toEqual(ok(null))
  })

  it('that are names of people who go with an erased case go with them', () => {
    const store = aDesk()
    const caseId = aCase(store)
    const names = namesOfCase(store, caseId)
    expect(names.length).toBeGreaterThan(0)
    for (const word of [...names.filter((name) => !/[\s-]/.test(name)), 'õppur'])
      must(teachWord(store, word, acting()))
    must(eraseCase(store, { caseId, ground: 'not_needed' }, acting(), viewing()))
    expect(listTaughtWords(store)).toEqual(['õppur'])
  })
})
