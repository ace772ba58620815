import './FormDraftLine.css'

import type { Instant } from '#model/time/dates.ts'

import { useText } from '../i18n/TextProvider.tsx'
import { Status } from '../kit/Status.tsx'
import { momentText } from '../screens/common/moment-text.ts'

interface FormDraftLineProps {
  /** When what stands in the form was kept as a draft. */
  readonly savedAt: Instant | null
  readonly failure: unknown
}

/** Under a form: that what is typed is kept, though the form is not saved. */
export function FormDraftLine({ savedAt, failure }: FormDraftLineProps) {
  const { t } = useText()
  if (savedAt === null && failure === null) return null
  return (
    <span className="form-draft">
      <Status tone={failure === null ? 'neutral' : 'late'} quiet>
        {failure !== null || savedAt === null
          ? t('formDraft.failed')
          : t('formDraft.kept', { when: momentText(t, savedAt) })}
      </Status>
    </span>
  )
}
