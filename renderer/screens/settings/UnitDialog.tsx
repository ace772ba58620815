import { useState } from 'react'

import type { MunicipalityUnit } from '#model/municipality/municipality.ts'

import { callError } from '../../data/api.ts'
import { useSaveUnit } from '../../data/municipalities-mutations.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { fieldTexts } from '../../errors/field-texts.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { Button } from '../../kit/Button.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { TextField } from '../../kit/TextField.tsx'
import { BusyButton } from '../../shell/BusyButton.tsx'

interface UnitDialogProps {
  readonly unit: MunicipalityUnit
  readonly title: string
  readonly onClose: () => void
}

/** A unit of a municipality, new or changed. */
export function UnitDialog({ unit, title, onClose }: UnitDialogProps) {
  const { t } = useText()
  const [value, setValue] = useState(unit)
  const save = useSaveUnit()
  const errors = fieldTexts(t, save.error && callError(save.error))
  const contact = (name: 'contactName' | 'phone' | 'email') => ({
    label: t(`settings.municipalities.${name}`),
    value: value[name] ?? '',
    onChange: (text: string) => setValue({ ...value, [name]: text === '' ? null : text }),
    error: errors[name],
    isOptional: true,
  })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      onSubmit={() => save.mutate(value, { onSuccess: onClose })}
      isBusy={save.isPending}
      footer={
        <>
          <Button variant="line" onPress={onClose}>
            {t('kit.dialog.cancel')}
          </Button>
          <BusyButton isSubmit variant="main" isBusy={save.isPending} busyLabel={t('settings.saving')}>
            {t('settings.save')}
          </BusyButton>
        </>
      }
    >
      <div className="settings-form">
        <TextField
          label={t('settings.municipalities.unitName')}
          description={t('settings.municipalities.unitHelp')}
          value={value.name}
          onChange={(name) => setValue({ ...value, name })}
          error={errors['name']}
          isRequired
          autoFocus
        />
        <TextField {...contact('contactName')} />
        <TextField {...contact('phone')} type="tel" />
        <TextField {...contact('email')} type="email" />
        <ErrorNotice thrown={save.error} kept="typed" />
      </div>
    </Dialog>
  )
}
