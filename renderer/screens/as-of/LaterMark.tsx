import type { Later } from '#model/journal/case-as-of.ts'

import { useText } from '../../i18n/TextProvider.tsx'
import { Status } from '../../kit/Status.tsx'

/** Says what became of a thing after the day; nothing where it is the same today. */
export function LaterMark({ later }: { readonly later: Later }) {
  const { t } = useText()
  if (later === 'same') return null
  return (
    <Status tone="soon" icon={later === 'gone' ? 'trash' : 'pencil'}>
      {t(`asOf.${later}`)}
    </Status>
  )
}
