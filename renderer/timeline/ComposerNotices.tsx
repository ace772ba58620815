import './ComposerNotices.css'

import { MAX_TEXT_LENGTH, textLength } from '#model/text/rich-text.ts'
import { isDate, type Instant } from '#model/time/dates.ts'

import { today } from '../data/clock.ts'
import type { TooLong } from '../editor/text-limit.ts'
import { ErrorNotice } from '../errors/ErrorNotice.tsx'
import { useText } from '../i18n/TextProvider.tsx'
import { Notice } from '../kit/Notice.tsx'
import { Status } from '../kit/Status.tsx'
import { momentText } from '../screens/common/moment-text.ts'
import type { EntryForm } from './use-entry-form.ts'

export interface ComposerNoticesProps {
  readonly entry: EntryForm
  /** What the editor refused as too long, and how many pictures a paste left out. */
  readonly refused: TooLong | null
  readonly dropped: number
}

/** What went wrong or was left out, under the form; nothing typed is lost by any of it. */
export function ComposerNotices({ entry, refused, dropped }: ComposerNoticesProps) {
  const { t } = useText()
  const { faults } = entry
  return (
    <div className="composer-notices">
      {faults.text === 'missing' && (
        <Notice tone="warn" announce>
          {t('composer.textMissing')}
        </Notice>
      )}
      {faults.text === 'too_long' && (
        <Notice tone="warn" announce>
          {t('composer.tooLong', {
            count: textLength(entry.editor.current?.getValue() ?? entry.form.text),
            max: MAX_TEXT_LENGTH,
          })}
        </Notice>
      )}
      {refused !== null && (
        <Notice tone="warn" announce>
          {t('kit.editor.tooLong', { pasted: refused.pasted, left: refused.left })}
        </Notice>
      )}
      {dropped > 0 && (
        <Notice tone="info" announce>
          {t('kit.editor.dropped', { count: dropped })}
        </Notice>
      )}
      {isDate(entry.form.occurredOn) && entry.form.occurredOn > today() && (
        <Notice tone="warn" announce>
          {t('composer.futureDate')}
        </Notice>
      )}
      <ErrorNotice thrown={entry.problem} kept="typed" />
      {entry.problem === null && <ErrorNotice thrown={entry.draft.failure} kept="typed" />}
    </div>
  )
}

/** When the draft was last saved, or that it saves itself. */
export function DraftStatus({
  savedAt,
  failure,
}: {
  readonly savedAt: Instant | null
  readonly failure: unknown
}) {
  const { t } = useText()
  if (failure !== null) {
    return (
      <Status tone="late" quiet>
        {t('composer.draftFailed')}
      </Status>
    )
  }
  if (savedAt === null) return <span className="composer-hint">{t('composer.willSave')}</span>
  return (
    <Status tone="ok" quiet>
      {t('composer.draftSavedOn', { when: momentText(t, savedAt) })}
    </Status>
  )
}
