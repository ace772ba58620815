import type { PreferenceService } from '../ipc/services.ts'
import type { Paths } from './paths.ts'
import { readPreferences, writePreferences } from './preferences-file.ts'

/** The preferences of this profile, kept in a file beside the vault. */
export interface Preferences extends PreferenceService {
  /** The folder of the vault: the chosen one, or the default. */
  readonly vaultFolder: () => string
}

/** Reads the preferences and keeps the file and the window's theme in step with each change. */
export function createPreferences(
  paths: Pick<Paths, 'preferences' | 'defaultVault'>,
  applyTheme: (theme: ReturnType<PreferenceService['theme']>) => void,
): Preferences {
  let current = readPreferences(paths.preferences)
  applyTheme(current.theme)
  const change = (next: Partial<typeof current>) => {
    current = { ...current, ...next }
    writePreferences(paths.preferences, current)
  }
  return {
    theme: () => current.theme,
    setTheme(theme) {
      change({ theme })
      applyTheme(theme)
    },
    vaultFolder: () => current.vaultFolder ?? paths.defaultVault,
    setVaultFolder: (vaultFolder) => change({ vaultFolder }),
  }
}
