import { useState } from 'react'
import type { ComputedDeadline } from '#model/deadline/deadline.ts'
import { openPause } from '#model/deadline/due-date.ts'
import type { IsoDate } from '#model/time/dates.ts'

import { useText } from '../../../i18n/TextProvider.tsx'
import { Button, type ButtonSize } from '../../../kit/Button.tsx'
import { PauseDialog } from './PauseDialog.tsx'
import { ResumeDialog } from './ResumeDialog.tsx'

export interface PauseButtonProps {
  readonly computed: ComputedDeadline
  readonly today: IsoDate
  readonly size?: ButtonSize
}

/** Stops a deadline's clock, or lets it go on; not there once the deadline is met. */
export function PauseButton({ computed, today, size = 'small' }: PauseButtonProps) {
  const { t } = useText()
  const [isAsking, setAsking] = useState(false)
  const { deadline } = computed
  if (deadline.metOn !== null) return null
  const isPaused = openPause(deadline) !== null
  const close = () => setAsking(false)
  return (
    <>
      <Button
        variant={size === 'inline' ? 'plain' : 'line'}
        size={size}
        icon={isPaused ? 'clock' : 'pauseCircle'}
        onPress={() => setAsking(true)}
      >
        {t(isPaused ? 'action.resumeDeadline' : 'action.pauseDeadline')}
      </Button>
      {isAsking &&
        (isPaused ? (
          <ResumeDialog deadline={deadline} today={today} onClose={close} />
        ) : (
          <PauseDialog deadline={deadline} today={today} onClose={close} />
        ))}
    </>
  )
}
