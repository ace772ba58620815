import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { loadSpeller } from './load-speller.ts'
import type { SpellingAnswer, SpellingQuestion, SpellingSetup } from './spelling-task.ts'

// Entry of the thread that holds the dictionary. Built as a file of its own. A failure ends it, which is an answer too.

const port = parentPort
if (port === null) throw new Error('To be started as a worker')

const { aff, dic, entries, placeNames } = workerData as SpellingSetup
const speller = loadSpeller(
  { aff: readFileSync(aff), dic: readFileSync(dic) },
  { entries, placeNames: new Set(placeNames) },
)

port.on('message', (question: SpellingQuestion) => {
  void speller.then(({ accepts, suggestions, prepareSuggestions }) => {
    const answer: SpellingAnswer =
      question.what === 'misspelt'
        ? question.words.filter((word) => !accepts(word))
        : suggestions(question.word)
    port.postMessage(answer)
    // After what was asked meanwhile.
    if (answer.length > 0) setTimeout(prepareSuggestions, 0)
  })
})
