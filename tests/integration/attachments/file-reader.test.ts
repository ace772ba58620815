import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createFileReader } from '#electron/attachments/reading/file-reader.ts'
import { tempFolder } from '#tests/support/temp-store.ts'

/** A thread that does something once it is given a file. */
function aThread(does: string): string {
  const file = path.join(tempFolder(), 'thread.mjs')
  writeFileSync(
    file,
    `import { parentPort } from 'node:worker_threads'\nparentPort.once('message', () => { ${does} })\n`,
  )
  return file
}

const TASK = { name: 'a.txt', content: new Uint8Array([1]) }
const never = new AbortController().signal

describe('the thread that looks into a file', () => {
  it('gives what it found, and leaves the file with who asked', async () => {
    const reader = createFileReader(
      aThread(`parentPort.postMessage({ kind: 'text', text: 'a', isCut: false })`),
    )
    expect(await reader.view(TASK, never)).toEqual({ kind: 'text', text: 'a', isCut: false })
    expect(TASK.content).toHaveLength(1)
  })

  it.each([
    ['never ends', 'for (;;) {}', 'too_slow'],
    ['fails', 'throw new Error()', 'broken'],
    ['ends without a word', 'process.exit(0)', 'broken'],
    ['eats all memory', 'const all = []; for (;;) all.push(new Array(1e6).fill(1.5))', 'broken'],
  ])('that %s costs a sentence', async (_name, does, reason) => {
    const reader = createFileReader(aThread(does), does.startsWith('for') ? 500 : 15_000)
    expect(await reader.view(TASK, never)).toEqual({ kind: 'none', reason })
    expect(await createFileReader(aThread(does), 500).mail(TASK, never)).toBeNull()
  })

  it('ends when the desk is locked', async () => {
    const locking = new AbortController()
    const viewed = createFileReader(aThread('for (;;) {}')).view(TASK, locking.signal)
    locking.abort()
    expect(await viewed).toEqual({ kind: 'none', reason: 'too_slow' })
  })
})
