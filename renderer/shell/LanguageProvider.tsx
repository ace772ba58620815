import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'

import { queries } from '../data/queries.ts'
import { TextProvider } from '../i18n/TextProvider.tsx'

/**
 * Gives the texts of the chosen language, and follows the choice at once. Nothing is shown until it is known, so that the
 * page does not change its language before one's eyes; where it cannot be known, it is Estonian.
 */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const preferences = useQuery(queries.preferences())
  if (preferences.isPending) return null
  return <TextProvider language={preferences.data?.language ?? 'et'}>{children}</TextProvider>
}
