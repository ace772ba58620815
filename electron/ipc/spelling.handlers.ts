import { ok } from '#model/result.ts'
import { nameWords } from '#model/spelling/spelling.ts'
import { namesOfCase } from '#store/queries/names-of-case.ts'
import { getSettings } from '#store/repositories/settings.ts'
import { forgetWord, listTaughtWords, teachWord } from '#store/repositories/taught-words.ts'
import type { Store } from '#store/store.ts'
import type { AreaHandlers } from './handle.ts'
import { onDesk, openDesk, type Services } from './services.ts'

export const spellingHandlers = (services: Services): AreaHandlers<'spelling'> => ({
  known: ({ caseId }) =>
    onDesk(services, ({ store }) => {
      const names = caseId === null ? [] : namesOfCase(store, caseId)
      return ok({ taught: listTaughtWords(store), names: nameWords([...ownNames(store), ...names]) })
    }),
  check: async ({ words }) => {
    const desk = openDesk(services)
    return desk.ok ? services.spelling.misspelt(words) : desk
  },
  suggest: async ({ word }) => {
    const desk = openDesk(services)
    return desk.ok ? services.spelling.suggestions(word) : desk
  },
  teach: ({ word }) => onDesk(services, ({ store, acting }) => teachWord(store, word, acting)),
  forget: ({ word }) => onDesk(services, ({ store, acting }) => forgetWord(store, word, acting)),
  overview: () =>
    onDesk(services, ({ store }) => ok({ state: services.spelling.state(), taught: listTaughtWords(store) })),
})

/** The specialist's own name, which stands in their texts. */
function ownNames(store: Store): string[] {
  const { profile } = getSettings(store)
  return profile === null ? [] : [profile.givenName, profile.surname]
}
