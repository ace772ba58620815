import './TimelineFeed.css'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { Entry } from '#model/case/entry.ts'
import { NO_FILTER, type CaseTag, type TimelineScope } from '#model/case/timeline.ts'
import type { Draft } from '#model/draft.ts'
import type { CaseId } from '#model/ids.ts'

import { queries } from '../data/queries.ts'
import { ErrorNotice } from '../errors/ErrorNotice.tsx'
import type { Translate } from '../i18n/catalogues.ts'
import { monthHeading } from '../i18n/formats.ts'
import { useText } from '../i18n/TextProvider.tsx'
import { Button } from '../kit/Button.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { Spinner } from '../kit/Spinner.tsx'
import { MonthGroup, Timeline, TimelineList } from '../kit/Timeline.tsx'
import { isTyping } from '../screens/common/use-letter-key.ts'
import { EarlierItems } from './EarlierItems.tsx'
import { EntryComposer } from './EntryComposer.tsx'
import { CaseTagLink, caseTagText, entryElementId, EntryItem } from './EntryItem.tsx'
import { groupItems } from './group-items.ts'
import { MilestoneItem } from './MilestoneItem.tsx'
import { PinnedDraft } from './PinnedDraft.tsx'
import { isFiltered } from './timeline-address.ts'
import { monthElementId, useChosenMonth } from './use-chosen-month.ts'
import type { Composing } from './use-composing.ts'
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
  const { filter, density } = view
  const query = useInfiniteQuery(queries.timeline(scope, filter))
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = query
  const months = useMemo(() => groupItems(data?.pages.flatMap((page) => page.items) ?? []), [data])
  const counts = useMemo(
    () => new Map(data?.pages[0]?.months.map(({ month, entries }) => [month, entries])),
    [data],
  )
  const [currentId, setCurrentId] = useState<string | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const stickAt = useFilterLineHeight(isFiltered(filter))
  useChosenMonth(view.month, { months, hasMore: hasNextPage && !isFetchingNextPage, loadMore: fetchNextPage })
  const focusLater = useFocusLater(months)

  const { edit } = composing
  const onEdit = useCallback((entry: Entry) => edit(entry), [edit])
  const onFocus = useCallback((entryId: string) => setCurrentId(entryId), [])
  const onEnd = (entryId: string | null) => {
    if (entryId === null) onComposerGone()
    else focusLater(entryId)
  }

  const entries = months.flatMap((month) =>
    month.items.flatMap(({ item }) => (item.type === 'entry' ? [item.entry] : [])),
  )
  const composed = composing.current
  const isInPlace = composed?.isOnTop === false && entries.some((entry) => entry.id === composed.entryId)
  const stopId = entries.some((entry) => entry.id === currentId) ? currentId : entries[0]?.id
  const tagOfComposed = composed === null ? undefined : caseWords?.(composed.caseId)
  const composer = composed !== null && (
    <EntryComposer
      key={`${composed.entryId}-${composed.savedAt ?? ''}`}
      composed={composed}
      composing={composing}
      isNew={composed.isOnTop}
      context={tagOfComposed && <CaseTagLink tag={tagOfComposed} />}
      onEnd={onEnd}
    />
  )
  const pinned = drafts.filter((draft) => (draft.targetId as string) !== composed?.entryId)

  // Milestones alone do not make a record.
  const isEmpty = data?.pages[0]?.total === 0 && composed === null && pinned.length === 0

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return
    const article = event.target instanceof Element ? event.target.closest('.timeline article') : null
    const entry = entries.find(({ id }) => article?.id === entryElementId(id))
    if (entry === undefined) return
    if (event.key.toLowerCase() === 'e') {
      event.preventDefault()
      edit(entry)
      return
    }
    const step = STEPS[event.key]
    if (step === undefined || event.target !== article) return
    const next = entries[entries.indexOf(entry) + step]
    if (next === undefined) return
    event.preventDefault()
    document.getElementById(entryElementId(next.id))?.focus()
  }

  return (
    <div ref={box} className="timeline-feed" onKeyDown={onKeyDown}>
      {isEmpty && <Nothing view={view} empty={empty} />}
      <Timeline label={t('timeline.label')} density={density}>
        {(pinned.length > 0 || (composed !== null && !isInPlace)) && (
          <TimelineList label={t('deskScreen.unfinished')}>
            {!isInPlace && composer}
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
                      entries.some(({ id }) => (id as string) === draft.targetId),
                    )
                  }
                />
              )
            })}
          </TimelineList>
        )}
        {months.map(({ month, day, items }) => (
          <MonthGroup
            key={month}
            id={monthElementId(month)}
            heading={monthHeading(t, day)}
            note={entriesNote(t, counts.get(month))}
            stickAt={stickAt}
          >
            {items.map(({ key, item, isDateShown }) => {
              if (item.type !== 'entry') {
                return (
                  <MilestoneItem
                    key={key}
                    item={item}
                    isDateShown={isDateShown}
                    showsCase={caseWords !== undefined}
                  />
                )
              }
              const { entry } = item
              if (entry.id === composed?.entryId) return isInPlace && composer
              return (
                <EntryItem
                  key={key}
                  entry={entry}
                  isDateShown={isDateShown}
                  density={density}
                  tag={caseWords === undefined ? null : item.case}
                  isCurrent={entry.id === currentId}
                  isStop={entry.id === stopId}
                  isOpenAtFirst={filter.text.trim() !== ''}
                  onFocus={onFocus}
                  onEdit={onEdit}
                />
              )
            })}
          </MonthGroup>
        ))}
      </Timeline>
      {!data && !error && <Spinner label={t('timeline.loading')} />}
      <ErrorNotice thrown={error} onRetry={() => void refetch()} />
      {hasNextPage && <EarlierItems isLoading={isFetchingNextPage} onLoad={() => void fetchNextPage()} />}
    </div>
  )
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }

/** "14 sissekannet"; nothing for a month of milestones alone. */
function entriesNote(t: Translate, entries: number | undefined): string | undefined {
  return entries === undefined || entries === 0 ? undefined : t('kit.timeline.entries', { count: entries })
}

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

/** Gives focus to an entry as soon as it stands on the page. */
function useFocusLater(shown: unknown): (entryId: string) => void {
  const [wanted, setWanted] = useState<string | null>(null)
  useEffect(() => {
    if (wanted === null) return
    const element = document.getElementById(entryElementId(wanted))
    if (element === null) return
    element.focus()
    element.scrollIntoView({ block: 'nearest' })
    setWanted(null)
  }, [wanted, shown])
  return setWanted
}
