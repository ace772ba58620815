import './DraftKept.css'

import type { Instant } from '#model/time/dates.ts'

import { useText } from '../../i18n/TextProvider.tsx'
import { Status } from '../../kit/Status.tsx'
import { momentText } from './moment-text.ts'

/** Beside the buttons of a form: when what is typed was saved as a draft, or that it saves itself. */
export function DraftKept({ savedAt }: { readonly savedAt: Instant | null }) {
  const { t } = useText()
  if (savedAt === null) return <span className="draft-kept">{t('draft.savesItself')}</span>
  return (
    <Status tone="ok" quiet>
      {t('draft.savedOn', { when: momentText(t, savedAt) })}
    </Status>
  )
}
