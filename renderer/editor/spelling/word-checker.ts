import { MOST_WORDS } from '#model/spelling/spelling.ts'

/** Remembers what the dictionary said, and asks it what it has not said yet. */
export interface WordChecker {
  /** Whether the dictionary has a word; `undefined` while it was not asked. */
  readonly verdict: (word: string) => boolean | undefined
  /** Asks about one batch after the other. False where the dictionary did not answer: it is then left alone for a while. */
  readonly ask: (words: readonly string[]) => Promise<boolean>
}

/** Asks the dictionary; the misspelt ones of the words, or `null` for no answer. */
type AskDictionary = (words: readonly string[]) => Promise<readonly string[] | null>

/** How long a dictionary that failed is left alone, in milliseconds. */
const QUIET = 60_000

/** Words remembered before all are forgotten: more than the longest text has room for, or it would be asked for ever. */
const MOST_REMEMBERED = 200_000

/** A memory of words before a dictionary that may be slow, or gone. */
export function createWordChecker(askDictionary: AskDictionary, now = () => performance.now()): WordChecker {
  const verdicts = new Map<string, boolean>()
  let quietUntil = -Infinity

  async function askBatch(words: readonly string[]): Promise<boolean> {
    if (now() < quietUntil) return false
    const misspelt = await askDictionary(words).catch(() => null)
    if (misspelt === null) {
      quietUntil = now() + QUIET
      return false
    }
    if (verdicts.size > MOST_REMEMBERED) verdicts.clear()
    const wrong = new Set(misspelt)
    for (const word of words) verdicts.set(word, !wrong.has(word))
    return true
  }

  return {
    verdict: (word) => verdicts.get(word),
    async ask(words) {
      for (let at = 0; at < words.length; at += MOST_WORDS) {
        // One after the other: what is typed meanwhile must not wait behind the whole of a long text.
        if (!(await askBatch(words.slice(at, at + MOST_WORDS)))) return false
      }
      return true
    },
  }
}
