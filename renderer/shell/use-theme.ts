import { useQuery } from '@tanstack/react-query'
import { useLayoutEffect } from 'react'

import { queries } from '../data/queries.ts'

/** Shows the theme that was chosen; `system` follows the operating system. */
export function useTheme(): void {
  const theme = useQuery(queries.preferences()).data?.theme ?? 'system'
  useLayoutEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = theme
  }, [theme])
}
