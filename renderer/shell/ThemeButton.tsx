import { useQuery } from '@tanstack/react-query'

import { useSavePreferences } from '../data/preferences-mutations.ts'
import { queries } from '../data/queries.ts'
import { useText } from '../i18n/TextProvider.tsx'
import { IconButton } from '../kit/IconButton.tsx'
import { useMedia } from './use-media.ts'

/** Turns the theme over, from light to dark and back. The way back to the system's choice is in the settings. */
export function ThemeButton() {
  const { t } = useText()
  const preferences = useQuery(queries.preferences()).data
  const save = useSavePreferences()
  const isSystemDark = useMedia('(prefers-color-scheme: dark)')
  const theme = preferences?.theme ?? 'system'
  const isDark = theme === 'system' ? isSystemDark : theme === 'dark'
  return (
    <IconButton
      icon={isDark ? 'sun' : 'moon'}
      label={t(isDark ? 'shell.theme.toLight' : 'shell.theme.toDark')}
      onPress={() => save.mutate({ theme: isDark ? 'light' : 'dark' })}
    />
  )
}
