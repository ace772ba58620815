import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react'
import type { TimelineFilter } from '#model/case/timeline.ts'
import type { PersonId } from '#model/ids.ts'

import { useText } from '../i18n/TextProvider.tsx'
import type { Choice } from '../kit/choice.ts'
import { FilterLine, FilterMenu } from '../kit/FilterLine.tsx'
import { SearchField } from '../kit/SearchField.tsx'
import { SegmentedControl } from '../kit/SegmentedControl.tsx'
import { useLetterKey } from '../screens/common/use-letter-key.ts'
import { isPressed } from '../shell/keys.ts'
import { DateFilter } from './DateFilter.tsx'
import { activityChoices, entryKindChoices } from './entry-choices.ts'
import { FiltersInForce } from './FiltersInForce.tsx'
import { activityOf, isFiltered, STAR_STATES } from './timeline-address.ts'
import type { TimelineView } from './use-timeline-view.ts'

/** Rest after the last keystroke before the timeline is searched, in milliseconds. */
const SEARCH_REST = 250

export interface TimelineFiltersProps {
  readonly view: TimelineView
  /** Who may have taken part. */
  readonly people: readonly Choice<PersonId>[]
  /** At the right end: the button for a new entry. */
  readonly end: ReactNode
}

/** The line over a timeline: kind, activity, person, date, STAR, words, how dense, and a new entry. */
export function TimelineFilters({ view, people, end }: TimelineFiltersProps) {
  const { t } = useText()
  const { filter, setFilter } = view
  return (
    <FilterLine
      label={t('timeline.filters')}
      end={
        <>
          <SegmentedControl
            label={t('timeline.density')}
            choices={[
              { id: 'dense', label: t('timeline.dense') },
              { id: 'reading', label: t('timeline.reading') },
            ]}
            value={view.density}
            onChange={view.setDensity}
          />
          {end}
        </>
      }
      {...(isFiltered(filter)
        ? { active: <FiltersInForce filter={filter} onChange={setFilter} people={people} /> }
        : {})}
    >
      <FilterMenu
        label={t('timeline.kind')}
        choices={entryKindChoices(t)}
        value={filter.kinds}
        onChange={(kinds) => setFilter({ ...filter, kinds: [...kinds] })}
      />
      <FilterMenu
        label={t('timeline.activity')}
        choices={activityChoices(t)}
        value={filter.activities.map(String)}
        onChange={(ids) => setFilter({ ...filter, activities: ids.flatMap((id) => activityOf(id) ?? []) })}
      />
      <FilterMenu
        label={t('timeline.person')}
        choices={people}
        value={filter.participant === null ? [] : [filter.participant]}
        onChange={(ids) => setFilter({ ...filter, participant: newest(ids, filter.participant) })}
      />
      <DateFilter filter={filter} onChange={setFilter} />
      <FilterMenu
        label={t('timeline.star')}
        choices={STAR_STATES.map((state) => ({ id: state, label: t(`star.${state}`) }))}
        value={filter.star === null ? [] : [filter.star]}
        onChange={(ids) => setFilter({ ...filter, star: newest(ids, filter.star) })}
      />
      <TimelineSearch filter={filter} onChange={setFilter} />
    </FilterLine>
  )
}

/** Of values of which only one can hold: the one ticked now, or none. */
function newest<Id extends string>(ids: readonly Id[], before: Id | null): Id | null {
  return ids.find((id) => id !== before) ?? null
}

interface FilterPartProps {
  readonly filter: TimelineFilter
  readonly onChange: (filter: TimelineFilter) => void
}

/** Words to look for; searched once typing rests, at once on Enter. */
function TimelineSearch({ filter, onChange }: FilterPartProps) {
  const { t } = useText()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(filter.text)
  const [told, setTold] = useState(filter.text)
  // The address may be changed from elsewhere: by going back, or by clearing all filters.
  if (filter.text !== told) {
    setTold(filter.text)
    setTyped(filter.text)
  }
  const tell = useEffectEvent((text: string) => {
    setTold(text)
    onChange({ ...filter, text })
  })
  useEffect(() => {
    if (typed === told) return
    const timer = setTimeout(() => tell(typed), SEARCH_REST)
    return () => clearTimeout(timer)
  }, [typed, told])
  useLetterKey('/', () => input.current?.focus())
  useFindKey(() => input.current?.focus())
  return (
    <SearchField
      label={t('timeline.search')}
      value={typed}
      onChange={(text) => setTyped(text.slice(0, 200))}
      shortcut="/"
      isCompact
      inputRef={input}
    />
  )
}

/** Ctrl+F searches the timeline: what the browser would look through is only what is drawn of it. */
function useFindKey(onFind: () => void): void {
  const find = useEffectEvent(onFind)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!isPressed('findOnTimeline', event) || event.defaultPrevented) return
      if (document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return
      event.preventDefault()
      find()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
