import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { pauseDeadline as checkPause } from '#model/deadline/due-date.ts'
import type { IsoDate } from '#model/time/dates.ts'

import { pauseDeadline } from '../../../data/deadlines-mutations.ts'
import { useFormDraft } from '../../../data/use-form-draft.ts'
import { useText } from '../../../i18n/TextProvider.tsx'
import { TextArea } from '../../../kit/TextField.tsx'
import { dateOf, FormDateField } from '../../common/FormDateField.tsx'
import { DeadlineDialog, type DeadlineFormProps } from './DeadlineDialog.tsx'

/** Stops the clock of a deadline from a day on, with the reason that is kept. */
export function PauseDialog({
  deadline,
  today,
  onClose,
  place,
  found,
}: DeadlineFormProps & { readonly today: IsoDate }) {
  const { t } = useText()
  const form = useFormDraft<Readonly<Record<'from' | 'reason', string>>>(
    place,
    { from: today, reason: t('deadline.pause.suggestion') },
    found,
  )
  const { reason } = form.value
  const from = dateOf(form.value.from)
  const [isChecked, setChecked] = useState(false)
  const save = useMutation({
    mutationFn: (since: IsoDate) =>
      form.commit((draft) => pauseDeadline({ deadlineId: deadline.id, from: since, reason, draft })),
    onSuccess: onClose,
  })
  const checked = from === null ? null : checkPause(deadline, from, reason)
  const submit = () => {
    setChecked(true)
    if (from !== null && checked?.ok === true && reason.trim() !== '') save.mutate(from)
  }
  return (
    <DeadlineDialog
      title={t('deadline.pause.title')}
      act={t('deadline.pause.do')}
      deadline={deadline}
      form={form}
      save={save}
      onSubmit={submit}
      onClose={onClose}
    >
      <FormDateField
        label={t('deadline.pause.from')}
        typed={form.value.from}
        onTyped={(typed) => form.change({ from: typed })}
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
        onChange={(typed) => form.change({ reason: typed })}
        maxLength={1000}
        error={isChecked && reason.trim() === '' ? t('deadline.reasonMissing') : null}
      />
    </DeadlineDialog>
  )
}
