import type { Services } from '#electron/ipc/services.ts'
import type { VerifyProgress } from '#electron/journal/verify-task.ts'
import { countRows, verifyInSteps } from '#store/journal/read-journal.ts'
import { openForReading } from '#store/open-for-reading.ts'
import { closeStore } from '#store/open-store.ts'
import { must } from './must.ts'

/** Checks the journal in the present thread: tests run the sources, and the thread is a file of the built program. */
export function journalCheckHere(
  report: (progress: VerifyProgress) => void = () => undefined,
): Services['journalCheck'] {
  return {
    report,
    async run({ file, key }, { signal, report: say }) {
      await Promise.resolve()
      if (signal.aborted) return null
      const store = must(openForReading({ file, key }))
      try {
        const of = countRows(store)
        const steps = verifyInSteps(store)
        for (;;) {
          const step = steps.next()
          if (step.done !== true) {
            say({ done: step.value, of })
            continue
          }
          const result = step.value
          return result.ok ? { state: 'whole', head: result.value } : { state: 'broken', ...result.error }
        }
      } finally {
        closeStore(store)
      }
    },
  }
}
