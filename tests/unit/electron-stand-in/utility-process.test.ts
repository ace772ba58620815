import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { UtilityProcess, utilityProcess } from '../../electron-stand-in/utility-process.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'utility-process-'))
afterAll(() => rmSync(folder, { recursive: true }))

function run(code: string): UtilityProcess {
  const file = path.join(folder, `${Math.random()}.mjs`)
  writeFileSync(file, code)
  return new UtilityProcess(file)
}

describe('utilityProcess', () => {
  it('carries messages both ways as they are, also those sent before anyone listens', async () => {
    const child = run(`
      await new Promise((resolve) => setTimeout(resolve, 50))
      process.parentPort.on('message', ({ data, ports }) => process.parentPort.postMessage({ data, ports }))`)
    child.postMessage(new Uint8Array([1, 2]))
    const [said] = (await once(child, 'message')) as unknown[]
    expect(said).toEqual({ data: new Uint8Array([1, 2]), ports: [] })
    child.kill()
    await once(child, 'exit')
    expect(child.pid).toBeUndefined()
  })

  it('says how it ended', async () => {
    expect(await once(run('process.exit(7)'), 'exit')).toEqual([7])
  })

  it('is refused before the application is ready, and with ports', async () => {
    expect(() => utilityProcess.fork('a.mjs')).toThrow('before app is ready')
    const child = run('')
    expect(() => child.postMessage(1, [{}])).toThrow('not supported')
    await once(child, 'exit')
  })
})
