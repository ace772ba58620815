import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readChosenFile, readFault } from '#electron/attachments/read-chosen-file.ts'
import { MAX_ATTACHMENT_BYTES } from '#model/case/attachment.ts'
import { err } from '#model/result.ts'
import { must, tempFolder } from '#tests/support/temp-store.ts'

function aFile(content: string | number): string {
  const file = path.join(tempFolder(), 'õiend märkustega.pdf')
  writeFileSync(file, typeof content === 'string' ? content : '')
  if (typeof content === 'number') truncateSync(file, content)
  return file
}

describe('readChosenFile', () => {
  it('reads a file whole', async () => {
    expect(Buffer.from(must(await readChosenFile(aFile('Õiend')))).toString()).toBe('Õiend')
  })

  it('reads the largest there may be', async () => {
    expect(must(await readChosenFile(aFile(MAX_ATTACHMENT_BYTES))).length).toBe(MAX_ATTACHMENT_BYTES)
  })

  it.each([
    ['a byte too much', MAX_ATTACHMENT_BYTES + 1, 'attachment_too_large'],
    ['60 MB', 60_000_000, 'attachment_too_large'],
    ['far more than fits into memory', 1_000_000_000_000, 'attachment_too_large'],
    ['an empty file', '', 'attachment_empty'],
  ])('refuses %s', async (_case, content, code) => {
    expect(await readChosenFile(aFile(content))).toEqual(err(code))
  })

  it('refuses a folder, a pipe, a dead link and what is not there', async () => {
    const folder = tempFolder()
    const at = (name: string) => path.join(folder, name)
    mkdirSync(at('folder'))
    execFileSync('mkfifo', [at('pipe')])
    symlinkSync(at('gone'), at('link'))
    for (const name of ['folder', 'pipe', 'link', 'gone', 'x'.repeat(300)]) {
      expect(await readChosenFile(at(name))).toEqual(err('file_not_readable'))
    }
  })

  it.each([
    ['EBUSY', 'file_in_use'],
    ['EPERM', 'file_not_readable'],
    ['EACCES', 'file_not_readable'],
    ['UNKNOWN', 'file_not_readable'],
    ['EMFILE', null],
  ])('names %s %s', (code, fault) => {
    expect(readFault(Object.assign(new Error('x'), { code }))).toBe(fault)
  })
})
