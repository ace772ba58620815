import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createPreferences } from '#electron/app/preferences.ts'
import { readPreferences } from '#electron/app/preferences-file.ts'
import { nativeTexts } from '#electron/app/texts.ts'
import { preferencesHandlers } from '#electron/ipc/preferences.handlers.ts'
import type { Services } from '#electron/ipc/services.ts'
import { ok } from '#model/result.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'preferences-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function preferences() {
  const effects: string[] = []
  const file = path.join(folder, 'preferences.json')
  const made = createPreferences(
    { preferences: file, defaultVault: path.join(folder, 'vault') },
    {
      applyTheme: (theme) => void effects.push(theme),
      languageChanged: () => void effects.push('language'),
    },
  )
  return { file, effects, made }
}

describe('preferences', () => {
  it('are Estonian by the system’s theme until something is chosen', () => {
    const { made, effects } = preferences()
    expect([made.theme(), made.language()]).toEqual(['system', 'et'])
    expect(effects).toEqual(['system'])
  })

  it('keep the language in the file and say once that it changed', () => {
    const { file, made, effects } = preferences()
    made.setLanguage('en')
    made.setLanguage('en')
    expect(effects).toEqual(['system', 'language'])
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ language: 'en' })
    expect(preferences().made.language()).toBe('en')
  })

  it('read a file of the first version, which knew no language', () => {
    const file = path.join(folder, 'old.json')
    writeFileSync(file, JSON.stringify({ theme: 'dark', vaultFolder: '/vault' }))
    expect(readPreferences(file)).toEqual({
      theme: 'dark',
      language: 'et',
      lockAfter: 10,
      vaultFolder: '/vault',
      backupFolder: null,
    })
  })

  it('are the defaults where the file says what is not known', () => {
    const file = path.join(folder, 'odd.json')
    writeFileSync(file, JSON.stringify({ theme: 'dark', language: 'fi', vaultFolder: null }))
    expect(readPreferences(file)).toEqual({
      theme: 'system',
      language: 'et',
      lockAfter: 10,
      vaultFolder: null,
      backupFolder: null,
    })
  })

  it('are given and saved by the handlers', async () => {
    const { made } = preferences()
    const handlers = preferencesHandlers({ preferences: made } as unknown as Services)
    expect(await handlers.get(null)).toEqual(ok({ theme: 'system', language: 'et', lockAfter: 10 }))
    const chosen = { theme: 'dark', language: 'en', lockAfter: 25 } as const
    expect(await handlers.save(chosen)).toEqual(ok(chosen))
    expect(await handlers.get(null)).toEqual(ok(chosen))
  })
})

describe('nativeTexts', () => {
  it('have the menu in each language', () => {
    expect([nativeTexts('et').menu.lock, nativeTexts('en').menu.lock]).toEqual(['Lukusta', 'Lock'])
  })
})
