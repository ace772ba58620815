import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import type { CaseView } from '#contract/cases.ts'

import { queries } from '../../data/queries.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { Button } from '../../kit/Button.tsx'
import { EmptyState } from '../../kit/EmptyState.tsx'
import { peopleChoices } from '../../timeline/people-choices.ts'
import { TimelineFeed } from '../../timeline/TimelineFeed.tsx'
import { TimelineFilters } from '../../timeline/TimelineFilters.tsx'
import { useComposingAddress } from '../../timeline/use-composing-address.ts'
import { useComposing } from '../../timeline/use-composing.ts'
import { useTimelineView } from '../../timeline/use-timeline-view.ts'
import { useLetterKey } from '../common/use-letter-key.ts'

/** Ajajoon: what happened in the case, and where more is written. */
export function TimelinePage({ view }: { readonly view: CaseView }) {
  const { t } = useText()
  const caseId = view.case.id
  const timeline = useTimelineView('reading')
  const composing = useComposing()
  const known = useQuery(queries.drafts(caseId))
  const drafts = known.data ?? []
  const newEntry = useRef<HTMLButtonElement>(null)
  const scope = useMemo(() => ({ type: 'case', caseId }) as const, [caseId])
  const begin = () => composing.begin(caseId)
  useLetterKey('n', begin)
  // The button is back only once the form is gone.
  const isGivenUp = useRef(false)
  useEffect(() => {
    if (composing.current !== null || !isGivenUp.current) return
    isGivenUp.current = false
    newEntry.current?.focus()
  }, [composing])
  // A kept answer may be older than what was typed last.
  useComposingAddress({ composing, drafts: known.isFetchedAfterMount ? known.data : undefined, begin })
  return (
    <>
      <TimelineFilters
        view={timeline}
        people={peopleChoices(t, view.people)}
        end={
          composing.current === null && (
            <Button ref={newEntry} variant="main" size="small" icon="plus" shortcut="N" onPress={begin}>
              {t('action.newEntry')}
            </Button>
          )
        }
      />
      <TimelineFeed
        scope={scope}
        view={timeline}
        composing={composing}
        drafts={drafts.filter((draft) => draft.content.type === 'entry')}
        empty={
          <EmptyState
            icon="history"
            title={t('timeline.empty')}
            action={
              <Button icon="plus" onPress={begin}>
                {t('timeline.firstEntry')}
              </Button>
            }
          >
            {t('timeline.emptyText')}
          </EmptyState>
        }
        onComposerGone={() => {
          if (newEntry.current === null) isGivenUp.current = true
          else newEntry.current.focus()
        }}
      />
    </>
  )
}
