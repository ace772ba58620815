import { parentPort } from 'node:worker_threads'
import { countRows, verifyInSteps } from '#store/journal/read-journal.ts'
import { openForReading } from '#store/open-for-reading.ts'
import { closeStore } from '#store/open-store.ts'
import { fileFailure } from '#store/sqlite-failure.ts'
import type { VerifyOutcome, VerifyTask, VerifyWord } from './verify-task.ts'

// Entry of a thread that checks the journal of one vault and ends. Built as a file of its own.

const port = parentPort
if (port === null) throw new Error('To be started as a worker')
const say = (word: VerifyWord) => port.postMessage(word)

port.once('message', ({ file, key }: VerifyTask) => {
  say({ type: 'outcome', outcome: verify(file, key) })
  port.close()
})

function verify(file: string, key: Uint8Array): VerifyOutcome {
  let opened
  try {
    opened = openForReading({ file, key })
  } finally {
    key.fill(0)
  }
  if (!opened.ok) return { state: 'failed', code: opened.error }
  const store = opened.value
  try {
    const of = countRows(store)
    const steps = verifyInSteps(store)
    for (;;) {
      const step = steps.next()
      if (step.done !== true) {
        say({ type: 'progress', done: step.value, of })
        continue
      }
      const result = step.value
      return result.ok ? { state: 'whole', head: result.value } : { state: 'broken', ...result.error }
    }
  } catch (error) {
    const code = fileFailure(error)
    if (code === null) throw error
    return { state: 'failed', code }
  } finally {
    closeStore(store)
  }
}
