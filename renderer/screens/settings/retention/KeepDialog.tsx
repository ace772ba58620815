import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'

import type { ReviewLine } from '#contract/retention.ts'
import { addDays, formatDate, type IsoDate } from '#model/time/dates.ts'

import { callError } from '../../../data/api.ts'
import { keepCase } from '../../../data/retention-mutations.ts'
import { type FormPlace, type FoundForm, useFormDraft } from '../../../data/use-form-draft.ts'
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx'
import { useText } from '../../../i18n/TextProvider.tsx'
import { Button } from '../../../kit/Button.tsx'
import { Dialog } from '../../../kit/Dialog.tsx'
import { TextArea } from '../../../kit/TextField.tsx'
import { BusyButton } from '../../../shell/BusyButton.tsx'
import { FormDraftLine } from '../../../shell/FormDraftLine.tsx'
import { dateOf, FormDateField } from '../../common/FormDateField.tsx'

interface KeepDialogProps {
  readonly line: ReviewLine
  readonly today: IsoDate
  readonly place: FormPlace
  readonly found: FoundForm | null
  readonly onClose: () => void
}

/** Asks until when a case is kept past its period, and why. */
export function KeepDialog({ line, today, place, found, onClose }: KeepDialogProps) {
  const { t } = useText()
  const { case: reviewed, review, decision } = line
  const form = useFormDraft(
    place,
    { until: '', reason: review.state === 'kept' ? (decision?.reason ?? '') : '' },
    found,
  )
  const until = dateOf(form.value.until)
  const { reason } = form.value
  const [isChecked, setChecked] = useState(false)
  const save = useMutation({
    mutationFn: (day: IsoDate) =>
      form.commit((draft) => keepCase({ caseId: reviewed.id, until: day, reason, draft })),
    onSuccess: onClose,
  })
  const isRefusedDay = save.error !== null && callError(save.error).code === 'keep_until_not_possible'
  const latest = formatDate(review.keepUntilAtMost)
  const giveUp = () => {
    void form.discard()
    onClose()
  }
  const submit = () => {
    setChecked(true)
    if (until !== null && reason.trim() !== '') save.mutate(until)
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      onSubmit={submit}
      title={t('retention.keep.title', { number: reviewed.number })}
      width="narrow"
      isBusy={save.isPending}
      footer={
        <>
          <FormDraftLine savedAt={form.savedAt} failure={form.failure} />
          <Button variant="line" onPress={giveUp} isDisabled={save.isPending}>
            {t('kit.dialog.cancel')}
          </Button>
          <BusyButton isSubmit variant="main" isBusy={save.isPending} busyLabel={t('settings.saving')}>
            {t('retention.keep.do')}
          </BusyButton>
        </>
      }
    >
      <div className="settings-form">
        <FormDateField
          label={t('retention.keep.until')}
          description={t(review.isPastBound ? 'retention.keep.untilPastBound' : 'retention.keep.untilHelp', {
            date: latest,
          })}
          typed={form.value.until}
          onTyped={(typed) => {
            form.change({ until: typed })
            save.reset()
          }}
          min={addDays(today, 1)}
          max={review.keepUntilAtMost}
          error={
            isRefusedDay
              ? t('error.keep_until_not_possible.what')
              : isChecked && until === null
                ? t('deadline.dateMissing')
                : null
          }
          isRequired
          autoFocus
        />
        <TextArea
          label={t('retention.keep.reason')}
          description={t('retention.keep.reasonHelp')}
          value={reason}
          onChange={(typed) => form.change({ reason: typed })}
          maxLength={1000}
          error={isChecked && reason.trim() === '' ? t('deadline.reasonMissing') : null}
          isRequired
        />
        {!isRefusedDay && <ErrorNotice thrown={save.error} kept="typed" />}
      </div>
    </Dialog>
  )
}
