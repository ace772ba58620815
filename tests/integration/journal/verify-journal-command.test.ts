import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createVaultService } from '#electron/vault/vault.ts'
import type { VaultService } from '#electron/vault/vault-service.ts'
import { deriveKey } from '#electron/vault/key-derivation.ts'
import { parseRegister } from '#model/municipality/register.ts'
import register from '#resources/municipalities.json' with { type: 'json' }
import { setUpVault } from '#store/repositories/vault.ts'
import type { Store } from '#store/store.ts'
import { aKlatCase } from '#tests/support/builders/klat-intake.ts'
import { aLetterhead } from '#tests/support/builders/letterhead.ts'
import { builtProgram } from '#tests/support/programs/programs.ts'
import { acting, MIGRATIONS, must, tempFolder } from '#tests/support/temp-store.ts'
import { unfreezeJournal } from '#tests/support/unfrozen-journal.ts'

const ROOT = path.resolve(import.meta.dirname, '../../..')
const PASSPHRASE = 'kolm rohelist kuuske mäe taga'
const CHEAP = { memoryKiB: 8, passes: 1, parallelism: 1 } as const

interface Outcome {
  readonly code: number
  readonly out: string
  readonly error: string
}

/** Runs the command in a process of its own. */
function verify(...args: readonly string[]): Promise<Outcome> {
  return run(process.execPath, builtProgram('verify-journal'), ...args)
}

function run(command: string, ...args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(command, args, { cwd: ROOT }, (failed, out, error) => {
      resolve({ code: failed === null ? 0 : Number(failed.code), out, error })
    })
  })
}

let pattern = ''

// Making a vault measures its passphrase, which takes a second: it is made once and copied.
beforeAll(async () => {
  pattern = mkdtempSync(path.join(tmpdir(), 'verify-'))
  const service = serviceOf(pattern)
  const { store } = must(await service.create(PASSPHRASE))
  must(setUpVault(store, { letterhead: aLetterhead(), register: parseRegister(register) }, acting()))
  aKlatCase(store)
  service.lock()
})

afterAll(() => rmSync(pattern, { recursive: true, force: true }))

function serviceOf(folder: string): VaultService {
  return createVaultService({
    folder,
    migrationsFolder: MIGRATIONS,
    deriveKey,
    clock: Date.now,
    wait: () => Promise.resolve(),
    kdfCost: CHEAP,
  })
}

/** A locked vault with a case in it, and the file with its passphrase. */
async function aVault(change?: (store: Store) => void) {
  const folder = tempFolder()
  cpSync(pattern, folder, { recursive: true })
  const service = serviceOf(folder)
  if (change !== undefined) {
    change(must(await service.unlock(PASSPHRASE)).store)
    service.lock()
  }
  return { folder, service, passphraseFile: fileWith(`${PASSPHRASE}\n`) }
}

function fileWith(text: string): string {
  const file = path.join(tempFolder(), 'passphrase.txt')
  writeFileSync(file, text)
  return file
}

/** Every file of a folder: name, size, time and content. */
function filesIn(folder: string) {
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const file = path.join(folder, name)
      const { size, mtimeMs } = statSync(file)
      return [name, size, mtimeMs, createHash('sha256').update(readFileSync(file)).digest('hex')]
    })
}

describe('verify-journal', () => {
  it('ends with 0 for a whole journal, says its head, and leaves the vault as it was', async () => {
    const { folder, passphraseFile } = await aVault()
    const before = filesIn(folder)
    // As a person would.
    const npm = ['run', '--silent', 'verify-journal', '--']
    const { code, out } = await run('npm', ...npm, folder, '--passphrase-file', passphraseFile)
    expect(code).toBe(0)
    expect(out).toMatch(/^WHOLE: \d+ rows, head \d+:[0-9a-f]{64}\n$/)
    expect(filesIn(folder)).toEqual(before)
  })

  it('ends with 1 and the number of the first broken row, and says nothing of its content', async () => {
    const { folder, passphraseFile } = await aVault((store) => {
      unfreezeJournal(store)
      store.sqlite.exec("update journal set act = 'case.closed' where seq = 3")
    })
    const outcome = await verify(folder, '--passphrase-file', passphraseFile)
    expect(outcome).toEqual({ code: 1, out: 'BROKEN at row 3: row_changed\n', error: '' })
  })

  it('holds the chain against a head that was known earlier', async () => {
    const { folder, passphraseFile } = await aVault()
    const { out } = await verify(folder, '--passphrase-file', passphraseFile)
    const head = /head (\S+)/.exec(out)?.[1] ?? ''
    const same = await verify(folder, '--passphrase-file', passphraseFile, '--head', head)
    expect(same.code).toBe(0)
    const cutOff = `999:${'0'.repeat(64)}`
    const missing = await verify(folder, '--passphrase-file', passphraseFile, '--head', cutOff)
    expect(missing).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^BROKEN at row \d+: row_missing\n$/),
    })
    const other = `1:${'0'.repeat(64)}`
    const changed = await verify(folder, '--passphrase-file', passphraseFile, '--head', other)
    expect(changed).toMatchObject({ code: 1, out: 'BROKEN at row 1: row_changed\n' })
  })

  it('reads what a killed desk left in the log, and leaves the log where it is', async () => {
    const { folder, passphraseFile } = await aVault()
    const copy = tempFolder()
    const { service } = await aVault()
    const { store } = must(await service.unlock(PASSPHRASE))
    aKlatCase(store)
    for (const name of readdirSync(service.folder)) {
      if (!name.startsWith('vault.lock'))
        writeFileSync(path.join(copy, name), readFileSync(path.join(service.folder, name)))
    }
    service.lock()
    const names = readdirSync(copy)
    expect(names).toContain('vault.db-wal')
    const { code, out } = await verify(copy, '--passphrase-file', passphraseFile)
    expect(code).toBe(0)
    expect(readdirSync(copy).filter((name) => name !== 'vault.lock')).toEqual(names)
    const { out: less } = await verify(folder, '--passphrase-file', passphraseFile)
    expect(rowsIn(out)).toBeGreaterThan(rowsIn(less))
  })

  it.each([
    ['a wrong passphrase', 'wrong_passphrase', (folder: string) => [folder, fileWith('vale fraas')]],
    ['a folder without a vault', 'vault_missing', () => [tempFolder(), fileWith(PASSPHRASE)]],
    ['a folder that is not there', 'vault_missing', () => ['/nowhere/at/all', fileWith(PASSPHRASE)]],
    ['an empty passphrase file', 'passphrase file', (folder: string) => [folder, fileWith('\n')]],
    ['a missing passphrase file', 'passphrase file', (folder: string) => [folder, '/nowhere/at/all']],
  ])('ends with 2 for %s', async (_, why, argumentsFor) => {
    const vault = await aVault()
    const [folder = '', passphraseFile = ''] = argumentsFor(vault.folder)
    const outcome = await verify(folder, '--passphrase-file', passphraseFile)
    expect(outcome).toMatchObject({ code: 2, out: '', error: expect.stringContaining(why) })
  })

  it('ends with 2 while the desk has the vault open', async () => {
    const { folder, service, passphraseFile } = await aVault()
    must(await service.unlock(PASSPHRASE))
    const outcome = await verify(folder, '--passphrase-file', passphraseFile)
    service.lock()
    expect(outcome).toMatchObject({ code: 2, error: 'NOT CHECKED: vault_in_use\n' })
  })

  it('ends with 2 for a damaged database', async () => {
    const { folder, passphraseFile } = await aVault()
    const file = path.join(folder, 'vault.db')
    const bytes = readFileSync(file)
    bytes.fill(7, 4096, 8192)
    bytes.fill(7, bytes.length / 2)
    writeFileSync(file, bytes)
    const outcome = await verify(folder, '--passphrase-file', passphraseFile)
    expect(outcome).toMatchObject({ code: 2, out: '', error: 'NOT CHECKED: vault_damaged\n' })
  })

  it.each([[[]], [['DIR']], [['DIR', '--passphrase-file', 'F', '--head', '12']], [['DIR', '--wrong']]])(
    'says how it is used when asked with %j',
    async (args) => {
      const outcome = await verify(...args)
      expect(outcome).toMatchObject({ code: 2, error: expect.stringContaining('Usage:') })
    },
  )
})

function rowsIn(out: string): number {
  return Number(/^WHOLE: (\d+) rows/.exec(out)?.[1])
}
