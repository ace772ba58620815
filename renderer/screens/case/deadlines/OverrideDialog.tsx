import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ComputedDeadline } from '#model/deadline/deadline.ts'
import type { IsoDate } from '#model/time/dates.ts'

import { overrideDeadline } from '../../../data/deadlines-mutations.ts'
import { useText } from '../../../i18n/TextProvider.tsx'
import { DateField } from '../../../kit/DateField.tsx'
import { TextArea } from '../../../kit/TextField.tsx'
import { DeadlineDialog } from './DeadlineDialog.tsx'

export interface OverrideDialogProps {
  readonly computed: ComputedDeadline
  readonly onClose: () => void
}

/** Sets a due date by hand, with the reason that is kept. */
export function OverrideDialog({ computed, onClose }: OverrideDialogProps) {
  const { t } = useText()
  const { deadline } = computed
  const [dueOn, setDueOn] = useState<IsoDate | null>(computed.dueOn)
  const [reason, setReason] = useState(deadline.override?.reason ?? '')
  const [isChecked, setChecked] = useState(false)
  const save = useMutation({ mutationFn: overrideDeadline, onSuccess: onClose })
  const submit = () => {
    setChecked(true)
    if (dueOn !== null && reason.trim() !== '')
      save.mutate({ deadlineId: deadline.id, override: { dueOn, reason } })
  }
  return (
    <DeadlineDialog
      title={t('deadline.override.title')}
      act={t('deadline.override.do')}
      deadline={deadline}
      save={save}
      onSubmit={submit}
      onClose={onClose}
    >
      <DateField
        label={t('deadline.override.dueOn')}
        value={dueOn}
        onChange={setDueOn}
        min={deadline.triggeredOn}
        error={isChecked && dueOn === null ? t('deadline.dateMissing') : null}
      />
      <TextArea
        label={t('deadline.override.reason')}
        description={t('deadline.pause.reasonHint')}
        value={reason}
        onChange={setReason}
        maxLength={1000}
        error={isChecked && reason.trim() === '' ? t('deadline.reasonMissing') : null}
      />
    </DeadlineDialog>
  )
}
