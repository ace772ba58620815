import './PinnedDraft.css'

import type { Draft } from '#model/draft.ts'
import { toPlainText } from '#model/text/rich-text.ts'
import { dateInTallinn } from '#model/time/dates.ts'

import { useText } from '../i18n/TextProvider.tsx'
import { Button } from '../kit/Button.tsx'
import { Milestone } from '../kit/Timeline.tsx'
import { momentText } from '../screens/common/moment-text.ts'

/** Letters of a draft's text that are shown. */
const EXCERPT = 60

export interface PinnedDraftProps {
  readonly draft: Draft
  /** In a record of many: "2026/014 · Kaarel N.". */
  readonly caseText: string | null
  readonly onContinue: () => void
}

/** An unfinished entry as one line on top of the record, with the way back to it. */
export function PinnedDraft({ draft, caseText, onContinue }: PinnedDraftProps) {
  const { t } = useText()
  if (draft.content.type !== 'entry') return null
  const { kind, text } = draft.content.value
  const words = toPlainText(text).replace(/\s+/g, ' ').trim()
  const excerpt = words.length > EXCERPT ? `${words.slice(0, EXCERPT)}…` : words
  return (
    <Milestone date={dateInTallinn(Date.parse(draft.savedAt))} icon="pencil">
      <span className="pinned-draft">
        <b>{t('timeline.draft')}</b> {t(`entry.${kind}`)}
        {caseText !== null && <> · {caseText}</>}
        {' · '}
        {excerpt === '' ? t('timeline.noText') : excerpt}
        {' · '}
        <span className="pinned-draft-when">
          {t('timeline.draftSaved', { when: momentText(t, draft.savedAt) })}
        </span>{' '}
        <Button variant="plain" size="inline" onPress={onContinue}>
          {t('timeline.continue')}
        </Button>
      </span>
    </Milestone>
  )
}
