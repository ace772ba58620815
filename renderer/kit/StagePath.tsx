import './StagePath.css'

import type { ReactNode } from 'react'

import { formatDate, type IsoDate } from '#model/time/dates.ts'

import type { MessageKey } from '../i18n/catalogues.ts'
import { useText } from '../i18n/TextProvider.tsx'
import { Icon, type IconName } from './Icon.tsx'

export type StageState = 'done' | 'current' | 'upcoming'

export interface StageStep {
  readonly id: string
  readonly label: string
  readonly state: StageState
  /** When it was entered, or is due when it lies ahead. The current one says "alates". */
  readonly date?: IsoDate | null
  /** In place of the date's line, a Status such as a paused clock. */
  readonly note?: ReactNode
}

const LOOKS: Readonly<Record<StageState, { icon: IconName; word: MessageKey }>> = {
  done: { icon: 'checkCircle', word: 'kit.stage.done' },
  current: { icon: 'currentCircle', word: 'kit.stage.current' },
  upcoming: { icon: 'circle', word: 'kit.stage.upcoming' },
}

/** The stages of a case in their order, where it stands, and when. */
export function StagePath({
  stages,
  label,
}: {
  readonly stages: readonly StageStep[]
  readonly label?: string
}) {
  const { t } = useText()
  return (
    <div className="stage-path-frame">
      <ol className="stage-path" aria-label={label ?? t('kit.stage.label')}>
        {stages.map((stage) => (
          <li
            key={stage.id}
            className={`stage stage-${stage.state}`}
            {...(stage.state === 'current' ? { 'aria-current': 'step' } : {})}
          >
            <Icon name={LOOKS[stage.state].icon} size={20} label={t(LOOKS[stage.state].word)} />
            <span className="stage-label">{stage.label}</span>
            <span className="stage-note num">
              {stage.note ?? <StageDate state={stage.state} date={stage.date ?? null} />}
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}

function StageDate({ state, date }: { state: StageState; date: IsoDate | null }) {
  const { t } = useText()
  if (date === null) return null
  return (
    <time dateTime={date}>
      {state === 'current' ? t('kit.stage.since', { date: formatDate(date) }) : formatDate(date)}
    </time>
  )
}
