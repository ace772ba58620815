import type { TimelineFilter } from '#model/case/timeline.ts'
import { NO_FILTER } from '#model/case/timeline.ts'
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
}

/** What narrows the timeline now, as words to take away one by one or all at once. */
export function FiltersInForce({ filter, onChange }: FiltersInForceProps) {
  const { t } = useText()
  return (
    <>
      <Tags
        label={t('timeline.active')}
        tags={tagsOf(t, filter)}
        onRemove={(id) => onChange(without(filter, id))}
      />
      <Button variant="plain" size="inline" onPress={() => onChange(NO_FILTER)}>
        {t('timeline.clearAll')}
      </Button>
    </>
  )
}

function tagsOf(t: Translate, filter: TimelineFilter): Choice[] {
  return [
    ...filter.kinds.map((kind) => ({ id: `kind.${kind}`, label: t(`entry.${kind}`) })),
    ...filter.activities.map((activity) => ({
      id: `activity.${activity}`,
      label: activityLabel(t, activity),
    })),
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
  if (id === 'from') return { ...filter, from: null }
  if (id === 'until') return { ...filter, until: null }
  if (id === 'text') return { ...filter, text: '' }
  return {
    ...filter,
    kinds: filter.kinds.filter((kind) => id !== `kind.${kind}`),
    activities: filter.activities.filter((activity) => id !== `activity.${activity}`),
  }
}
