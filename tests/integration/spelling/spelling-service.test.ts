import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createSpellingService } from '#electron/spelling/spelling-service.ts'
import { err, ok } from '#model/result.ts'
import { LONGEST_WORD, MOST_WORDS } from '#model/spelling/spelling.ts'
import { tempFolder } from '#tests/support/temp-store.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const dictionary = path.join(root, 'node_modules/dictionary-et')
const unavailable = err('spelling_unavailable')

const setup = () => ({
  aff: path.join(dictionary, 'index.aff'),
  dic: path.join(dictionary, 'index.dic'),
  entries: ['KLAT~'],
  placeNames: ['Viljandi'],
})

/** A thread that answers each question as it is told. */
function aService(does: string, timeLimit?: number) {
  const file = path.join(tempFolder(), 'thread.mjs')
  const source = `import { parentPort } from 'node:worker_threads'
let asked = 0
parentPort.on('message', (question) => { asked += 1; ${does} })
`
  writeFileSync(file, source)
  return createSpellingService({ workerPath: file, setup, ...(timeLimit !== undefined && { timeLimit }) })
}

describe('the thread of the dictionary', () => {
  it('is begun by the first question, tells words apart and says what was meant', async () => {
    const workerPath = path.join(root, 'electron/spelling/spelling-worker.ts')
    const spelling = createSpellingService({ workerPath, setup })
    expect(spelling.state()).toBe('resting')
    const words = ['kontrolitud', 'laps', 'KLATis', 'Viljandis', 'perekonad']
    expect(await spelling.misspelt(words)).toEqual(ok(['kontrolitud', 'perekonad']))
    expect(spelling.state()).toBe('working')
    const suggested = await spelling.suggestions('kontrolitud')
    expect(suggested.ok && suggested.value[0]).toBe('kontrollitud')

    const bad = ['a'.repeat(LONGEST_WORD), 'lapse'.repeat(12), 'ÕÄÖÜ'.repeat(16), '😀', '\u0000', 'שלום', '']
    const start = performance.now()
    expect(await spelling.misspelt(bad)).toHaveProperty('ok', true)
    expect(await spelling.misspelt(Array.from({ length: MOST_WORDS }, (_, i) => `sona${i}`))).toHaveProperty(
      'ok',
      true,
    )
    expect(performance.now() - start).toBeLessThan(3_000)

    spelling.stop()
    expect(spelling.state()).toBe('resting')
    expect(await spelling.misspelt(['kontrolitud'])).toEqual(ok(['kontrolitud']))
    spelling.stop()
  })

  it('is asked about a word once', async () => {
    const spelling = aService(`parentPort.postMessage(asked === 1 ? ['sona'] : question.words)`)
    expect(await spelling.misspelt(['sona', 'sõna'])).toEqual(ok(['sona']))
    expect(await spelling.misspelt(['sona', 'sõna'])).toEqual(ok(['sona']))
    expect(await spelling.misspelt(['sõna', 'uus'])).toEqual(ok(['uus']))
    spelling.stop()
  })

  it.each([
    ['fails', 'throw new Error()'],
    ['ends', 'process.exit(0)'],
    ['hangs', 'for (;;) {}'],
  ])(
    'that %s costs the answer, is begun anew, and is left alone after the third time',
    async (_name, does) => {
      const spelling = aService(does, does.startsWith('for') ? 300 : 15_000)
      for (const state of ['resting', 'resting', 'failed']) {
        expect(await spelling.misspelt(['laps'])).toEqual(unavailable)
        expect(spelling.state()).toBe(state)
      }
      expect(await spelling.suggestions('laps')).toEqual(unavailable)
      spelling.stop()
      expect(spelling.state()).toBe('resting')
    },
  )

  it('without its dictionary is one that fails', async () => {
    const workerPath = path.join(root, 'electron/spelling/spelling-worker.ts')
    const spelling = createSpellingService({ workerPath, setup: () => ({ ...setup(), dic: '/none' }) })
    expect(await spelling.misspelt(['laps'])).toEqual(unavailable)
    spelling.stop()
  })

  it('that is ended by a lock answers whoever waits, and counts as no failure', async () => {
    const spelling = aService('for (;;) {}')
    const asked = [spelling.misspelt(['laps']), spelling.suggestions('laps')]
    spelling.stop()
    expect(await Promise.all(asked)).toEqual([unavailable, unavailable])
    expect(spelling.state()).toBe('resting')
  })
})
