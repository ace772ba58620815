import { DELIVERY_CHANNELS, DELIVERY_FORMS, type DeliveryForm } from '#model/export/delivery.ts'

import { useText } from '../../i18n/TextProvider.tsx'
import { Checkbox } from '../../kit/Checkbox.tsx'
import type { Choice } from '../../kit/choice.ts'
import { RadioGroup } from '../../kit/RadioGroup.tsx'
import { Select } from '../../kit/Select.tsx'
import { TextField } from '../../kit/TextField.tsx'
import { type ExportFields, FORMATS, joined, readFields } from './export-form.ts'
import { ExportRow } from './ExportRow.tsx'
import type { ExportRowsProps } from './WhatRows.tsx'

/** Who is given it, by what right and how. */
export function DeliveryRows({ fields, change, faults }: ExportRowsProps) {
  const { t } = useText()
  const { channel, form, formats } = readFields(fields)
  const fault = (field: keyof ExportFields) => {
    const found = faults[field]
    return found === undefined ? null : t(`exportPage.fault.${found}`)
  }
  const forms = DELIVERY_FORMS.map((id): Choice<DeliveryForm> => ({
    id,
    label: t(`exportPage.form.${id}`),
    note: t(`exportPage.formNote.${id}`),
  }))
  return (
    <>
      <ExportRow rail={t('exportPage.rail.delivery')}>
        <TextField
          label={t('exportPage.recipient')}
          description={t('exportPage.recipientHint')}
          maxLength={300}
          value={fields.recipient}
          onChange={(recipient) => change({ recipient })}
          error={fault('recipient')}
        />
        <Select
          label={t('exportPage.channel')}
          choices={DELIVERY_CHANNELS.map((id) => ({ id, label: t(`exportPage.channels.${id}`) }))}
          value={channel}
          onChange={(chosen) => change({ channel: chosen })}
        />
        <TextField
          label={t('exportPage.ground')}
          description={t('exportPage.groundHint')}
          maxLength={500}
          value={fields.ground}
          onChange={(ground) => change({ ground })}
          error={fault('ground')}
        />
      </ExportRow>
      <ExportRow rail={t('exportPage.rail.form')}>
        <fieldset className="export-versions">
          <legend className="field-label">{t('exportPage.formats')}</legend>
          {FORMATS.map((format) => (
            <Checkbox
              key={format}
              isSelected={formats.includes(format)}
              onChange={(isSelected) =>
                change({
                  formats: joined(
                    isSelected ? [...formats, format] : formats.filter((other) => other !== format),
                  ),
                })
              }
            >
              {format.toUpperCase()}
            </Checkbox>
          ))}
          {faults.formats !== undefined && (
            <p className="field-error" role="alert">
              <span>{t(`exportPage.fault.${faults.formats}`)}</span>
            </p>
          )}
        </fieldset>
        <RadioGroup
          label={t('exportPage.formLabel')}
          hideLabel
          choices={forms}
          value={form}
          onChange={(chosen) => change({ form: chosen })}
        />
      </ExportRow>
    </>
  )
}
