import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')

function sources(...folders: string[]): { file: string; text: string }[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--', ...folders], {
    cwd: root,
  })
  return listed
    .toString()
    .split('\n')
    .filter((file) => /\.(tsx?|css|html)$/.test(file))
    .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }))
}

const naming = (rule: RegExp, ...folders: string[]) =>
  sources(...folders)
    .filter(({ text }) => rule.test(text))
    .map(({ file }) => file)

describe('source', () => {
  it('reads many files, so that the rules below mean something', () => {
    expect(sources('electron', 'renderer', 'db').length).toBeGreaterThan(100)
  })

  it('hands ipcMain to the door in one place', () => {
    expect(
      naming(/\bipcMain\b.*from 'electron'/, 'electron').filter((file) => !/handle\.ts$/.test(file)),
    ).toEqual(['electron/main.ts'])
  })

  it('never weakens the window', () => {
    expect(
      naming(/nodeIntegration: true|contextIsolation: false|sandbox: false|webSecurity: false/, 'electron'),
    ).toEqual([])
  })

  it('puts no HTML from strings into the page and keeps nothing in browser storage', () => {
    expect(
      naming(/dangerouslySetInnerHTML|\.innerHTML\b|localStorage|sessionStorage|indexedDB/, 'renderer'),
    ).toEqual([])
  })

  it('writes no visible Estonian text outside the catalogues', () => {
    const estonian = />[^<>{}]*[õäöüšžÕÄÖÜŠŽ][^<>{}]*</
    expect(naming(estonian, 'renderer').filter((file) => file.endsWith('.tsx'))).toEqual([])
  })
})
