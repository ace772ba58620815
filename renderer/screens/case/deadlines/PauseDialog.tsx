import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Deadline } from '#model/deadline/deadline.ts'
import { pauseDeadline as checkPause } from '#model/deadline/due-date.ts'
import type { IsoDate } from '#model/time/dates.ts'

import { pauseDeadline } from '../../../data/deadlines-mutations.ts'
import { useText } from '../../../i18n/TextProvider.tsx'
import { DateField } from '../../../kit/DateField.tsx'
import { TextArea } from '../../../kit/TextField.tsx'
import { DeadlineDialog } from './DeadlineDialog.tsx'

export interface PauseDialogProps {
  readonly deadline: Deadline
  readonly today: IsoDate
  readonly onClose: () => void
}

/** Stops the clock of a deadline from a day on, with the reason that is kept. */
export function PauseDialog({ deadline, today, onClose }: PauseDialogProps) {
  const { t } = useText()
  const [from, setFrom] = useState<IsoDate | null>(today)
  const [reason, setReason] = useState(() => t('deadline.pause.suggestion'))
  const [isChecked, setChecked] = useState(false)
  const save = useMutation({ mutationFn: pauseDeadline, onSuccess: onClose })
  const checked = from === null ? null : checkPause(deadline, from, reason)
  const submit = () => {
    setChecked(true)
    if (from !== null && checked?.ok === true && reason.trim() !== '')
      save.mutate({ deadlineId: deadline.id, from, reason })
  }
  return (
    <DeadlineDialog
      title={t('deadline.pause.title')}
      act={t('deadline.pause.do')}
      deadline={deadline}
      save={save}
      onSubmit={submit}
      onClose={onClose}
    >
      <DateField
        label={t('deadline.pause.from')}
        value={from}
        onChange={setFrom}
        error={
          checked?.ok === false
            ? t(`deadline.fault.${checked.error}`)
            : isChecked && from === null
              ? t('deadline.dateMissing')
              : null
        }
      />
      <TextArea
        label={t('deadline.pause.reason')}
        description={t('deadline.pause.reasonHint')}
        value={reason}
        onChange={setReason}
        maxLength={1000}
        error={isChecked && reason.trim() === '' ? t('deadline.reasonMissing') : null}
      />
    </DeadlineDialog>
  )
}
