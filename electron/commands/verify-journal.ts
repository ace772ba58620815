/*
 * Checks the journal of a vault from outside the desk: an auditor, or the specialist's own office, need not trust the
 * program's button. It runs in plain Node on the same services as the desk and changes nothing of the vault.
 *
 *   npm run --silent verify-journal -- DIR --passphrase-file FILE [--head SEQ:HASH]
 *
 * Ends with 0 when the chain is whole, 1 when it is broken, 2 when it could not be checked. What it prints names rows
 * by their numbers only: nothing of a case, and nothing of a person.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { err, ok, type Result } from '#model/result.ts'
import { countRows, type JournalHead, verifyInSteps } from '#store/journal/read-journal.ts'
import { openForReading } from '#store/open-for-reading.ts'
import { closeStore } from '#store/open-store.ts'
import { databasePath } from '../vault/database-file.ts'
import { realDisk } from '../vault/disk.ts'
import { readHeader } from '../vault/header-file.ts'
import { deriveKey } from '../vault/key-derivation.ts'
import { acquireProcessLock } from '../vault/process-lock.ts'
import { opensDatabase } from '../vault/rekey-database.ts'
import { openByPassphrase } from '../vault/slots/passphrase.ts'

const WHOLE = 0
const BROKEN = 1
const NOT_CHECKED = 2

const USAGE =
  'Usage: npm run --silent verify-journal -- DIR --passphrase-file FILE [--head SEQ:HASH]\n' +
  'DIR is the folder of the vault; the first line of FILE is its passphrase.\n' +
  'HEAD is the last row of the journal as it was known earlier, for example from a backup.\n'

interface Asked {
  readonly folder: string
  readonly passphraseFile: string
  readonly head: JournalHead | undefined
}

process.exitCode = await main(process.argv.slice(2))

async function main(args: readonly string[]): Promise<number> {
  const asked = readArguments(args)
  if (asked === null) {
    process.stderr.write(USAGE)
    return NOT_CHECKED
  }
  const passphrase = readPassphrase(asked.passphraseFile)
  if (passphrase === null) return notChecked('the passphrase file cannot be read, or its first line is empty')
  if (!existsSync(asked.folder)) return notChecked('vault_missing')
  const header = await readHeader(realDisk, asked.folder)
  if (!header.ok) return notChecked(header.error)

  // Held as the desk holds it: nobody writes to the vault while it is read.
  const lock = acquireProcessLock(asked.folder)
  if (!lock.ok) return notChecked(lock.error)
  const file = databasePath(asked.folder)
  const sideFiles = ['-wal', '-shm'].map((ending) => file + ending).filter((side) => !existsSync(side))
  try {
    const { vaultId, slots, nextSlots = [] } = header.value.header
    const key = await findKey(passphrase, vaultId, [...slots, ...nextSlots], file)
    if (!key.ok) return notChecked(key.error)
    return check(file, key.value, asked.head)
  } finally {
    // Reading makes them; of those that were not there before, nothing is lost.
    for (const side of sideFiles) rmSync(side, { force: true })
    lock.value.release()
  }
}

function readArguments(args: readonly string[]): Asked | null {
  let parsed
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { 'passphrase-file': { type: 'string' }, head: { type: 'string' } },
    })
  } catch {
    // An option nobody knows: answered by how it is used.
    return null
  }
  const [folder, ...others] = parsed.positionals
  const passphraseFile = parsed.values['passphrase-file']
  const head = parsed.values.head === undefined ? undefined : readHead(parsed.values.head)
  if (folder === undefined || others.length > 0 || passphraseFile === undefined || head === null) return null
  return { folder: path.resolve(folder), passphraseFile, head }
}

function readHead(text: string): JournalHead | null {
  const match = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text)
  return match?.[1] === undefined || match[2] === undefined ? null : { seq: Number(match[1]), hash: match[2] }
}

function readPassphrase(file: string): string | null {
  try {
    const [first = ''] = readFileSync(file, 'utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/)
    return first === '' ? null : first
  } catch {
    // Not there, or not to be read: the caller says so.
    return null
  }
}

type Slots = Parameters<typeof openByPassphrase>[3]

/** The data key that opens the database. While the key is being changed the header holds two, of which one does. */
async function findKey(
  passphrase: string,
  vaultId: string,
  slots: Slots,
  file: string,
): Promise<Result<Buffer, string>> {
  if (!existsSync(file)) return err('vault_damaged')
  let isOpened = false
  for (const slot of slots) {
    const opened = await openByPassphrase(deriveKey, passphrase, vaultId, [slot])
    if (opened === null) continue
    isOpened = true
    const opens = opensDatabase(file, opened.dataKey)
    if (opens.ok && opens.value) return ok(opened.dataKey)
    opened.dataKey.fill(0)
    if (!opens.ok) return opens
  }
  return err(isOpened ? 'vault_damaged' : 'wrong_passphrase')
}

function check(file: string, key: Buffer, expected: JournalHead | undefined): number {
  const opened = openForReading({ file, key })
  key.fill(0)
  if (!opened.ok) return notChecked(opened.error)
  const store = opened.value
  try {
    const result = runToEnd(verifyInSteps(store, expected))
    if (!result.ok) {
      const { seq, fault } = result.error
      process.stdout.write(`BROKEN at row ${seq}: ${fault}\n`)
      return BROKEN
    }
    const { seq, hash } = result.value
    process.stdout.write(`WHOLE: ${countRows(store)} rows, head ${seq}:${hash}\n`)
    return WHOLE
  } catch {
    // A page that does not authenticate, or a journal of a shape this program does not know.
    return notChecked('vault_damaged')
  } finally {
    closeStore(store)
  }
}

function runToEnd<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

function notChecked(why: string): number {
  process.stderr.write(`NOT CHECKED: ${why}\n`)
  return NOT_CHECKED
}
