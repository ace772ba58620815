import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { saveFault, saveFile } from '#electron/export/save-file.ts'
import { err, ok } from '#model/result.ts'

describe('saveFile', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'save-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const bytes = new TextEncoder().encode('opinion')

  it('writes the bytes and leaves nothing else', async () => {
    const target = path.join(folder, 'a.docx')
    writeFileSync(target, 'old')
    expect(await saveFile(target, bytes)).toEqual(ok(null))
    expect(readFileSync(target, 'utf8')).toBe('opinion')
    expect(readdirSync(folder)).toEqual(['a.docx'])
  })

  it.each([
    ['a folder that is not there', 'gone/a.docx'],
    ['a path below a file', 'file/a.docx'],
    ['a name too long', `${'a'.repeat(300)}.docx`],
    ['a folder of that name', 'folder'],
  ])('refuses %s and leaves nothing behind', async (_case, name) => {
    writeFileSync(path.join(folder, 'file'), '')
    mkdirSync(path.join(folder, 'folder', 'inner'), { recursive: true })
    expect(await saveFile(path.join(folder, name), bytes)).toEqual(err('file_not_writable'))
    expect(readdirSync(folder).toSorted()).toEqual(['file', 'folder'])
  })

  it.each([
    ['EBUSY', 'file_in_use'],
    ['EPERM', 'file_in_use'],
    ['EACCES', 'file_not_writable'],
    ['EROFS', 'file_not_writable'],
    ['ENOSPC', 'disk_full'],
    ['EMFILE', null],
  ])('names %s %s', (code, fault) => {
    expect(saveFault(Object.assign(new Error('x'), { code }))).toBe(fault)
  })
})
