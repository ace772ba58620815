import type { Commitment } from '#model/case/commitment.ts'
import { commitmentState } from '#model/case/commitment-state.ts'
import { formatDate, type IsoDate } from '#model/time/dates.ts'

import { HOLIDAYS } from '../data/holidays.ts'
import { useText } from '../i18n/TextProvider.tsx'
import { CheckLine } from '../kit/CheckLine.tsx'
import { isPressing, StateStatus } from '../screens/common/DueStatus.tsx'

export interface CommitmentLineProps {
  readonly commitment: Commitment
  readonly today: IsoDate
  /** `inline` inside an entry, which says whose it is; `stacked` in the rail, where the heading does. */
  readonly layout: 'inline' | 'stacked'
  readonly onKeep: (isKept: boolean) => void
}

/** A promise to tick: what, who, by when, and how far that is. */
export function CommitmentLine({ commitment, today, layout, onKeep }: CommitmentLineProps) {
  const { t } = useText()
  const { what, side, dueOn, keptOn } = commitment
  const state = commitmentState(commitment, HOLIDAYS, today)
  const who = side === 'mine' ? (layout === 'inline' ? t('commitment.me') : '') : commitment.who
  const due = dueOn === null ? '' : formatDate(dueOn)
  const when = keptOn === null ? due : t('commitment.keptOn', { date: formatDate(keptOn) })
  const words = [who, when].filter((part) => part !== '').join(' · ')
  return (
    <CheckLine
      isDone={keptOn !== null}
      onChange={onKeep}
      layout={layout}
      what={what}
      {...(words === '' ? {} : { who: words })}
      {...(state !== null && isPressing(state) ? { status: <StateStatus state={state} /> } : {})}
    />
  )
}
