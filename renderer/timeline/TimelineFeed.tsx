import './TimelineFeed.css'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { NO_FILTER, type CaseTag, type TimelineScope } from '#model/case/timeline.ts'
import type { Draft } from '#model/draft.ts'
import type { CaseId, EntryId } from '#model/ids.ts'

import { EntryCorrections } from '../corrections/EntryCorrections.tsx'
import { useCorrections } from '../corrections/use-corrections.ts'
import { today } from '../data/clock.ts'
import { queries } from '../data/queries.ts'
import { ErrorNotice } from '../errors/ErrorNotice.tsx'
import { useText } from '../i18n/TextProvider.tsx'
import { Button } from '../kit/Button.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { Spinner } from '../kit/Spinner.tsx'
import { onlyGiven } from '../kit/only-given.ts'
import { Timeline, TimelineList, type LinePlace } from '../kit/Timeline.tsx'
import { useToasts } from '../kit/Toasts.tsx'
import { isTyping } from '../shell/letter-keys.ts'
import { EntryComposer } from './EntryComposer.tsx'
import { CaseTagLink, caseTagText } from './CaseTagLink.tsx'
import { entryElementId, EntryItem } from './EntryItem.tsx'
import { groupItems } from './group-items.ts'
import { MilestoneItem } from './MilestoneItem.tsx'
import { MoreItems } from './MoreItems.tsx'
import { PinnedDraft } from './PinnedDraft.tsx'
import { isFiltered } from './timeline-address.ts'
import { TimelineMonths, type TimelineMonthsHandle } from './TimelineMonths.tsx'
import { useArrival } from './use-arrival.ts'
import type { Composing } from './use-composing.ts'
import { pressedAct, useEntryActs } from './use-entry-acts.ts'
import { useEntryFocus } from './use-entry-focus.ts'
import { useFilterLineHeight } from './use-filter-line-height.ts'
import type { TimelineView } from './use-timeline-view.ts'

/** A case as a line of a joint record names it. */
export type CaseWords = Pick<CaseTag, 'caseId' | 'number' | 'children'>

export interface TimelineFeedProps {
  readonly scope: TimelineScope
  readonly view: TimelineView
  readonly composing: Composing
  /** Unfinished entries of this record. */
  readonly drafts: readonly Draft[]
  /** Names the case of each line; left out where there is but one. */
  readonly caseWords?: (caseId: CaseId) => CaseWords | undefined
  /** An empty record: what belongs here and the first step. */
  readonly empty: ReactNode
  /** The way to begin an entry takes focus again when one was given up. */
  readonly onComposerGone: () => void
}

/** The record of a case or a municipality: drafts on top, then months, newest first. */
export function TimelineFeed(props: TimelineFeedProps) {
  const { scope, view, composing, drafts, caseWords, empty, onComposerGone } = props
  const { t } = useText()
  const toasts = useToasts()
  const { filter, density, anchor } = view
  const query = useInfiniteQuery(queries.timeline(scope, filter, anchor))
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = query
  const { hasPreviousPage, isFetchingPreviousPage, fetchPreviousPage } = query
  const months = useMemo(() => groupItems(data?.pages.flatMap((page) => page.items) ?? []), [data])
  const counts = useMemo(
    () => new Map(data?.pages[0]?.months.map(({ month, entries }) => [month, entries])),
    [data],
  )
  const [currentId, setCurrentId] = useState<string | null>(null)
  const list = useRef<TimelineMonthsHandle>(null)
  const [opened] = useState(() => new Set<string>())
  const stickAt = useFilterLineHeight(isFiltered(filter))
  const { focusEntry, arriveAt } = useEntryFocus(list, (missing) => {
    const entryId = missing as EntryId
    const isAskedFor = anchor?.type === 'entry' && anchor.entryId === entryId
    if (isFiltered(filter)) {
      if (!isAskedFor) onComposerGone()
      toasts.show({
        text: t(isAskedFor ? 'timeline.entryHidden' : 'timeline.savedHidden'),
        tone: 'info',
        undo: { label: t('timeline.clear'), onPress: () => view.showEntry(entryId) },
      })
    } else if (isAskedFor) toasts.show({ text: t('timeline.entryGone'), tone: 'info' })
    // Written, but outside of what is loaded.
    else view.showEntry(entryId)
  })
  useArrival(anchor, data !== undefined, (place) => {
    if (place.type === 'entry') arriveAt(place.entryId)
    else list.current?.showMonth(place.month)
  })

  const corrections = useCorrections()
  const acts = useEntryActs(composing.edit, corrections.correct)
  const day = today()
  const onFocus = useCallback((entryId: string) => setCurrentId(entryId), [])
  const onEnd = (entryId: string | null) => {
    if (entryId === null) onComposerGone()
    else focusEntry(entryId)
  }

  const items = useMemo(
    () => months.flatMap((month) => month.items.flatMap(({ item }) => (item.type === 'entry' ? [item] : []))),
    [months],
  )
  const markedId = anchor?.type === 'entry' ? anchor.entryId : null
  const composed = composing.current
  const isInPlace = composed?.isOnTop === false && items.some(({ entry }) => entry.id === composed.entryId)
  const stopId = items.some(({ entry }) => entry.id === currentId) ? currentId : items[0]?.entry.id
  const tagOfComposed = composed === null ? undefined : caseWords?.(composed.caseId)
  const composerAt = (place: LinePlace | undefined) =>
    composed !== null && (
      <EntryComposer
        key={`${composed.entryId}-${composed.savedAt ?? ''}`}
        composed={composed}
        composing={composing}
        isNew={composed.isOnTop}
        context={tagOfComposed && <CaseTagLink tag={tagOfComposed} />}
        {...onlyGiven({ place })}
        onEnd={onEnd}
      />
    )
  const pinned = drafts.filter((draft) => (draft.targetId as string) !== composed?.entryId)

  // Milestones alone do not make a record.
  const isEmpty = data?.pages[0]?.total === 0 && composed === null && pinned.length === 0

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return
    const article = event.target instanceof Element ? event.target.closest('.timeline article') : null
    const item = items.find(({ entry }) => article?.id === entryElementId(entry.id))
    if (item === undefined) return
    const act = pressedAct(event)
    if (act !== undefined && !event.repeat) {
      event.preventDefault()
      acts[act](item)
      return
    }
    const step = STEPS[event.key]
    if (step === undefined || event.target !== article) return
    const next = items[items.indexOf(item) + step]
    if (next === undefined) return
    event.preventDefault()
    focusEntry(next.entry.id)
  }

  // An entry that was moved or taken back leaves the focus to the one that is now where the Tab key stops.
  const firstStop = useMemo(
    () => ({
      get current() {
        return document.querySelector<HTMLElement>('.timeline article[tabindex="0"]')
      },
    }),
    [],
  )

  return (
    <div className="timeline-feed" onKeyDown={onKeyDown}>
      <EntryCorrections corrections={corrections} scope={scope} items={items} focusAfter={firstStop} />
      {isEmpty && <Nothing view={view} empty={empty} />}
      <Timeline label={t('timeline.label')} density={density}>
        {(pinned.length > 0 || (composed !== null && !isInPlace)) && (
          <TimelineList label={t('deskScreen.unfinished')}>
            {!isInPlace && composerAt(undefined)}
            {pinned.map((draft) => {
              const words = caseWords?.(draft.caseId)
              return (
                <PinnedDraft
                  key={draft.targetId}
                  draft={draft}
                  caseText={words === undefined ? null : caseTagText(words)}
                  onContinue={() =>
                    composing.resume(
                      draft,
                      items.some(({ entry }) => (entry.id as string) === draft.targetId),
                    )
                  }
                />
              )
            })}
          </TimelineList>
        )}
        {hasPreviousPage && (
          <MoreItems
            side="later"
            // While an entry is written on top, nothing comes between it and the record.
            isByItself={composed === null || isInPlace}
            isLoading={isFetchingPreviousPage}
            onLoad={() => void fetchPreviousPage()}
          />
        )}
        <TimelineMonths
          ref={list}
          months={months}
          counts={counts}
          density={density}
          stickAt={stickAt}
          kept={[currentId, isInPlace ? composed.entryId : null]}
          growsUpwards={anchor !== null}
          renderItem={({ key, item, isDateShown }, place) => {
            if (item.type !== 'entry') {
              return (
                <MilestoneItem
                  key={key}
                  item={item}
                  isDateShown={isDateShown}
                  showsCase={caseWords !== undefined}
                  place={place}
                />
              )
            }
            const { entry } = item
            if (entry.id === composed?.entryId) return isInPlace && composerAt(place)
            return (
              <EntryItem
                // Drawn anew when it is gone to, as it may have been folded.
                key={entry.id === markedId ? `${key} marked` : key}
                item={item}
                isDateShown={isDateShown}
                density={density}
                today={day}
                showsCase={caseWords !== undefined}
                isCurrent={entry.id === currentId}
                isStop={entry.id === stopId}
                isMarked={entry.id === markedId}
                isOpenAtFirst={filter.text.trim() !== '' || entry.id === markedId}
                opened={opened}
                place={place}
                onFocus={onFocus}
                acts={acts}
              />
            )
          }}
        />
      </Timeline>
      {!data && !error && <Spinner label={t('timeline.loading')} />}
      <ErrorNotice thrown={error} onRetry={() => void refetch()} />
      {hasNextPage && (
        <MoreItems side="earlier" isLoading={isFetchingNextPage} onLoad={() => void fetchNextPage()} />
      )}
    </div>
  )
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }

function Nothing({ view, empty }: { readonly view: TimelineView; readonly empty: ReactNode }) {
  const { t } = useText()
  if (!isFiltered(view.filter)) return empty
  return (
    <EmptyState
      icon="filter"
      title={t('timeline.nothingMatches')}
      action={<Button onPress={() => view.setFilter(NO_FILTER)}>{t('timeline.clear')}</Button>}
    >
      {t('timeline.nothingMatchesText')}
    </EmptyState>
  )
}
