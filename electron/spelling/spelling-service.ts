import { Worker } from 'node:worker_threads'
import { err, ok, type Result } from '#model/result.ts'
import type { SpellingState } from '#model/spelling/spelling.ts'
import type { SpellingAnswer, SpellingQuestion, SpellingSetup } from './spelling-task.ts'

/** What the dictionary says of words, or that it cannot be asked. */
type Answer = Result<string[], 'spelling_unavailable'>

/** Asks the Estonian dictionary, which lies in a thread of its own. */
export interface SpellingService {
  /** Those of the words that are misspelt. */
  readonly misspelt: (words: readonly string[]) => Promise<Answer>
  /** What may have been meant by a misspelt word. */
  readonly suggestions: (word: string) => Promise<Answer>
  readonly state: () => SpellingState
  /** Ends the thread and forgets every word that was asked for; the next question begins anew. */
  readonly stop: () => void
}

export interface SpellingOptions {
  /** The built `spelling-worker`. */
  readonly workerPath: string
  /** Asked at each start of the thread. */
  readonly setup: () => SpellingSetup
  /** Milliseconds for one answer, the loading of the dictionary included. */
  readonly timeLimit?: number
}

const TIME_LIMIT = 10_000

/** Deaths of the thread between two locks after which it is left alone. */
const MOST_DEATHS = 3

/** Words whose verdict is remembered before all are forgotten. */
const MOST_REMEMBERED = 50_000

/** Megabytes of the thread beside the dictionary itself, which lies in memory of its own. */
const MEMORY_LIMIT = 192

interface Waiting {
  readonly settle: (answer: Answer) => void
  readonly timer: NodeJS.Timeout
}

interface Thread {
  readonly worker: Worker
  /** In the order of the questions, as answers come in it. */
  readonly waiting: Waiting[]
}

/** The dictionary is loaded at the first question; a thread that dies or hangs costs the answers it owed. */
export function createSpellingService(options: SpellingOptions): SpellingService {
  const { workerPath, setup, timeLimit = TIME_LIMIT } = options
  const verdicts = new Map<string, boolean>()
  let thread: Thread | null = null
  let deaths = 0

  function start(): Thread {
    const worker = new Worker(workerPath, {
      env: {},
      name: 'spelling',
      workerData: setup(),
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT },
    })
    const started: Thread = { worker, waiting: [] }
    worker.on('message', (answer: SpellingAnswer) => {
      const asked = started.waiting.shift()
      clearTimeout(asked?.timer)
      asked?.settle(ok(answer))
    })
    worker.once('error', () => died(started))
    worker.once('exit', () => died(started))
    return started
  }

  /** Tells everyone who waits; an end that was asked for counts as no death. */
  function end(ended: Thread): void {
    if (thread === ended) thread = null
    for (const { settle, timer } of ended.waiting.splice(0)) {
      clearTimeout(timer)
      settle(err('spelling_unavailable'))
    }
    void ended.worker.terminate()
  }

  function died(dead: Thread): void {
    if (thread === dead) deaths += 1
    end(dead)
  }

  function ask(question: SpellingQuestion): Promise<Answer> {
    if (deaths >= MOST_DEATHS) return Promise.resolve(err('spelling_unavailable'))
    const asked = (thread ??= start())
    return new Promise((settle) => {
      const timer = setTimeout(() => died(asked), timeLimit)
      asked.waiting.push({ settle, timer })
      asked.worker.postMessage(question satisfies SpellingQuestion, [])
    })
  }

  return {
    async misspelt(words) {
      const unknown = words.filter((word) => !verdicts.has(word))
      const wrong = new Set(words.filter((word) => verdicts.get(word) === false))
      if (unknown.length > 0) {
        const answer = await ask({ what: 'misspelt', words: unknown })
        if (!answer.ok) return answer
        for (const word of answer.value) wrong.add(word)
        if (verdicts.size > MOST_REMEMBERED) verdicts.clear()
        for (const word of unknown) verdicts.set(word, !wrong.has(word))
      }
      return ok(words.filter((word) => wrong.has(word)))
    },
    suggestions: (word) => ask({ what: 'suggestions', word }),
    state: () => (deaths >= MOST_DEATHS ? 'failed' : thread === null ? 'resting' : 'working'),
    stop() {
      if (thread !== null) end(thread)
      verdicts.clear()
      deaths = 0
    },
  }
}
