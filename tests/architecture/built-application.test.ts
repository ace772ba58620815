import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { CHANNELS, EVENTS } from '#contract/channels.ts'
import { contract } from '#contract/index.ts'
import { events } from '#contract/events.ts'

const out = path.resolve(import.meta.dirname, '../../out')

function read(folder: string): string {
  return readdirSync(path.join(out, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(c?js|html)$/.test(file))
    .map((file) => readFileSync(path.join(out, folder, file), 'utf8'))
    .join('\n')
}

describe('built application', () => {
  it('has a page that names no native module, no node module and no schema of the contract', () => {
    const page = read('renderer')
    expect(page.length).toBeGreaterThan(100_000)
    for (const name of ['better-sqlite3', 'drizzle', 'node:fs', 'node:crypto', 'ipcRenderer', 'cipher']) {
      expect(page, name).not.toContain(name)
    }
  })

  it('has a preload that needs nothing but electron', () => {
    const required = [...read('preload').matchAll(/require\(["']([^"']+)["']\)/g)].map((match) => match[1])
    expect(new Set(required)).toEqual(new Set(['electron']))
  })

  it('has a main process that needs nothing but electron, node and the driver', () => {
    const imported = [...read('main').matchAll(/^import (?:[^'"\n]* from )?["']([^"'.][^"']*)["'];?$/gm)].map(
      (match) => match[1] ?? '',
    )
    expect(imported.length).toBeGreaterThan(3)
    const foreign = imported.filter((name) => !/^(node:.+|electron|better-sqlite3)$/.test(name))
    expect(foreign.filter((name) => !process.getBuiltinModule(name))).toEqual([])
  })
})

describe('door of the page', () => {
  it('offers exactly these calls and messages', () => {
    expect({ ...CHANNELS, on: EVENTS }).toMatchSnapshot()
  })

  it('has a schema for each call and message', () => {
    const named = Object.fromEntries(
      Object.entries(contract).map(([area, calls]) => [area, Object.keys(calls).toSorted()]),
    )
    const expected = Object.fromEntries(
      Object.entries(CHANNELS).map(([area, names]) => [area, [...names].toSorted()]),
    )
    expect(named).toEqual(expected)
    expect(Object.keys(events).toSorted()).toEqual([...EVENTS].toSorted())
  })
})
