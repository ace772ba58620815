import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { resumeDeadline as checkResume } from '#model/deadline/due-date.ts'
import type { IsoDate } from '#model/time/dates.ts'

import { resumeDeadline } from '../../../data/deadlines-mutations.ts'
import { useText } from '../../../i18n/TextProvider.tsx'
import { DateField } from '../../../kit/DateField.tsx'
import { DeadlineDialog } from './DeadlineDialog.tsx'
import type { PauseDialogProps } from './PauseDialog.tsx'

/** Lets the count of a deadline go on after a day. */
export function ResumeDialog({ deadline, today, onClose }: PauseDialogProps) {
  const { t } = useText()
  const [until, setUntil] = useState<IsoDate | null>(today)
  const [isChecked, setChecked] = useState(false)
  const save = useMutation({ mutationFn: resumeDeadline, onSuccess: onClose })
  const checked = until === null ? null : checkResume(deadline, until)
  const submit = () => {
    setChecked(true)
    if (until !== null && checked?.ok === true) save.mutate({ deadlineId: deadline.id, until })
  }
  return (
    <DeadlineDialog
      title={t('deadline.resume.title')}
      act={t('deadline.resume.do')}
      deadline={deadline}
      save={save}
      onSubmit={submit}
      onClose={onClose}
    >
      <DateField
        label={t('deadline.resume.until')}
        description={t('deadline.resume.hint')}
        value={until}
        onChange={setUntil}
        error={
          checked?.ok === false
            ? t(`deadline.fault.${checked.error}`)
            : isChecked && until === null
              ? t('deadline.dateMissing')
              : null
        }
      />
    </DeadlineDialog>
  )
}
