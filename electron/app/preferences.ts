import type { PreferenceService } from '../ipc/services.ts'
import type { Paths } from './paths.ts'
import { readPreferences, writePreferences } from './preferences-file.ts'

/** The preferences of this profile, kept in a file beside the vault. */
export interface Preferences extends PreferenceService {
  /** The folder of the vault: the chosen one, or the default. */
  readonly vaultFolder: () => string
}

/** What follows from the preferences. */
export interface PreferenceEffects {
  /** Called at once and at each change. */
  readonly applyTheme: (theme: ReturnType<PreferenceService['theme']>) => void
  /** Called when another language is chosen. */
  readonly languageChanged: () => void
}

/** Reads the preferences and keeps the file, the window's theme and the menu in step with each change. */
export function createPreferences(
  paths: Pick<Paths, 'preferences' | 'defaultVault'>,
  { applyTheme, languageChanged }: PreferenceEffects,
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
    language: () => current.language,
    setLanguage(language) {
      if (language === current.language) return
      change({ language })
      languageChanged()
    },
    lockAfter: () => current.lockAfter,
    setLockAfter(lockAfter) {
      if (lockAfter !== current.lockAfter) change({ lockAfter })
    },
    vaultFolder: () => current.vaultFolder ?? paths.defaultVault,
    setVaultFolder: (vaultFolder) => change({ vaultFolder }),
    backupFolder: () => current.backupFolder,
    setBackupFolder: (backupFolder) => change({ backupFolder }),
  }
}
