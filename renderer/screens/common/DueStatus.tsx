import type { ComputedDeadline, DueState } from '#model/deadline/deadline.ts'
import { unreachable } from '#model/result.ts'
import { formatDate } from '#model/time/dates.ts'

import type { Translate } from '../../i18n/catalogues.ts'
import { dueText } from '../../i18n/formats.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import type { IconName } from '../../kit/Icon.tsx'
import { onlyGiven } from '../../kit/only-given.ts'
import { Status, type StatusTone } from '../../kit/Status.tsx'

/** So many working days ahead a deadline is "soon". */
const SOON = 2

/** How far a deadline is, as a sign and words. `before` stands in front of the words, "Arvamus 25.11.2026". */
export function DueStatus({
  computed,
  before,
}: {
  readonly computed: ComputedDeadline
  readonly before?: string
}) {
  return <StateStatus state={computed.state} {...onlyGiven({ before })} />
}

/** How far a day is on which something is due, as a sign and words. */
export function StateStatus({ state, before }: { readonly state: DueState; readonly before?: string }) {
  const { t } = useText()
  const words = dueWords(t, state)
  return (
    <Status tone={toneOf(state)} icon={iconOf(state)}>
      {before === undefined ? words : `${before}, ${words}`}
    </Status>
  )
}

/** How far a deadline is, in words: "homme", "2 tööpäeva üle". */
export function dueWords(t: Translate, state: DueState): string {
  switch (state.state) {
    case 'met':
      return t('deadline.met', { date: formatDate(state.on) })
    case 'paused':
      return t('kit.due.paused')
    case 'overdue':
      return state.workingDays === 0
        ? t('deadline.overdue')
        : dueText(t, { unit: 'workdays', left: -state.workingDays })
    case 'today':
      return t('kit.due.today')
    case 'tomorrow':
      return t('kit.due.tomorrow')
    case 'ahead':
      return state.workingDays === 0
        ? t('deadline.beforeWorkday')
        : dueText(t, { unit: 'workdays', left: state.workingDays })
    default:
      return unreachable(state)
  }
}

/** True where there is little time left or none; farther days need no words beside their date. */
export function isPressing(state: DueState): boolean {
  const tone = toneOf(state)
  return tone === 'late' || tone === 'soon'
}

function toneOf(state: DueState): StatusTone {
  switch (state.state) {
    case 'met':
      return 'ok'
    case 'overdue':
      return 'late'
    case 'today':
    case 'tomorrow':
      return 'soon'
    case 'ahead':
      return state.workingDays <= SOON ? 'soon' : 'neutral'
    case 'paused':
      return 'neutral'
    default:
      return unreachable(state)
  }
}

function iconOf({ state }: DueState): IconName {
  if (state === 'met') return 'check'
  if (state === 'overdue') return 'warning'
  return state === 'paused' ? 'pauseCircle' : 'clock'
}
