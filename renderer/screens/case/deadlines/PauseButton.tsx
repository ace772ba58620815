import type { ComputedDeadline } from '#model/deadline/deadline.ts'
import { openPause } from '#model/deadline/due-date.ts'

import { useText } from '../../../i18n/TextProvider.tsx'
import { Button, type ButtonSize } from '../../../kit/Button.tsx'
import { useAskedForm } from '../../../shell/use-asked-form.ts'

export interface PauseButtonProps {
  readonly computed: ComputedDeadline
  readonly size?: ButtonSize
}

/** Stops a deadline's clock, or lets it go on; not there once the deadline is met. `DeadlineForms` asks the rest. */
export function PauseButton({ computed, size = 'small' }: PauseButtonProps) {
  const { t } = useText()
  const { open } = useAskedForm()
  const { deadline } = computed
  if (deadline.metOn !== null) return null
  const isPaused = openPause(deadline) !== null
  return (
    <Button
      variant={size === 'inline' ? 'plain' : 'line'}
      size={size}
      icon={isPaused ? 'clock' : 'pauseCircle'}
      onPress={() => open(isPaused ? 'deadline_resume' : 'deadline_pause', deadline.id)}
    >
      {t(isPaused ? 'action.resumeDeadline' : 'action.pauseDeadline')}
    </Button>
  )
}
