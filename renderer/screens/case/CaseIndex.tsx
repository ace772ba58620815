import { useInfiniteQuery, type InfiniteData } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { CaseView } from '#contract/cases.ts'
import type { TimelinePage as TimelineStretch } from '#contract/timeline.ts'
import { NO_FILTER } from '#model/case/timeline.ts'
import { fullName } from '#model/person/name.ts'
import { formatDate } from '#model/time/dates.ts'

import { queries } from '../../data/queries.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { IndexBack, IndexLink, IndexSection } from '../../kit/IndexNav.tsx'
import { asOfHref } from '../common/as-of-href.ts'
import { journalHref } from '../common/journal-address.ts'
import { kindLabel, stageLabel } from '../common/labels.ts'
import { casePageHref, type CasePage, pagesOf } from './case-pages.ts'
import { assessmentItems, childrenOf, klatItems } from './case-facts.ts'
import { MonthLinks } from './MonthLinks.tsx'
import { tieWords } from './tie-words.ts'

/** The contents of a case: its pages, the months of its timeline, and the other cases of the child. */
export function CaseIndex({ view, page }: { readonly view: CaseView; readonly page: CasePage }) {
  const { t } = useText()
  const scope = useMemo(() => ({ type: 'case', caseId: view.case.id }) as const, [view.case.id])
  const { data: total } = useInfiniteQuery({ ...queries.timeline(scope, NO_FILTER), select: totalOf })
  const children = childrenOf(view)
  const isSameChild = view.linked.every(({ ties }) => ties.includes('same_child'))
  const counts: Readonly<Record<CasePage, number | undefined>> = {
    timeline: total,
    people: view.people.length,
    assessment: assessmentItems(view).length,
    klat: klatItems(view).length,
    documents: view.documents.length,
    deadlines: view.deadlines.length,
    data: undefined,
  }
  return (
    <>
      <IndexBack href={`/municipalities/${view.municipality.id}`}>{view.municipality.name}</IndexBack>
      <IndexSection>
        {pagesOf(view.case.kind).map((name) => (
          <IndexLink
            key={name}
            href={casePageHref(view.case.id, name)}
            label={t(`tab.${name}`)}
            isCurrent={name === page}
            {...(counts[name] === undefined ? {} : { count: counts[name] })}
          />
        ))}
      </IndexSection>
      <IndexSection>
        <IndexLink
          href={journalHref({ caseId: view.case.id })}
          icon="history"
          label={t('journal.caseTitle')}
        />
        <IndexLink href={asOfHref(view.case.id)} icon="calendar" label={t('journal.asOfLink')} />
      </IndexSection>
      {page === 'timeline' && <MonthLinks view={view} />}
      {view.linked.length > 0 && (
        <IndexSection heading={t(isSameChild ? 'casePage.linked' : 'casePage.linkedWithout')}>
          {view.linked.map((line) => (
            <IndexLink
              key={line.id}
              href={`/cases/${line.id}`}
              label={kindLabel(t, line.kind)}
              sub={[
                line.number,
                line.closedOn === null
                  ? stageLabel(t, line.kind, line.stage)
                  : t('casePage.linkedClosed', { date: formatDate(line.closedOn) }),
                // What the heading says is not said again.
                ...tieWords(t, isSameChild ? line.ties.filter((tie) => tie !== 'same_child') : line.ties),
              ].join(' · ')}
            />
          ))}
          {children.map(({ person }) => (
            <IndexLink
              key={person.id}
              href={`/children/${person.id}`}
              icon="link"
              label={
                children.length === 1
                  ? t('casePage.readAsOne')
                  : t('casePage.readAsOneOf', { name: fullName(person) })
              }
            />
          ))}
        </IndexSection>
      )}
    </>
  )
}

type Pages = InfiniteData<TimelineStretch, string | null>

// What stands in every page; picked out, so that the index is not drawn anew with each stretch that is loaded.
const totalOf = ({ pages }: Pages) => pages[0]?.total
