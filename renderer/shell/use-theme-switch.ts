import { useQuery } from '@tanstack/react-query'

import { useSavePreferences } from '../data/preferences-mutations.ts'
import { queries } from '../data/queries.ts'
import { useMedia } from './use-media.ts'

/** Whether the page is dark now, and a way to turn it over. The way back to the system's choice is in the settings. */
export function useThemeSwitch() {
  const preferences = useQuery(queries.preferences()).data
  const save = useSavePreferences()
  const isSystemDark = useMedia('(prefers-color-scheme: dark)')
  const theme = preferences?.theme ?? 'system'
  const isDark = theme === 'system' ? isSystemDark : theme === 'dark'
  return { isDark, turn: () => save.mutate({ theme: isDark ? 'light' : 'dark' }) }
}
