import './AsOfScreen.css'

import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from 'react-router'
import type { CaseAsOf } from '#model/journal/case-as-of.ts'
import { CaseId } from '#model/ids.ts'
import { fullName } from '#model/person/name.ts'
import { addDays, formatDate, IsoDate } from '#model/time/dates.ts'

import { CallFailed } from '../../data/api.ts'
import { today as todayNow } from '../../data/clock.ts'
import { queries } from '../../data/queries.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { Button } from '../../kit/Button.tsx'
import { DateField } from '../../kit/DateField.tsx'
import { EmptyState } from '../../kit/EmptyState.tsx'
import { FilterLine } from '../../kit/FilterLine.tsx'
import { IndexBack, IndexLink, IndexSection } from '../../kit/IndexNav.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { PageHead } from '../../kit/PageHead.tsx'
import { WorkArea } from '../../shell/WorkArea.tsx'
import { asOfHref } from '../common/as-of-href.ts'
import { kindLabel } from '../common/labels.ts'
import { ScreenState } from '../common/ScreenState.tsx'
import { journalHref } from '../common/journal-address.ts'
import { KnownFacts } from './KnownFacts.tsx'
import { KnownParts } from './KnownParts.tsx'
import { KnownTimeline } from './KnownTimeline.tsx'

type Known = NonNullable<CaseAsOf['known']>

/** A case as it was known at the end of a day; nothing here can be changed. */
export function AsOfScreen() {
  const { t } = useText()
  const params = useParams()
  const id = CaseId.safeParse(params['caseId'])
  const day = IsoDate.safeParse(params['day'] ?? todayNow())
  if (!id.success || !day.success) {
    return <ScreenState title={t('casePage.one')} loading="" thrown={new CallFailed({ code: 'not_found' })} />
  }
  return <OnDay caseId={id.data} day={day.data} />
}

function OnDay({ caseId, day }: { readonly caseId: CaseId; readonly day: IsoDate }) {
  const { t } = useText()
  const { data, error, refetch } = useQuery(queries.caseAsOf(caseId, day))
  if (data === undefined) {
    return (
      <ScreenState
        title={t('asOf.title', { date: formatDate(day) })}
        loading={t('asOf.loading')}
        thrown={error}
        onRetry={() => void refetch()}
      />
    )
  }
  return (
    <WorkArea
      index={
        <>
          <IndexBack href={`/cases/${caseId}`}>{t('asOf.back')}</IndexBack>
          <IndexSection>
            <IndexLink href={journalHref({ caseId })} label={t('asOf.journal')} />
          </IndexSection>
        </>
      }
      head={<PageHead title={titleOf(data, t('casePage.noChild'))} sub={<KnownHead asOf={data} />} />}
      record={
        <>
          <DayLine caseId={caseId} asOf={data} />
          {data.known === null ? (
            <NotKnown caseId={caseId} asOf={data} />
          ) : (
            <Whole asOf={data} known={data.known} />
          )}
        </>
      }
    />
  )
}

function titleOf({ known }: CaseAsOf, noChild: string): string {
  const children = known?.people.filter(({ part }) => part.role === 'child') ?? []
  return children.length === 0 ? noChild : children.map(({ part }) => fullName(part.person)).join(', ')
}

function KnownHead({ asOf: { known } }: { readonly asOf: CaseAsOf }) {
  const { t } = useText()
  if (known === null) return null
  const municipality = known.municipalityPeriods.at(-1)?.municipality.name
  return [known.case.number, kindLabel(t, known.case.kind), municipality].filter(Boolean).join(' · ')
}

/** Which day, and the days beside it. */
function DayLine({
  caseId,
  asOf: { day, today, firstDay },
}: {
  readonly caseId: CaseId
  readonly asOf: CaseAsOf
}) {
  const { t } = useText()
  const navigate = useNavigate()
  const go = (to: IsoDate) => void navigate(asOfHref(caseId, to), { replace: true })
  return (
    <FilterLine label={t('asOf.day')}>
      <DateField
        label={t('asOf.day')}
        hideLabel
        isCompact
        value={day}
        min={firstDay}
        max={today}
        onChange={(value, state) => {
          if (value !== null && state === 'date' && value >= firstDay && value <= today) go(value)
        }}
      />
      <Button
        variant="plain"
        size="small"
        icon="chevronLeft"
        isDisabled={day <= firstDay}
        onPress={() => go(addDays(day, -1))}
      >
        {t('asOf.previous')}
      </Button>
      <Button
        variant="plain"
        size="small"
        icon="chevronRight"
        isDisabled={day >= today}
        onPress={() => go(addDays(day, 1))}
      >
        {t('asOf.next')}
      </Button>
      {day !== firstDay && (
        <Button variant="plain" size="small" onPress={() => go(firstDay)}>
          {t('asOf.opened')}
        </Button>
      )}
    </FilterLine>
  )
}

function NotKnown({ caseId, asOf: { day, firstDay } }: { readonly caseId: CaseId; readonly asOf: CaseAsOf }) {
  const { t } = useText()
  const navigate = useNavigate()
  return (
    <EmptyState
      icon="history"
      title={t('asOf.unknown', { date: formatDate(day) })}
      action={<Button onPress={() => void navigate(asOfHref(caseId, firstDay))}>{t('asOf.goFirst')}</Button>}
    >
      {t('asOf.unknownText', { date: formatDate(firstDay) })}
    </EmptyState>
  )
}

function Whole({ asOf, known }: { readonly asOf: CaseAsOf; readonly known: Known }) {
  const { t } = useText()
  return (
    <div className="as-of">
      <Notice tone="info" title={t('asOf.banner', { date: formatDate(asOf.day) })}>
        <p>{t(isSameToday(known) ? 'asOf.bannerSame' : 'asOf.bannerText')}</p>
        <Since known={known} />
      </Notice>
      <KnownFacts known={known} />
      <KnownParts known={known} />
      <KnownTimeline key={asOf.day} items={known.timeline} />
    </div>
  )
}

const COUNTED = ['entries', 'people', 'documents', 'attachments', 'deadlines'] as const

/** What came later, counted. */
function Since({ known: { since } }: { readonly known: Known }) {
  const { t } = useText()
  const added = COUNTED.filter((what) => since[what] > 0).map((what) =>
    t(`asOf.added.${what}`, { count: since[what] }),
  )
  if (added.length === 0) return null
  return (
    <p>
      {t('asOf.since')}: {added.join(', ')}.
    </p>
  )
}

function isSameToday(known: Known): boolean {
  const { changedFacts, people, deadlines, documents, attachments, timeline, links, since } = known
  const parts = [...people, ...deadlines, ...documents, ...attachments, ...timeline, ...links]
  return (
    changedFacts.length === 0 &&
    parts.every(({ later }) => later === 'same') &&
    COUNTED.every((what) => since[what] === 0)
  )
}
