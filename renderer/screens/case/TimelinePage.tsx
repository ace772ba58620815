import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useMemo, useRef } from 'react'
import { useSearchParams } from 'react-router'
import type { CaseView } from '#contract/cases.ts'

import { queries } from '../../data/queries.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { Button } from '../../kit/Button.tsx'
import { EmptyState } from '../../kit/EmptyState.tsx'
import { peopleChoices } from '../../timeline/people-choices.ts'
import { TimelineFeed } from '../../timeline/TimelineFeed.tsx'
import { TimelineFilters } from '../../timeline/TimelineFilters.tsx'
import { useComposing, type Composing } from '../../timeline/use-composing.ts'
import { useTimelineView } from '../../timeline/use-timeline-view.ts'
import { useLetterKey } from '../common/use-letter-key.ts'

/** Ajajoon: what happened in the case, and where more is written. */
export function TimelinePage({ view }: { readonly view: CaseView }) {
  const { t } = useText()
  const caseId = view.case.id
  const timeline = useTimelineView('reading')
  const composing = useComposing()
  const { data: drafts = [] } = useQuery(queries.drafts(caseId))
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
  useAskedFor(view, composing)
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
          isGivenUp.current = true
        }}
      />
    </>
  )
}

/** Opens what the address asks for, once: a new entry (`entry=new`) or an unfinished one (`draft=…`). */
function useAskedFor(view: CaseView, composing: Composing): void {
  const [params, setParams] = useSearchParams()
  const { data: drafts } = useQuery(queries.drafts(view.case.id))
  const wantsNew = params.get('entry') === 'new'
  const wanted = params.get('draft')
  const open = useEffectEvent(() => {
    if (wantsNew) composing.begin(view.case.id)
    const draft = drafts?.find(({ targetId }) => (targetId as string) === wanted)
    if (draft) composing.resume(draft)
    setParams(
      (before) => {
        const next = new URLSearchParams(before)
        next.delete('entry')
        next.delete('draft')
        return next
      },
      { replace: true },
    )
  })
  const isReady = wantsNew || (wanted !== null && drafts !== undefined)
  useEffect(() => {
    if (isReady) open()
  }, [isReady])
}
