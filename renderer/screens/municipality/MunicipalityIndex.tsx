import './municipality.css'

import type { MunicipalityOverview } from '#contract/municipalities.ts'

import { compareEstonian } from '../../i18n/formats.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { IndexBack, IndexLink, IndexSection } from '../../kit/IndexNav.tsx'
import { CaseIndexLink } from './CaseIndexLink.tsx'
import { ClosedCases } from './ClosedCases.tsx'
import { FeedbackByYear } from './FeedbackByYear.tsx'

/** The contents of a municipality: all cases on its timeline, each open case, and the closed ones folded away by year. */
export function MunicipalityIndex({ overview }: { readonly overview: MunicipalityOverview }) {
  const { t } = useText()
  const open = overview.cases
    .filter((line) => line.closedOn === null)
    .toSorted((a, b) => compareEstonian(b.number, a.number))
  return (
    <>
      <IndexBack href="/">{t('municipality.back')}</IndexBack>
      <IndexSection heading={t('municipality.onTimeline')}>
        <IndexLink
          href={`/municipalities/${overview.municipality.id}`}
          label={t('municipality.allCases')}
          count={overview.caseCount}
          isCurrent
        />
        {open.map((line) => (
          <CaseIndexLink key={line.id} line={line} />
        ))}
      </IndexSection>
      {overview.caseCount > open.length && (
        <ClosedCases municipalityId={overview.municipality.id} count={overview.caseCount - open.length} />
      )}
      <FeedbackByYear municipalityId={overview.municipality.id} />
    </>
  )
}
