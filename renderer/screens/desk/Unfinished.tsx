import './Unfinished.css'

import type { DeskOverview } from '#contract/desk.ts'

import { useText } from '../../i18n/TextProvider.tsx'
import { OwedLine, OwedSection } from '../../kit/OwedRail.tsx'
import { DraftLines } from '../common/DraftLines.tsx'

/** Pooleli: closed cases past their period, and what was typed and not saved. */
export function Unfinished({ overview }: { readonly overview: DeskOverview }) {
  const { t } = useText()
  const { drafts, retentionDue } = overview
  return (
    <OwedSection heading={t('deskScreen.unfinished')} count={drafts.length}>
      {retentionDue > 0 && (
        <OwedLine label={t('desk.retentionDue')} href="/settings/retention" value={retentionDue} />
      )}
      {drafts.length === 0 ? (
        <p className="unfinished-none">{t('deskScreen.noDrafts')}</p>
      ) : (
        <DraftLines drafts={drafts} />
      )}
    </OwedSection>
  )
}
