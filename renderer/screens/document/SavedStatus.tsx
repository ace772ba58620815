import type { Instant } from '#model/time/dates.ts'

import type { DraftState } from '../../data/use-draft.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { Status } from '../../kit/Status.tsx'
import { momentText } from '../common/moment-text.ts'

export interface SavedStatusProps {
  readonly draft: DraftState
  /** True when all of the part is saved and not only its draft. */
  readonly isKept: boolean
  /** When the part was last saved. */
  readonly savedAt: Instant
}

/** Whether what stands in the part is durable, and since when. */
export function SavedStatus({ draft, isKept, savedAt }: SavedStatusProps) {
  const { t } = useText()
  if (draft.failure !== null) {
    return (
      <Status tone="late" quiet>
        {t('documentPage.notSaved')}
      </Status>
    )
  }
  if (isKept) {
    return (
      <Status tone="ok" quiet>
        {t('documentPage.savedAt', { when: momentText(t, savedAt) })}
      </Status>
    )
  }
  if (draft.savedAt === null) {
    return (
      <Status tone="neutral" icon="pencil" quiet>
        {t('documentPage.unsaved')}
      </Status>
    )
  }
  return (
    <Status tone="ok" quiet>
      {t('documentPage.draftSavedAt', { when: momentText(t, draft.savedAt) })}
    </Status>
  )
}
