import { useText } from '../i18n/TextProvider.tsx'
import { IconButton } from '../kit/IconButton.tsx'
import { useThemeSwitch } from './use-theme-switch.ts'

/** Turns the theme over, from light to dark and back. */
export function ThemeButton() {
  const { t } = useText()
  const { isDark, turn } = useThemeSwitch()
  return (
    <IconButton
      icon={isDark ? 'sun' : 'moon'}
      label={t(isDark ? 'shell.theme.toLight' : 'shell.theme.toDark')}
      onPress={turn}
    />
  )
}
