import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createFileReader, type FileReader } from '#electron/attachments/reading/file-reader.ts'
import { UtilityProcess } from '#tests/electron-stand-in/utility-process.ts'
import { aMsg } from '#tests/support/builders/mail.ts'
import { tempFolder } from '#tests/support/temp-store.ts'

/** A reader whose process does something once it is given a file. */
function aReader(does: string, timeLimit = 15_000): FileReader {
  const file = path.join(tempFolder(), 'process.mjs')
  writeFileSync(file, `process.parentPort.once('message', () => { ${does} })\n`)
  return createFileReader(() => start(file), timeLimit)
}

function start(file: string): UtilityProcess {
  return new UtilityProcess(file, [], { execArgv: ['--max-old-space-size=64'], stdio: 'ignore' })
}

const TASK = { name: 'a.txt', content: new Uint8Array([1]) }
const never = new AbortController().signal

describe('the process that looks into a file', () => {
  it('gives what it found, and leaves the file with who asked', async () => {
    const reader = aReader(`process.parentPort.postMessage({ kind: 'text', text: 'a', isCut: false })`)
    expect(await reader.view(TASK, never)).toEqual({ kind: 'text', text: 'a', isCut: false })
    expect(TASK.content).toHaveLength(1)
  })

  it.each([
    ['never ends', 'for (;;) {}', 'too_slow'],
    ['fails', 'throw new Error()', 'broken'],
    ['ends without a word', 'process.exit(0)', 'broken'],
    ['eats all memory', 'const all = []; for (;;) all.push(new Array(1e6).fill(1.5))', 'broken'],
  ])('that %s costs a sentence', async (_name, does, reason) => {
    const limit = does.startsWith('for') ? 500 : 15_000
    expect(await aReader(does, limit).view(TASK, never)).toEqual({ kind: 'none', reason })
    expect(await aReader(does, limit).mail(TASK, never)).toBeNull()
  })

  it('is ended with its file, whatever came of it', async () => {
    const started: UtilityProcess[] = []
    const file = path.join(tempFolder(), 'process.mjs')
    writeFileSync(
      file,
      `process.parentPort.on('message', () => { process.parentPort.postMessage(null); for (;;) {} })`,
    )
    const reader = createFileReader(() => {
      const one = start(file)
      started.push(one)
      return one
    })
    await reader.mail(TASK, never)
    await expect.poll(() => started.map(({ pid }) => pid)).toEqual([undefined])
  })

  it('ends when the desk is locked', async () => {
    const locking = new AbortController()
    const viewed = aReader('for (;;) {}').view(TASK, locking.signal)
    locking.abort()
    expect(await viewed).toEqual({ kind: 'none', reason: 'too_slow' })
  })
})

/*
 * Outlook's format is a file system in a file: chains of sectors, and a tree of names. Where one leads back to itself the
 * reading library adds to a table until the memory is over; in a thread of the desk that once ended the desk.
 */
describe('a hostile file of Outlook', () => {
  const SECTOR = 512
  const ENTRY = 128
  const reader = createFileReader(() =>
    start(path.resolve(import.meta.dirname, '../../../electron/attachments/reading/read-process.ts')),
  )

  function places(file: Buffer) {
    const at = (sector: number) => (sector + 1) * SECTOR
    const directory = file.readInt32LE(0x30)
    return { directory, table: at(file.readInt32LE(0x4c)), entries: at(directory) }
  }

  it.each<[string, (file: Buffer) => void]>([
    [
      'chain of names',
      (file) => {
        const { directory, table } = places(file)
        file.writeInt32LE(directory, table + 4 * directory)
      },
    ],
    [
      'chain of content',
      (file) => {
        const { table, entries } = places(file)
        const first = file.readInt32LE(entries + 0x74)
        file.writeInt32LE(first, table + 4 * first)
      },
    ],
    [
      'tree of names',
      (file) => {
        const { entries } = places(file)
        const child = file.readInt32LE(entries + 0x4c)
        file.writeInt32LE(child, entries + ENTRY * child + 0x44)
      },
    ],
  ])('whose %s leads back to itself cannot be read, and that is all', async (_what, spoil) => {
    const sound = Buffer.from(aMsg())
    expect(await reader.mail({ name: 'a.msg', content: sound }, never)).toMatchObject({
      subject: 'Outlooki kiri',
    })
    spoil(sound)
    expect(await reader.mail({ name: 'a.msg', content: sound }, never)).toBeNull()
  })
})
