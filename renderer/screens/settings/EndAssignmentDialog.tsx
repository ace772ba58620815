import { useState } from 'react'

import type { Municipality } from '#model/municipality/municipality.ts'
import type { IsoDate } from '#model/time/dates.ts'

import { today } from '../../data/clock.ts'
import { useEndAssignment } from '../../data/municipalities-mutations.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { useText } from '../../i18n/TextProvider.tsx'
import { Button } from '../../kit/Button.tsx'
import { DateField } from '../../kit/DateField.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { BusyButton } from '../../shell/BusyButton.tsx'

interface EndAssignmentDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly municipality: Municipality
  readonly from: IsoDate
}

/** Asks for the last day a municipality is the specialist's. */
export function EndAssignmentDialog({ isOpen, onClose, municipality, from }: EndAssignmentDialogProps) {
  const { t } = useText()
  const [until, setUntil] = useState<IsoDate | null>(today)
  const [wasRefused, setRefused] = useState(false)
  const end = useEndAssignment()
  const close = () => {
    end.reset()
    onClose()
  }
  const submit = () => {
    setRefused(until === null)
    if (until !== null) end.mutate({ municipalityId: municipality.id, from, until }, { onSuccess: close })
  }
  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      title={t('settings.municipalities.endTitle', { name: municipality.name })}
      width="narrow"
      onSubmit={submit}
      isBusy={end.isPending}
      footer={
        <>
          <Button variant="line" onPress={close}>
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
        <DateField
          label={t('settings.municipalities.until')}
          value={until}
          onChange={setUntil}
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
