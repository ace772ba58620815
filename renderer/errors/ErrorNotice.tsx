import { callError } from '../data/api.ts'
import type { MessageKey } from '../i18n/catalogues.ts'
import { useText } from '../i18n/TextProvider.tsx'
import { Button } from '../kit/Button.tsx'
import { Notice } from '../kit/Notice.tsx'
import { ERROR_TEXTS } from './error-texts.ts'

/** What a screen knows to be kept: typed in its fields, typed and saved as a draft, all saved before, or no change. */
export type Kept = 'typed' | 'draft' | 'saved' | 'nothing'

const KEPT_TEXTS: Readonly<Record<Kept, MessageKey>> = {
  typed: 'error.keeping.typed',
  draft: 'error.keeping.draft',
  saved: 'error.keeping.saved',
  nothing: 'error.keeping.nothing',
}

export interface ErrorNoticeProps {
  /** Whatever a query or mutation threw. Nothing is shown for `null`, nor for an act the user gave up. */
  readonly thrown: unknown
  /** Instead of the code's own words on what was kept. */
  readonly kept?: Kept
  /** Offers to try again. */
  readonly onRetry?: () => void
}

/** Says what happened, what was kept, and what to do. Read aloud when it appears. */
export function ErrorNotice({ thrown, kept, onRetry }: ErrorNoticeProps) {
  const { t } = useText()
  if (thrown === null || thrown === undefined) return null
  const { code, logReference } = callError(thrown)
  if (code === 'cancelled') return null
  const texts = ERROR_TEXTS[code]
  return (
    <Notice
      tone="error"
      announce
      title={t(texts.what)}
      actions={
        onRetry && (
          <Button variant="line" size="small" onPress={onRetry}>
            {t('error.retry')}
          </Button>
        )
      }
    >
      {t(kept === undefined ? texts.kept : KEPT_TEXTS[kept])} {t(texts.todo)}
      {logReference !== undefined && <> {t('error.reference', { reference: logReference })}</>}
    </Notice>
  )
}
