import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ComputedDeadline } from '#model/deadline/deadline.ts'
import type { IsoDate } from '#model/time/dates.ts'

import { overrideDeadline } from '../../../data/deadlines-mutations.ts'
import { useFormDraft } from '../../../data/use-form-draft.ts'
import { useText } from '../../../i18n/TextProvider.tsx'
import { TextArea } from '../../../kit/TextField.tsx'
import { dateOf, FormDateField } from '../../common/FormDateField.tsx'
import { DeadlineDialog, type DeadlineFormProps } from './DeadlineDialog.tsx'

export interface OverrideDialogProps extends Omit<DeadlineFormProps, 'deadline'> {
  readonly computed: ComputedDeadline
}

/** Sets a due date by hand, with the reason that is kept. */
export function OverrideDialog({ computed, onClose, place, found }: OverrideDialogProps) {
  const { t } = useText()
  const { deadline } = computed
  const form = useFormDraft<Readonly<Record<'dueOn' | 'reason', string>>>(
    place,
    { dueOn: computed.dueOn, reason: deadline.override?.reason ?? '' },
    found,
  )
  const { reason } = form.value
  const dueOn = dateOf(form.value.dueOn)
  const [isChecked, setChecked] = useState(false)
  const save = useMutation({
    mutationFn: (day: IsoDate) =>
      form.commit((draft) =>
        overrideDeadline({ deadlineId: deadline.id, override: { dueOn: day, reason }, draft }),
      ),
    onSuccess: onClose,
  })
  const submit = () => {
    setChecked(true)
    if (dueOn !== null && reason.trim() !== '') save.mutate(dueOn)
  }
  return (
    <DeadlineDialog
      title={t('deadline.override.title')}
      act={t('deadline.override.do')}
      deadline={deadline}
      form={form}
      save={save}
      onSubmit={submit}
      onClose={onClose}
    >
      <FormDateField
        label={t('deadline.override.dueOn')}
        typed={form.value.dueOn}
        onTyped={(typed) => form.change({ dueOn: typed })}
        min={deadline.triggeredOn}
        error={isChecked && dueOn === null ? t('deadline.dateMissing') : null}
      />
      <TextArea
        label={t('deadline.override.reason')}
        description={t('deadline.pause.reasonHint')}
        value={reason}
        onChange={(typed) => form.change({ reason: typed })}
        maxLength={1000}
        error={isChecked && reason.trim() === '' ? t('deadline.reasonMissing') : null}
      />
    </DeadlineDialog>
  )
}
