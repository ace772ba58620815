import { useMutation } from '@tanstack/react-query'
import { useState, type RefObject } from 'react'
import { NO_CASE } from '#model/draft.ts'
import { type DraftTargetId, MeasureId } from '#model/ids.ts'
import {
  type CatalogueMeasure,
  MEASURE_LEVELS,
  MeasureLevel,
  type OwnMeasure,
} from '#model/measure/measure.ts'

import { saveMeasure } from '../../../data/measures-mutations.ts'
import { type FormPlace, type FoundForm, useFormDraft } from '../../../data/use-form-draft.ts'
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx'
import { useText } from '../../../i18n/TextProvider.tsx'
import { Dialog } from '../../../kit/Dialog.tsx'
import { Select } from '../../../kit/Select.tsx'
import { TextArea, TextField } from '../../../kit/TextField.tsx'
import { FormFooter } from '../../../shell/FormFooter.tsx'
import { WithFoundForm } from '../../../shell/WithFoundForm.tsx'
import { dateOf, FormDateField } from '../../common/FormDateField.tsx'

interface MeasureDialogProps {
  /** Of the specialist's own measure, or one minted for a new one. */
  readonly targetId: DraftTargetId
  /** The one to change; one that ships is changed by one of the specialist's own in its place. */
  readonly measure: CatalogueMeasure | undefined
  readonly onClose: () => void
  readonly focusAfter: RefObject<HTMLElement | null>
}

/** Adds a measure to the catalogue or changes one. */
export function MeasureDialog(props: MeasureDialogProps) {
  const place: FormPlace = { caseId: NO_CASE, targetId: props.targetId, form: 'measure' }
  return (
    <WithFoundForm place={place}>
      {(found) => <MeasureForm {...props} place={place} found={found} />}
    </WithFoundForm>
  )
}

function MeasureForm({
  targetId,
  measure,
  onClose,
  focusAfter,
  place,
  found,
}: MeasureDialogProps & { readonly place: FormPlace; readonly found: FoundForm | null }) {
  const { t } = useText()
  const form = useFormDraft(place, fieldsOf(measure), found)
  const [isChecked, setChecked] = useState(false)
  const { value, change } = form
  const save = useMutation({
    mutationFn: (input: OwnMeasure) => form.commit((draft) => saveMeasure({ ...input, draft })),
    onSuccess: onClose,
  })
  const days = { from: dateOf(value.validFrom), until: dateOf(value.validUntil) }
  const isHalf = (typed: string) => typed.trim() !== '' && dateOf(typed) === null
  const isDisordered = days.from !== null && days.until !== null && days.until < days.from
  const submit = () => {
    setChecked(true)
    if (value.name.trim() === '' || isDisordered || isHalf(value.validFrom) || isHalf(value.validUntil))
      return
    save.mutate({
      id: MeasureId.parse(targetId),
      shippedKey: value.shippedKey === '' ? null : value.shippedKey,
      name: value.name,
      level: MeasureLevel.safeParse(value.level).data ?? 'local',
      needs: orNull(value.needs),
      price: orNull(value.price),
      validFrom: days.from,
      validUntil: days.until,
    })
  }
  const giveUp = () => {
    void form.discard()
    onClose()
  }
  const dayError = (typed: string) => (isChecked && isHalf(typed) ? t('items.fault.half_date') : null)
  return (
    <Dialog
      isOpen
      onClose={onClose}
      onSubmit={submit}
      title={t(measure === undefined ? 'settings.measures.newTitle' : 'settings.measures.editTitle')}
      isBusy={save.isPending}
      focusAfter={focusAfter}
      footer={<FormFooter form={form} act={t('items.save')} isBusy={save.isPending} onGiveUp={giveUp} />}
    >
      <div className="measure-form">
        <TextField
          label={t('settings.measures.name')}
          value={value.name}
          onChange={(name) => change({ name })}
          maxLength={300}
          error={isChecked && value.name.trim() === '' ? t('settings.measures.nameMissing') : null}
        />
        <Select
          label={t('settings.measures.level')}
          choices={MEASURE_LEVELS.map((id) => ({ id, label: t(`items.choice.measure.level.${id}`) }))}
          value={MeasureLevel.safeParse(value.level).data ?? 'local'}
          onChange={(level) => change({ level })}
        />
        <TextArea
          label={t('settings.measures.needs')}
          isOptional
          value={value.needs}
          onChange={(needs) => change({ needs })}
          maxLength={1000}
        />
        <TextField
          label={t('settings.measures.price')}
          isOptional
          value={value.price}
          onChange={(price) => change({ price })}
          maxLength={300}
        />
        <div className="measure-days">
          <FormDateField
            label={t('settings.measures.validFrom')}
            isOptional
            typed={value.validFrom}
            onTyped={(validFrom) => change({ validFrom })}
            error={dayError(value.validFrom)}
          />
          <FormDateField
            label={t('settings.measures.validUntil')}
            isOptional
            typed={value.validUntil}
            onTyped={(validUntil) => change({ validUntil })}
            error={isDisordered ? t('settings.measures.order') : dayError(value.validUntil)}
          />
        </div>
        <ErrorNotice thrown={save.error} kept="typed" />
      </div>
    </Dialog>
  )
}

function fieldsOf(measure: CatalogueMeasure | undefined) {
  return {
    shippedKey: measure?.shippedKey ?? '',
    name: measure?.name ?? '',
    level: (measure?.level ?? 'local') as string,
    needs: measure?.needs ?? '',
    price: measure?.price ?? '',
    validFrom: (measure?.validFrom ?? '') as string,
    validUntil: (measure?.validUntil ?? '') as string,
  }
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text
}
