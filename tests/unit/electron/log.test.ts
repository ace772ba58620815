import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openLog } from '#electron/app/log.ts'

describe('log', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'log-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const written = () => readFileSync(path.join(folder, 'desk.log'), 'utf8')

  it('says what failed and where, and never what was typed', () => {
    const log = openLog(folder, () => Date.UTC(2026, 10, 23))
    const error = new RangeError('Kaarel Näitlik\n    at 51305170117 ja 5555 0114', {
      cause: new Error('ema Marju'),
    })
    const reference = log.bug(error, 'desk:entries.save')
    expect(written()).toContain('2026-11-23T00:00:00.000Z')
    expect(written()).toContain(`${reference} desk:entries.save\nRangeError`)
    expect(written()).toContain('log.test.ts')
    expect(written()).not.toMatch(/Kaarel|51305170117|5555|Marju/)
  })

  it('is turned over when it has grown', () => {
    writeFileSync(path.join(folder, 'desk.log'), 'x'.repeat(1_000_001))
    openLog(folder, Date.now).bug(new Error('a'), 'b')
    expect(statSync(path.join(folder, 'desk.log')).size).toBeLessThan(10_000)
    expect(statSync(path.join(folder, 'desk.log.1')).size).toBe(1_000_001)
  })

  it('does not throw where nothing can be written', () => {
    writeFileSync(path.join(folder, 'file'), '')
    expect(openLog(path.join(folder, 'file', 'logs'), Date.now).bug('text', 'x')).toMatch(/^[0-9a-f]{8}$/)
  })
})
