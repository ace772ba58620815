import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { realDisk } from '#electron/vault/disk.ts'
import { addErasedIds, ERASED_IDS_FILE, readErasedIds } from '#electron/vault/erased-ids.ts'
import { type CaseId, uuidV7 } from '#model/ids.ts'
import type { Erasure } from '#model/retention/erasure.ts'
import { Instant } from '#model/time/dates.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'erased-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function erasure(number: number): Erasure {
  const caseId = uuidV7(number, new Uint8Array(10).fill(number)) as CaseId
  return { caseId, erasedAt: Instant.parse('2026-11-02T08:00:00.000Z'), ground: 'period_ended' }
}

const file = () => path.join(folder, ERASED_IDS_FILE)
const lines = () => readFileSync(file(), 'utf8').split('\n')

describe('the file of erased ids', () => {
  it('says what was added, each once, in the order it came', async () => {
    expect(await readErasedIds(realDisk, folder)).toEqual([])
    await addErasedIds(realDisk, folder, [erasure(1), erasure(2)])
    await addErasedIds(realDisk, folder, [erasure(2), erasure(3)])
    expect(await readErasedIds(realDisk, folder)).toEqual([erasure(1), erasure(2), erasure(3)])
  })

  it('is not written where nothing was erased, nor touched where it says it all', async () => {
    await addErasedIds(realDisk, folder, [])
    expect(() => lines()).toThrow()
    await addErasedIds(realDisk, folder, [erasure(1)])
    const disk = { ...realDisk, write: () => Promise.reject(new Error('written')) }
    await addErasedIds(disk, folder, [erasure(1)])
  })

  it('loses a damaged line alone, and writes it again', async () => {
    await addErasedIds(realDisk, folder, [erasure(1), erasure(2)])
    const [first, one = '', ...more] = lines()
    writeFileSync(file(), [first, one.replace('2026', '2025'), ...more].join('\n'))
    expect(await readErasedIds(realDisk, folder)).toEqual([erasure(2)])
    await addErasedIds(realDisk, folder, [erasure(1), erasure(2)])
    expect(await readErasedIds(realDisk, folder)).toEqual([erasure(2), erasure(1)])
  })

  it('keeps lines of a later program as they are', async () => {
    await addErasedIds(realDisk, folder, [erasure(1)])
    const { createHash } = await import('node:crypto')
    const said = 'something new'
    const later = `${said} ${createHash('sha256').update(said).digest('hex').slice(0, 16)}`
    writeFileSync(file(), [...lines().slice(0, -1), later, ''].join('\n'))
    await addErasedIds(realDisk, folder, [erasure(2)])
    expect(lines()).toContain(later)
    expect(await readErasedIds(realDisk, folder)).toEqual([erasure(1), erasure(2)])
  })

  it('reads what an editor made of its line ends', async () => {
    await addErasedIds(realDisk, folder, [erasure(1)])
    writeFileSync(file(), lines().join('\r\n'))
    expect(await readErasedIds(realDisk, folder)).toEqual([erasure(1)])
  })
})
