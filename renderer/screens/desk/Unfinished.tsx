import './Unfinished.css'

import type { DeskOverview } from '#contract/desk.ts'

import { useText } from '../../i18n/TextProvider.tsx'
import { OwedSection } from '../../kit/OwedRail.tsx'
import { DraftLines } from './DraftLines.tsx'

/** Pooleli: what was typed and not saved. */
export function Unfinished({ drafts }: Pick<DeskOverview, 'drafts'>) {
  const { t } = useText()
  return (
    <OwedSection heading={t('deskScreen.unfinished')} count={drafts.length}>
      {drafts.length === 0 ? (
        <p className="unfinished-none">{t('deskScreen.noDrafts')}</p>
      ) : (
        <DraftLines drafts={drafts} />
      )}
    </OwedSection>
  )
}
