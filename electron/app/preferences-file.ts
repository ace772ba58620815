import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { Preferences } from '#contract/preferences.ts'

/** What is kept outside the vault. It holds nothing about anyone. */
const PreferencesFile = z.strictObject({
  theme: Preferences.shape.theme,
  /** Missing in files of the first version. */
  language: Preferences.shape.language.default('et'),
  /** Missing in files of the versions before. */
  lockAfter: Preferences.shape.lockAfter.default(10),
  /** Folder of the vault, where it is not the default one. */
  vaultFolder: z.string().max(4096).nullable(),
  /** Missing in files of the versions before. */
  backupFolder: z.string().max(4096).nullable().default(null),
})
export type PreferencesFile = z.infer<typeof PreferencesFile>

const DEFAULTS: PreferencesFile = {
  theme: 'system',
  language: 'et',
  lockAfter: 10,
  vaultFolder: null,
  backupFolder: null,
}

/** Reads the preferences; a missing or broken file gives the defaults, since nothing in it is worth a refusal. */
export function readPreferences(file: string): PreferencesFile {
  try {
    const parsed = PreferencesFile.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    return parsed.success ? parsed.data : DEFAULTS
  } catch {
    return DEFAULTS
  }
}

/** Writes the preferences whole: a kill in between leaves the old file. Throws when the folder cannot be written. */
export function writePreferences(file: string, preferences: PreferencesFile): void {
  mkdirSync(path.dirname(file), { recursive: true })
  const partial = `${file}.partial`
  writeFileSync(partial, JSON.stringify(preferences))
  renameSync(partial, file)
}
