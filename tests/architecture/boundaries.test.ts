import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/*
 * A checker that checks nothing is green too. So each boundary is broken on purpose, outside the tree, and the tools
 * must name the fault.
 */

const root = path.resolve(import.meta.dirname, '../..')
const bin = (name: string) => path.join(root, 'node_modules/.bin', name)

async function output(command: string, args: readonly string[], cwd: string): Promise<string> {
  const answer = await promisify(execFile)(process.execPath, [command, ...args], { cwd }).catch(
    (failure: { stdout: string; stderr: string }) => failure,
  )
  return answer.stdout + answer.stderr
}

describe('import boundaries', () => {
  let tree = ''

  beforeAll(async () => {
    tree = await mkdtemp(path.join(os.tmpdir(), 'boundaries-'))
    await copyFile(path.join(root, '.oxlintrc.json'), path.join(tree, '.oxlintrc.json'))
  })
  afterAll(() => rm(tree, { recursive: true, force: true }))

  async function lint(zone: string, line: string): Promise<string> {
    const folder = path.join(tree, zone)
    await mkdir(folder, { recursive: true })
    const file = path.join(folder, 'planted.ts')
    await writeFile(file, `${line}\nexport const planted = typeof name\n`)
    try {
      return await output(bin('oxlint'), [path.relative(tree, file)], tree)
    } finally {
      await rm(file)
    }
  }

  it.each([
    ['db/model', "import { readFileSync as name } from 'node:fs'"],
    ['db/model', "import { name } from 'drizzle-orm'"],
    ['db/model', "import { name } from '../store/store.ts'"],
    ['db/store', "import { app as name } from 'electron'"],
    ['db/store', "import { name } from '#contract/index.ts'"],
    ['electron/contract', "import { join as name } from 'node:path'"],
    ['electron/contract', "import { name } from '../vault/vault.ts'"],
    ['electron/preload', "import { z as name } from 'zod'"],
    ['electron/preload', "import { name } from '../contract/vault.ts'"],
    ['electron/vault', "import { app as name } from 'electron'"],
    ['electron/vault', "import { name } from '../ipc/handle.ts'"],
    ['electron/documents', "import { argon2Sync as name } from 'node:crypto'"],
    ['electron/backup', "import { app as name } from 'electron'"],
    ['electron/backup', "import { name } from '../ipc/handle.ts'"],
    ['electron/attachments', "import { shell as name } from 'electron'"],
    ['electron/security', "import { ipcMain as name } from 'electron'"],
    ['electron/ipc', "import { ipcMain as name } from 'electron'"],
    ['electron/app', "import { useState as name } from 'react'"],
    ['renderer', "import { ipcRenderer as name } from 'electron'"],
    ['renderer', "import { readFileSync as name } from 'node:fs'"],
    ['renderer', "import { name } from '#store/store.ts'"],
    ['renderer', "import { events as name } from '#contract/events.ts'"],
  ])('refuses in %s: %s', async (zone, line) => {
    expect(await lint(zone, line)).toContain('no-restricted-imports')
  })

  it.each([
    ['db/model', "import { z as name } from 'zod'"],
    ['electron/preload', "import { CHANNELS as name } from '../contract/channels.ts'"],
    ['renderer', "import type { events as name } from '#contract/events.ts'"],
  ])('allows in %s: %s', async (zone, line) => {
    expect(await lint(zone, line)).not.toContain('no-restricted-imports')
  })
})

describe('zone types', () => {
  async function check(zone: string, code: string): Promise<string> {
    // Below the root, so that the compiler finds the type packages; `out` is never committed.
    await mkdir(path.join(root, 'out'), { recursive: true })
    const folder = await mkdtemp(path.join(root, 'out', 'planted-'))
    try {
      await writeFile(path.join(folder, 'planted.ts'), `${code}\nexport {}\n`)
      const config = {
        extends: path.join(root, zone, 'tsconfig.json'),
        include: [path.join(folder, 'planted.ts')],
      }
      await writeFile(path.join(folder, 'tsconfig.json'), JSON.stringify(config))
      return await output(bin('tsc'), ['-p', folder], root)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }

  it.each([
    ['db/model', 'process.exit()'],
    ['db/model', "Buffer.from('x')"],
    ['db/model', 'document.title'],
    ['db/store', 'document.title'],
    ['electron/contract', 'process.exit()'],
    ['electron', 'document.title'],
    ['electron/preload', "Buffer.from('x')"],
    ['renderer', 'process.exit()'],
    ['tests', 'const wrong: number = "text"; void wrong'],
  ])('in %s do not know: %s', async (zone, code) => {
    expect(await check(zone, code)).toMatch(/error TS(2304|2580|2584|2591|2322)/)
  })
})
