import type { ComputedDeadline, Pause } from '#model/deadline/deadline.ts'
import { formatDate } from '#model/time/dates.ts'

import type { Translate } from '../../../i18n/catalogues.ts'
import { useText } from '../../../i18n/TextProvider.tsx'
import { DataList } from '../../../kit/PageHead.tsx'
import { pausedDaysText } from './deadline-words.ts'

/** Kuidas arvestati: trigger, pauses, the date without them, what was set by hand, and the rule's source. */
export function DeadlineCount({ computed }: { readonly computed: ComputedDeadline }) {
  const { t } = useText()
  const { deadline, plainDueOn, source } = computed
  return (
    <DataList
      items={[
        {
          term: t('deadline.trigger'),
          value: t('deadline.triggerText', {
            what: t(`deadline.rule.${deadline.ruleId}.trigger`),
            date: formatDate(deadline.triggeredOn),
          }),
        },
        { term: t('deadline.plain'), value: formatDate(plainDueOn) },
        { term: t('deadline.paused'), value: <Pauses computed={computed} /> },
        ...(deadline.override === null
          ? []
          : [
              {
                term: t('deadline.overridden'),
                value: `${formatDate(deadline.override.dueOn)}: ${deadline.override.reason}`,
              },
            ]),
        { term: t('deadline.source'), value: source },
      ]}
    />
  )
}

function Pauses({ computed }: { readonly computed: ComputedDeadline }) {
  const { t } = useText()
  const { pauses } = computed.deadline
  if (pauses.length === 0) return t('deadline.notPaused')
  return (
    <>
      {pausedDaysText(t, computed)}
      <ul>
        {pauses.map((pause) => (
          <li key={pause.from}>{pauseText(t, pause)}</li>
        ))}
      </ul>
    </>
  )
}

function pauseText(t: Translate, { from, until, reason }: Pause): string {
  if (until === null) return t('deadline.pauseOpen', { from: formatDate(from), reason })
  return t('deadline.pauseLine', { from: formatDate(from), until: formatDate(until), reason })
}
