import { useInfiniteQuery, type InfiniteData } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { CaseView } from '#contract/cases.ts'
import type { TimelinePage as TimelineStretch } from '#contract/timeline.ts'
import { IsoDate } from '#model/time/dates.ts'

import { queries } from '../../data/queries.ts'
import { monthHeading } from '../../i18n/formats.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { Disclosure } from '../../kit/Disclosure.tsx'
import { IndexLink, IndexSection } from '../../kit/IndexNav.tsx'
import { readFilter, writeAnchor } from '../../timeline/timeline-address.ts'
import { casePageHref } from './case-pages.ts'

type Months = TimelineStretch['months']

/** Months listed one by one; of a longer timeline the years before are folded, so that its index opens as quickly. */
const LISTED = 12

// What stands in every page; picked out, so that the index is not drawn anew with each stretch that is loaded.
const monthsOf = ({ pages }: InfiniteData<TimelineStretch, string | null>) => pages[0]?.months

/** The months that hold entries under the filter in force; choosing one goes there. */
export function MonthLinks({ view }: { readonly view: CaseView }) {
  const { t } = useText()
  const [params] = useSearchParams()
  const scope = useMemo(() => ({ type: 'case', caseId: view.case.id }) as const, [view.case.id])
  const filter = useMemo(() => readFilter(params), [params])
  const { data: months = [] } = useInfiniteQuery({ ...queries.timeline(scope, filter), select: monthsOf })
  if (months.length === 0) return null
  const chosen = params.get('month')
  const hrefOf = (month: string) =>
    `${casePageHref(view.case.id, 'timeline')}?${writeAnchor(params, { type: 'month', month }).toString()}`
  const { listed, folded } = splitMonths(months)
  return (
    <>
      <IndexSection heading={t('casePage.months')}>
        <MonthLines months={listed} chosen={chosen} hrefOf={hrefOf} />
      </IndexSection>
      {folded.length > 0 && (
        <div className="index-section index-fold">
          {folded.map(({ year, months: ofYear }) => (
            <FoldedYear
              key={year}
              year={year}
              months={ofYear}
              chosen={chosen}
              hrefOf={hrefOf}
              startsOpen={chosen?.startsWith(year) ?? false}
            />
          ))}
        </div>
      )}
    </>
  )
}

interface MonthLinesProps {
  readonly months: Months
  /** The month of the address. */
  readonly chosen: string | null
  readonly hrefOf: (month: string) => string
}

function MonthLines({ months, chosen, hrefOf }: MonthLinesProps) {
  const { t } = useText()
  return months.map(({ month, entries }) => (
    <IndexLink
      key={month}
      href={hrefOf(month)}
      label={monthHeading(t, IsoDate.parse(`${month}-01`))}
      count={entries}
      isCurrent={chosen === month}
      currentAs="location"
    />
  ))
}

function FoldedYear({
  year,
  startsOpen,
  ...lines
}: MonthLinesProps & { readonly year: string; readonly startsOpen: boolean }) {
  const [isOpen, setOpen] = useState(startsOpen)
  const entries = lines.months.reduce((sum, month) => sum + month.entries, 0)
  return (
    <Disclosure title={year} note={entries} level={3} isOpen={isOpen} onOpenChange={setOpen}>
      {isOpen && (
        <ul>
          <MonthLines {...lines} />
        </ul>
      )}
    </Disclosure>
  )
}

/** The months to list, whole years of them, and the years before that are folded; newest first. */
function splitMonths(months: Months) {
  const years = [...Map.groupBy(months, ({ month }) => month.slice(0, 4))]
  const listed: Months = []
  while (years[0] !== undefined && (listed.length === 0 || listed.length + years[0][1].length <= LISTED)) {
    listed.push(...(years.shift()?.[1] ?? []))
  }
  return { listed, folded: years.map(([year, ofYear]) => ({ year, months: ofYear })) }
}
