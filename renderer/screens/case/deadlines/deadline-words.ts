import type { ComputedDeadline } from '#model/deadline/deadline.ts'
import { formatDate } from '#model/time/dates.ts'

import type { Translate } from '../../../i18n/catalogues.ts'

/** How a due date came about, in one line: "arvestatud taotluse saabumisest 26.10.2026, peatatud 6 päeva." */
export function shortCount(t: Translate, computed: ComputedDeadline): string {
  const { deadline, pausedDays } = computed
  const parts = [
    deadline.override === null
      ? t('deadline.plainNote', { date: formatDate(deadline.triggeredOn) })
      : t('deadline.setByHand'),
    ...(pausedDays === 0 ? [] : [t('deadline.pausedNote', { days: pausedDaysText(t, computed) })]),
  ]
  return `${parts.join(', ')}.`
}

/** Paused days in the unit of the rule: "6 päeva", "2 tööpäeva". */
export function pausedDaysText(t: Translate, { deadline, pausedDays }: ComputedDeadline): string {
  return t(`deadline.pausedDays.${deadline.ruleId}`, { count: pausedDays })
}
