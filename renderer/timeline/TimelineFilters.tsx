import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react'
import type { TimelineFilter } from '#model/case/timeline.ts'

import { useText } from '../i18n/TextProvider.tsx'
import { FilterLine, FilterMenu } from '../kit/FilterLine.tsx'
import { SearchField } from '../kit/SearchField.tsx'
import { SegmentedControl } from '../kit/SegmentedControl.tsx'
import { useLetterKey } from '../screens/common/use-letter-key.ts'
import { DateFilter } from './DateFilter.tsx'
import { activityChoices, entryKindChoices } from './entry-choices.ts'
import { FiltersInForce } from './FiltersInForce.tsx'
import { activityOf, isFiltered } from './timeline-address.ts'
import type { TimelineView } from './use-timeline-view.ts'

/** Rest after the last keystroke before the timeline is searched, in milliseconds. */
const SEARCH_REST = 250

export interface TimelineFiltersProps {
  readonly view: TimelineView
  /** At the right end: the button for a new entry. */
  readonly end: ReactNode
}

/** The line over a timeline: kind, activity, date, words, how dense, and a new entry. */
export function TimelineFilters({ view, end }: TimelineFiltersProps) {
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
      {...(isFiltered(filter) ? { active: <FiltersInForce filter={filter} onChange={setFilter} /> } : {})}
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
      <DateFilter filter={filter} onChange={setFilter} />
      <TimelineSearch filter={filter} onChange={setFilter} />
    </FilterLine>
  )
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
