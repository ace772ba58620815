import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { resumeDeadline as checkResume } from '#model/deadline/due-date.ts'
import type { IsoDate } from '#model/time/dates.ts'

import { resumeDeadline } from '../../../data/deadlines-mutations.ts'
import { useFormDraft } from '../../../data/use-form-draft.ts'
import { useText } from '../../../i18n/TextProvider.tsx'
import { dateOf, FormDateField } from '../../common/FormDateField.tsx'
import { DeadlineDialog, type DeadlineFormProps } from './DeadlineDialog.tsx'

/** Lets the count of a deadline go on after a day. */
export function ResumeDialog({
  deadline,
  today,
  onClose,
  place,
  found,
}: DeadlineFormProps & { readonly today: IsoDate }) {
  const { t } = useText()
  const form = useFormDraft<Readonly<Record<'until', string>>>(place, { until: today }, found)
  const until = dateOf(form.value.until)
  const [isChecked, setChecked] = useState(false)
  const save = useMutation({
    mutationFn: (last: IsoDate) =>
      form.commit((draft) => resumeDeadline({ deadlineId: deadline.id, until: last, draft })),
    onSuccess: onClose,
  })
  const checked = until === null ? null : checkResume(deadline, until)
  const submit = () => {
    setChecked(true)
    if (until !== null && checked?.ok === true) save.mutate(until)
  }
  return (
    <DeadlineDialog
      title={t('deadline.resume.title')}
      act={t('deadline.resume.do')}
      deadline={deadline}
      form={form}
      save={save}
      onSubmit={submit}
      onClose={onClose}
    >
      <FormDateField
        label={t('deadline.resume.until')}
        description={t('deadline.resume.hint')}
        typed={form.value.until}
        onTyped={(typed) => form.change({ until: typed })}
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
