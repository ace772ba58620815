import type { TimelineFilter } from '#model/case/timeline.ts'
import { NO_FILTER } from '#model/case/timeline.ts'
import type { PersonId } from '#model/ids.ts'
import { formatDate } from '#model/time/dates.ts'

import type { Translate } from '../i18n/catalogues.ts'
import { useText } from '../i18n/TextProvider.tsx'
import { Button } from '../kit/Button.tsx'
import type { Choice } from '../kit/choice.ts'
import { Tags } from '../kit/Tags.tsx'
import { activityLabel } from './entry-choices.ts'

export interface FiltersInForceProps {
  readonly filter: TimelineFilter
  readonly onChange: (filter: TimelineFilter) => void
  /** Names of those the filter may be set to. */
  readonly people: readonly Choice<PersonId>[]
}

/** What narrows the timeline now, as words to take away one by one or all at once. */
export function FiltersInForce({ filter, onChange, people }: FiltersInForceProps) {
  const { t } = useText()
  return (
    <>
      <Tags
        label={t('timeline.active')}
        tags={tagsOf(t, filter, people)}
        onRemove={(id) => onChange(without(filter, id))}
      />
      <Button variant="plain" size="inline" onPress={() => onChange(NO_FILTER)}>
        {t('timeline.clearAll')}
      </Button>
    </>
  )
}

function tagsOf(t: Translate, filter: TimelineFilter, people: readonly Choice<PersonId>[]): Choice[] {
  const person = people.find(({ id }) => id === filter.participant)
  return [
    ...filter.kinds.map((kind) => ({ id: `kind.${kind}`, label: t(`entry.${kind}`) })),
    ...filter.activities.map((activity) => ({
      id: `activity.${activity}`,
      label: activityLabel(t, activity),
    })),
    ...(filter.participant === null
      ? []
      : [{ id: 'person', label: person?.label ?? t('timeline.somePerson') }]),
    ...(filter.star === null ? [] : [{ id: 'star', label: t(`star.${filter.star}`) }]),
    ...(filter.from === null
      ? []
      : [{ id: 'from', label: t('timeline.fromTag', { date: formatDate(filter.from) }) }]),
    ...(filter.until === null
      ? []
      : [{ id: 'until', label: t('timeline.untilTag', { date: formatDate(filter.until) }) }]),
    ...(filter.text.trim() === ''
      ? []
      : [{ id: 'text', label: t('timeline.textTag', { text: filter.text.trim() }) }]),
  ]
}

function without(filter: TimelineFilter, id: string): TimelineFilter {
  if (id === 'person') return { ...filter, participant: null }
  if (id === 'star') return { ...filter, star: null }
  if (id === 'from') return { ...filter, from: null }
  if (id === 'until') return { ...filter, until: null }
  if (id === 'text') return { ...filter, text: '' }
  return {
    ...filter,
    kinds: filter.kinds.filter((kind) => id !== `kind.${kind}`),
    activities: filter.activities.filter((activity) => id !== `activity.${activity}`),
  }
}
