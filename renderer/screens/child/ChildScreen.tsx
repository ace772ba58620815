import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { useParams } from 'react-router'
import { PersonId } from '#model/ids.ts'
import { fullName, shortName } from '#model/person/name.ts'

import { CallFailed } from '../../data/api.ts'
import { today } from '../../data/clock.ts'
import { queries } from '../../data/queries.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { Button } from '../../kit/Button.tsx'
import { EmptyState } from '../../kit/EmptyState.tsx'
import { PageHead } from '../../kit/PageHead.tsx'
import { WorkArea } from '../../shell/WorkArea.tsx'
import { TimelineFeed } from '../../timeline/TimelineFeed.tsx'
import { TimelineFilters } from '../../timeline/TimelineFilters.tsx'
import { useComposingAddress } from '../../timeline/use-composing-address.ts'
import { useComposing } from '../../timeline/use-composing.ts'
import { entryHref } from '../../timeline/timeline-address.ts'
import { usePeopleSeen } from '../../timeline/use-people-seen.ts'
import { useTimelineView } from '../../timeline/use-timeline-view.ts'
import { CasePickDialog } from '../common/CasePickDialog.tsx'
import { DataExportDialog } from '../common/DataExportDialog.tsx'
import { OwedCommitments } from '../common/OwedCommitments.tsx'
import { ScreenState } from '../common/ScreenState.tsx'
import { useLetterKey } from '../common/use-letter-key.ts'
import { ChildIndex } from './ChildIndex.tsx'
import { useChild, type ChildWithCases } from './use-child.ts'

/** A child: all cases that concern it, read as one timeline. */
export function ChildScreen() {
  const { t } = useText()
  const id = PersonId.safeParse(useParams()['personId'])
  if (!id.success) {
    return (
      <ScreenState
        title={t('childPage.windowTitle')}
        loading=""
        thrown={new CallFailed({ code: 'not_found' })}
      />
    )
  }
  return <Loading key={id.data} personId={id.data} />
}

function Loading({ personId }: { readonly personId: PersonId }) {
  const { t } = useText()
  const { data, error, retry } = useChild(personId)
  if (data === undefined) {
    return (
      <ScreenState
        title={t('childPage.windowTitle')}
        loading={t('childPage.loading')}
        thrown={error}
        onRetry={retry}
      />
    )
  }
  return <OfChild data={data} />
}

function OfChild({ data: { child, cases } }: { readonly data: ChildWithCases }) {
  const { t } = useText()
  const scope = useMemo(() => ({ type: 'child', personId: child.id }) as const, [child.id])
  const view = useTimelineView('reading')
  const people = usePeopleSeen(scope)
  const composing = useComposing()
  const known = useQuery(queries.drafts(null))
  const drafts = known.data ?? []
  const [isPicking, setPicking] = useState(false)
  const [isExporting, setExporting] = useState(false)
  const newEntry = useRef<HTMLButtonElement>(null)
  const own = new Map(cases.map((line) => [line.case.id, line]))
  const open = cases.filter((line) => line.case.closedOn === null)
  const begin = () => {
    const [only, ...more] = open
    if (only !== undefined && more.length === 0) composing.begin(only.case.id)
    else setPicking(true)
  }
  useComposingAddress({ composing, drafts: known.isFetchedAfterMount ? known.data : undefined })
  useLetterKey('n', begin)

  return (
    <>
      <WorkArea
        index={<ChildIndex child={child} cases={cases} />}
        head={
          <PageHead
            title={fullName(child)}
            sub={t('childPage.cases', { count: cases.length })}
            aside={
              <Button variant="line" size="small" icon="export" onPress={() => setExporting(true)}>
                {t('dataExport.title')}
              </Button>
            }
          />
        }
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
              drafts={drafts.filter((draft) => draft.content.type === 'entry' && own.has(draft.caseId))}
              caseWords={(caseId) => {
                const line = own.get(caseId)
                return line && { caseId, number: line.case.number, children: shortName(child) }
              }}
              empty={
                <EmptyState icon="history" title={t('timeline.empty')}>
                  {t('childPage.emptyText')}
                </EmptyState>
              }
              onComposerGone={() => newEntry.current?.focus()}
            />
          </>
        }
        owed={
          <OwedCommitments
            today={today()}
            commitments={open.flatMap((line) =>
              line.commitments.map(({ commitment, entryId }) => ({
                commitment,
                place: { href: entryHref(line.case.id, entryId), words: line.case.number },
              })),
            )}
          />
        }
      />
      {isExporting && <DataExportDialog person={child} onClose={() => setExporting(false)} />}
      {isPicking && (
        <CasePickDialog
          isOffered={(line) => own.has(line.id)}
          onClose={() => setPicking(false)}
          onPick={(line) => composing.begin(line.id)}
        />
      )}
    </>
  )
}
