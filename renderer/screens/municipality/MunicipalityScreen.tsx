import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { useParams } from 'react-router'
import { MunicipalityId } from '#model/ids.ts'
import { NO_FILTER, type TimelineFilter } from '#model/case/timeline.ts'
import type { CaseLine } from '#contract/municipalities.ts'

import { CallFailed } from '../../data/api.ts'
import { queries } from '../../data/queries.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { Button } from '../../kit/Button.tsx'
import { EmptyState } from '../../kit/EmptyState.tsx'
import { WorkArea } from '../../shell/WorkArea.tsx'
import { TimelineFeed } from '../../timeline/TimelineFeed.tsx'
import { TimelineFilters } from '../../timeline/TimelineFilters.tsx'
import { useComposingAddress } from '../../timeline/use-composing-address.ts'
import { useComposing } from '../../timeline/use-composing.ts'
import { usePeopleSeen } from '../../timeline/use-people-seen.ts'
import { useTimelineView } from '../../timeline/use-timeline-view.ts'
import { CasePickDialog } from '../common/CasePickDialog.tsx'
import { NewCaseMenu } from '../common/NewCaseMenu.tsx'
import { OwedDeadlines } from '../common/OwedDeadlines.tsx'
import { ScreenState } from '../common/ScreenState.tsx'
import { useLetterKey } from '../common/use-letter-key.ts'
import { MunicipalityCommitments } from './MunicipalityCommitments.tsx'
import { MunicipalityHead } from './MunicipalityHead.tsx'
import { MunicipalityIndex } from './MunicipalityIndex.tsx'
import { WhenCalled } from './WhenCalled.tsx'

const STAR_MISSING: TimelineFilter = { ...NO_FILTER, star: 'missing' }

/** A municipality: the joint timeline of all its cases, and what is owed to it. */
export function MunicipalityScreen() {
  const { t } = useText()
  const id = MunicipalityId.safeParse(useParams()['municipalityId'])
  if (!id.success) {
    return (
      <ScreenState
        title={t('deskScreen.municipalities')}
        loading=""
        thrown={new CallFailed({ code: 'not_found' })}
      />
    )
  }
  return <OfMunicipality key={id.data} municipalityId={id.data} />
}

function OfMunicipality({ municipalityId }: { readonly municipalityId: MunicipalityId }) {
  const { t } = useText()
  const { data, error, refetch } = useQuery(queries.municipality(municipalityId))
  const known = useQuery(queries.drafts(null))
  const drafts = known.data ?? []
  const view = useTimelineView('dense')
  const composing = useComposing()
  const [isPicking, setPicking] = useState(false)
  const newEntry = useRef<HTMLButtonElement>(null)
  const scope = useMemo(() => ({ type: 'municipality', municipalityId }) as const, [municipalityId])
  const lines = useMemo(() => new Map(data?.cases.map((line) => [line.id, line])), [data])
  const people = usePeopleSeen(scope)
  const { data: missing = 0 } = useQuery(queries.timelineTotal(scope, STAR_MISSING))
  const begin = () => setPicking(true)
  useComposingAddress({ composing, drafts: known.isFetchedAfterMount ? known.data : undefined })
  useLetterKey('n', begin, data !== undefined)

  if (!data) {
    return (
      <ScreenState
        title={t('deskScreen.municipalities')}
        loading={t('municipality.loading')}
        thrown={error}
        onRetry={() => void refetch()}
      />
    )
  }
  return (
    <>
      <WorkArea
        index={<MunicipalityIndex overview={data} />}
        head={<MunicipalityHead overview={data} notInStar={missing} />}
        record={
          <>
            <TimelineFilters
              view={view}
              people={people}
              end={
                <Button ref={newEntry} variant="main" size="small" icon="plus" shortcut="N" onPress={begin}>
                  {t('action.newEntry')}
                </Button>
              }
            />
            <TimelineFeed
              scope={scope}
              view={view}
              composing={composing}
              drafts={drafts.filter((draft) => draft.content.type === 'entry' && lines.has(draft.caseId))}
              caseWords={(caseId) => wordsOf(lines.get(caseId))}
              empty={
                <EmptyState
                  icon="history"
                  title={t('municipality.empty')}
                  action={
                    data.cases.some((line) => line.closedOn === null) ? (
                      <Button icon="plus" onPress={begin}>
                        {t('timeline.firstEntry')}
                      </Button>
                    ) : (
                      <NewCaseMenu variant="line" size="normal" municipalityId={municipalityId} />
                    )
                  }
                >
                  {t('municipality.emptyText')}
                </EmptyState>
              }
              onComposerGone={() => newEntry.current?.focus()}
            />
          </>
        }
        owed={
          <>
            <WhenCalled units={data.units} />
            <OwedDeadlines deadlines={data.deadlines} />
            <MunicipalityCommitments lines={lines} />
          </>
        }
      />
      {isPicking && (
        <CasePickDialog
          isOffered={(line) => line.municipalityId === municipalityId}
          onClose={() => setPicking(false)}
          onPick={(line) => composing.begin(line.id)}
        />
      )}
    </>
  )
}

function wordsOf(line: CaseLine | undefined) {
  return line && { caseId: line.id, number: line.number, children: line.children }
}
