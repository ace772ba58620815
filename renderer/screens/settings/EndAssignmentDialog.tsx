import { useState } from 'react'

import { NO_CASE } from '#model/draft.ts'
import { DraftTargetId } from '#model/ids.ts'
import type { Municipality } from '#model/municipality/municipality.ts'
import type { IsoDate } from '#model/time/dates.ts'

import { today } from '../../data/clock.ts'
import { useEndAssignment } from '../../data/municipalities-mutations.ts'
import { type FormPlace, type FoundForm, useFormDraft } from '../../data/use-form-draft.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { useText } from '../../i18n/TextProvider.tsx'
import { Button } from '../../kit/Button.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { BusyButton } from '../../shell/BusyButton.tsx'
import { FormDraftLine } from '../../shell/FormDraftLine.tsx'
import { WithFoundForm } from '../../shell/WithFoundForm.tsx'
import { dateOf, FormDateField } from '../common/FormDateField.tsx'

interface EndAssignmentDialogProps {
  readonly onClose: () => void
  readonly municipality: Municipality
  readonly from: IsoDate
}

/** Asks for the last day a municipality is the specialist's. */
export function EndAssignmentDialog(props: EndAssignmentDialogProps) {
  const place: FormPlace = {
    caseId: NO_CASE,
    targetId: DraftTargetId.parse(props.municipality.id),
    form: 'assignment_end',
  }
  return (
    <WithFoundForm place={place}>
      {(found) => <EndForm {...props} place={place} found={found} />}
    </WithFoundForm>
  )
}

interface EndFormProps extends EndAssignmentDialogProps {
  readonly place: FormPlace
  readonly found: FoundForm | null
}

function EndForm({ onClose, municipality, from, place, found }: EndFormProps) {
  const { t } = useText()
  const form = useFormDraft<Readonly<Record<'until', string>>>(place, { until: today() }, found)
  const until = dateOf(form.value.until)
  const [wasRefused, setRefused] = useState(false)
  const end = useEndAssignment()
  const giveUp = () => {
    void form.discard()
    onClose()
  }
  const submit = async () => {
    setRefused(until === null)
    if (until === null) return
    const input = { municipalityId: municipality.id, from, until }
    await form.commit((draft) => end.mutateAsync({ ...input, draft }))
    onClose()
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('settings.municipalities.endTitle', { name: municipality.name })}
      width="narrow"
      // A refusal stands in the dialog.
      onSubmit={() => void submit().catch(() => undefined)}
      isBusy={end.isPending}
      footer={
        <>
          <FormDraftLine savedAt={form.savedAt} failure={form.failure} />
          <Button variant="line" onPress={giveUp}>
            {t('kit.dialog.cancel')}
          </Button>
          <BusyButton isSubmit variant="main" isBusy={end.isPending} busyLabel={t('settings.saving')}>
            {t('settings.municipalities.endAction')}
          </BusyButton>
        </>
      }
    >
      <div className="settings-form">
        <p>{t('settings.municipalities.endText')}</p>
        <FormDateField
          label={t('settings.municipalities.until')}
          typed={form.value.until}
          onTyped={(typed) => form.change({ until: typed })}
          min={from}
          error={wasRefused && until === null ? t('error.field.invalid_date') : null}
          isRequired
          autoFocus
        />
        <ErrorNotice thrown={end.error} kept="typed" />
      </div>
    </Dialog>
  )
}
