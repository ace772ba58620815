import './Unfinished.css'

import type { DeskOverview } from '#contract/desk.ts'

import { useText } from '../../i18n/TextProvider.tsx'
import { OwedSection } from '../../kit/OwedRail.tsx'
import { DraftLines } from './DraftLines.tsx'
import { NotInStar } from './NotInStar.tsx'

/** Pooleli: entries not carried over to STAR, and what was typed and not saved. */
export function Unfinished({ overview }: { readonly overview: DeskOverview }) {
  const { t } = useText()
  const { drafts, notInStar } = overview
  return (
    <OwedSection heading={t('deskScreen.unfinished')}>
      {notInStar > 0 && <NotInStar overview={overview} />}
      {drafts.length > 0 && (
        <>
          <p className="unfinished-drafts">
            {t('deskScreen.drafts')} <span className="num">{drafts.length}</span>
          </p>
          <DraftLines drafts={drafts} />
        </>
      )}
      {notInStar === 0 && drafts.length === 0 && (
        <p className="unfinished-none">{t('deskScreen.noDrafts')}</p>
      )}
    </OwedSection>
  )
}
