import type { ErrorCode } from '#model/error-codes.ts'
import { err, ok, type Result } from '#model/result.ts'
import { MOST_TAUGHT, nameWords } from '#model/spelling/spelling.ts'
import { namesWithEndings } from '#model/spelling/case-endings.ts'
import type { Acting } from '../acting.ts'
import { recordAct } from '../journal/record-act.ts'
import type { Connection, Store } from '../store.ts'
import { change } from '../transaction.ts'
import { getSettings, putTaughtWords, taughtWordsOf } from './settings.ts'

/** Words the specialist has taught, in the order of the Estonian alphabet. */
export function listTaughtWords({ db }: Store): string[] {
  return [...taughtWordsOf(db)].sort(new Intl.Collator('et-EE').compare)
}

/**
 * Makes a word right in every text of the vault. One that is taught already stays as it is.
 * @returns `spelling_list_full` where no more can be taught, `not_found` where there is no profile yet
 */
export function teachWord(store: Store, word: string, acting: Acting): Result<null, ErrorCode> {
  return changeWords(store, 'spelling.word_taught', acting, (words) => {
    if (words.includes(word)) return ok(words)
    return words.length >= MOST_TAUGHT ? err('spelling_list_full') : ok([...words, word])
  })
}

/** Makes a taught word misspelt again; `not_found` for one that was not taught. */
export function forgetWord(store: Store, word: string, acting: Acting): Result<null, ErrorCode> {
  return changeWords(store, 'spelling.word_forgotten', acting, (words) =>
    words.includes(word) ? ok(words.filter((other) => other !== word)) : err('not_found'),
  )
}

/** Forgets taught words that are names of people who are gone from the vault with the last case that knew them. */
export function forgetTaughtNames(tx: Connection, names: readonly string[]): void {
  const words = taughtWordsOf(tx)
  const isName = namesWithEndings(nameWords(names))
  const left = words.filter((word) => !isName.test(word))
  if (left.length < words.length) putTaughtWords(tx, left)
}

/**
 * The journal is told how many words there are and not which: its line lies under the key of the vault, which is never
 * destroyed, and a taught word may be the name of somebody whose case is erased one day.
 */
function changeWords(
  store: Store,
  act: 'spelling.word_taught' | 'spelling.word_forgotten',
  acting: Acting,
  changed: (words: readonly string[]) => Result<readonly string[], ErrorCode>,
): Result<null, ErrorCode> {
  return change(store, (tx): Result<null, ErrorCode> => {
    if (getSettings(store).profile === null) return err('not_found')
    const before = taughtWordsOf(tx)
    const after = changed(before)
    if (!after.ok) return after
    if (after.value === before) return ok(null)
    putTaughtWords(tx, after.value)
    const subject = { type: 'settings', id: acting.actor } as const
    const states = { before: { taughtWords: before.length }, after: { taughtWords: after.value.length } }
    recordAct(tx, { act, subject, caseId: null, ...states }, acting)
    return ok(null)
  })
}
