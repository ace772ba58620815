import { useEffect } from 'react'
import { useMatches } from 'react-router'

import type { MessageKey } from '../i18n/catalogues.ts'
import { useText } from '../i18n/TextProvider.tsx'

/** Titles the window after the screen. No name or number of a case: titles show on the task bar and in screen sharing. */
export function useTitle(): void {
  const { t } = useText()
  const handle = useMatches().at(-1)?.handle as { readonly title: MessageKey } | undefined
  const title = handle === undefined ? null : t(handle.title)
  useEffect(() => {
    const name = t('app.name')
    document.title = title === null ? name : `${title} – ${name}`
  }, [title, t])
}
