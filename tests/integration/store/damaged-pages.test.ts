import { closeSync, copyFileSync, openSync, readSync, statSync, truncateSync, writeSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { err } from '#model/result.ts'
import { closeStore, openStore } from '#store/open-store.ts'
import { fileFailure } from '#store/sqlite-failure.ts'
import { anEntry } from '#tests/support/builders/entry.ts'
import { aKlatCase } from '#tests/support/builders/klat-intake.ts'
import { addAttachment } from '#store/repositories/attachments.ts'
import { saveEntry } from '#store/repositories/entries.ts'
import {
  acting,
  MIGRATIONS,
  must,
  tempFolder,
  tempStore,
  tempVault,
  type TempVault,
} from '#tests/support/temp-store.ts'

const PAGE = 4096

/** A closed vault with rows, indices, long texts and a file over many pages; where asked for, with free pages too. */
function filledVault(freePages = false): TempVault {
  const vault = tempVault()
  const store = tempStore(vault)
  const { opinion } = aKlatCase(store)
  for (let at = 0; at < 30; at++) {
    must(
      saveEntry(
        store,
        anEntry(opinion, { text: `Arutasime olukorda. ${'Pikk lõik. '.repeat(at * 30)}` }),
        acting(),
      ),
    )
  }
  const content = Buffer.alloc(60_000, 'lisa')
  must(addAttachment(store, { caseId: opinion, entryId: null, name: 'lisa.txt', content }, acting()))
  if (freePages) {
    store.sqlite.exec('create table given_back (bytes); insert into given_back values (zeroblob(40000))')
    store.sqlite.exec('drop table given_back')
  }
  closeStore(store)
  return vault
}

/** How a vault with damage answers: by a code at opening, or by one when everything in it is read. */
function answerOf(vault: TempVault): string {
  const opened = openStore({ ...vault, migrationsFolder: MIGRATIONS })
  if (!opened.ok) return opened.error
  const { sqlite } = opened.value
  try {
    const found: unknown = sqlite.pragma('integrity_check', { simple: true })
    return found === 'ok' ? 'whole' : 'vault_damaged'
  } catch (error) {
    return fileFailure(error) ?? String(error)
  } finally {
    closeStore(opened.value)
  }
}

function freePagesOf(vault: TempVault): number {
  const { sqlite } = must(openStore({ ...vault, migrationsFolder: MIGRATIONS }))
  try {
    return Number(sqlite.pragma('freelist_count', { simple: true }))
  } finally {
    sqlite.close()
  }
}

function damagedCopy(vault: TempVault, damage: (file: string) => void): TempVault {
  const file = path.join(tempFolder(), 'vault.db')
  copyFileSync(vault.file, file)
  damage(file)
  return { ...vault, file }
}

function flipByte(file: string, offset: number): void {
  const handle = openSync(file, 'r+')
  const byte = Buffer.alloc(1)
  readSync(handle, byte, 0, 1, offset)
  writeSync(handle, Buffer.from([(byte[0] ?? 0) ^ 0x01]), 0, 1, offset)
  closeSync(handle)
}

describe('one flipped bit', () => {
  it('on any page is told as damage, at opening or when the page is read', { timeout: 120_000 }, () => {
    const vault = filledVault(true)
    expect(answerOf(vault)).toBe('whole')
    const pages = statSync(vault.file).size / PAGE
    expect(pages).toBeGreaterThan(100)
    const answers = Array.from({ length: pages }, (_, page) =>
      answerOf(damagedCopy(vault, (file) => flipByte(file, page * PAGE + ((page * 997) % PAGE)))),
    )
    expect(new Set(answers)).toEqual(new Set(['vault_damaged', 'whole']))
    // A free page holds nothing and is never read.
    const free = answers.filter((answer) => answer === 'whole').length
    expect(free).toBeLessThanOrEqual(freePagesOf(vault))
  })
})

describe('a truncated vault', () => {
  it.each([0.9, 0.5, 0.1])('cut to %f of its length is told as damage', (share) => {
    const vault = filledVault()
    const pages = Math.floor((statSync(vault.file).size / PAGE) * share)
    const damaged = damagedCopy(vault, (file) => truncateSync(file, pages * PAGE))
    expect(answerOf(damaged)).toBe('vault_damaged')
  })

  it('cut in the middle of a page is told as damage', () => {
    const vault = filledVault()
    const damaged = damagedCopy(vault, (file) => truncateSync(file, statSync(file).size - 100))
    expect(answerOf(damaged)).toBe('vault_damaged')
  })

  it('cut to nothing is missing, and is never made anew', () => {
    const vault = filledVault()
    const damaged = damagedCopy(vault, (file) => truncateSync(file, 0))
    expect(openStore({ ...damaged, migrationsFolder: MIGRATIONS })).toEqual(err('vault_missing'))
    expect(statSync(damaged.file).size).toBe(0)
  })
})
