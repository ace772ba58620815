import type { CaseView } from '#contract/cases.ts'
import type { Person } from '#model/person/person.ts'
import { formatDate } from '#model/time/dates.ts'

import { useText } from '../../i18n/TextProvider.tsx'
import { CASE_KIND_ICONS } from '../../kit/kind-icons.ts'
import { IndexBack, IndexLink, IndexSection } from '../../kit/IndexNav.tsx'
import { kindLabel, stageLabel } from '../common/labels.ts'

export interface ChildIndexProps {
  readonly child: Person
  /** Newest first. */
  readonly cases: readonly CaseView[]
}

/** The contents of a child's timeline: the whole of it, and each case. */
export function ChildIndex({ child, cases }: ChildIndexProps) {
  const { t } = useText()
  const newest = cases[0]
  return (
    <>
      {newest !== undefined && (
        <IndexBack href={`/municipalities/${newest.municipality.id}`}>{newest.municipality.name}</IndexBack>
      )}
      <IndexSection heading={t('municipality.onTimeline')}>
        <IndexLink
          href={`/children/${child.id}`}
          label={t('municipality.allCases')}
          count={cases.length}
          isCurrent
        />
        {cases.map(({ case: { id, number, kind, stage, closedOn } }) => (
          <IndexLink
            key={id}
            href={`/cases/${id}`}
            label={kindLabel(t, kind)}
            icon={CASE_KIND_ICONS[kind]}
            sub={[
              number,
              closedOn === null
                ? stageLabel(t, kind, stage)
                : t('casePage.linkedClosed', { date: formatDate(closedOn) }),
            ].join(' · ')}
          />
        ))}
      </IndexSection>
    </>
  )
}
