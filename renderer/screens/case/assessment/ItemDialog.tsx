import './ItemDialog.css'

import { useMutation } from '@tanstack/react-query'
import { useState, type RefObject } from 'react'
import type { CaseView } from '#contract/cases.ts'
import { CaseItemId, type DraftTargetId } from '#model/ids.ts'
import type { CaseItem, ItemInput } from '#model/item/item.ts'
import { ITEM_DEFINITIONS, type ItemType } from '#model/item/item-types.ts'

import { FILLED_BY_DESK } from '#model/klat/item-types.ts'

import { saveItem } from '../../../data/items-mutations.ts'
import { type FormPlace, type FoundForm, useFormDraft } from '../../../data/use-form-draft.ts'
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx'
import type { MessageKey } from '../../../i18n/catalogues.ts'
import { useText } from '../../../i18n/TextProvider.tsx'
import { Dialog } from '../../../kit/Dialog.tsx'
import { FormFooter } from '../../../shell/FormFooter.tsx'
import { WithFoundForm } from '../../../shell/WithFoundForm.tsx'
import { FormDateField } from '../../common/FormDateField.tsx'
import { dayLabel, SHEETS } from '../../common/item-words.ts'
import { DangerFields } from '../klat/DangerFields.tsx'
import { KlatChoices } from '../klat/KlatChoices.tsx'
import { itemFields, itemInput } from './item-form.ts'
import { ItemFieldInput } from './ItemFieldInput.tsx'
import { MeasureChoice } from './MeasureChoice.tsx'
import { SheetFields } from './SheetFields.tsx'
import { WeighedMeasureChoice } from './WeighedMeasureChoice.tsx'

export interface ItemDialogProps {
  readonly view: CaseView
  readonly type: ItemType
  /** Of the item changed, or the new one's, minted when the form opens. */
  readonly targetId: DraftTargetId
  /** The one to change; a new one when left out. */
  readonly existing?: CaseItem | undefined
  /** What a new one begins with. */
  readonly start?: Partial<Pick<CaseItem, 'details'>>
  readonly onClose: () => void
  readonly focusAfter: RefObject<HTMLElement | null>
}

/** Adds an item to the assessment and plan of a case, or changes one. */
export function ItemDialog(props: ItemDialogProps) {
  const { view, targetId, type } = props
  const place: FormPlace = { caseId: view.case.id, targetId, form: 'item', part: type }
  return (
    <WithFoundForm key={targetId} place={place}>
      {(found) => <ItemFormDialog {...props} place={place} found={found} />}
    </WithFoundForm>
  )
}

function ItemFormDialog({
  view,
  type,
  targetId,
  existing,
  start,
  onClose,
  focusAfter,
  place,
  found,
}: ItemDialogProps & { readonly place: FormPlace; readonly found: FoundForm | null }) {
  const { t } = useText()
  const form = useFormDraft(
    place,
    itemFields(type, existing ?? { notedOn: view.today, dueOn: null, endedOn: null, ...start }),
    found,
  )
  const [isChecked, setChecked] = useState(false)
  const about = { id: CaseItemId.parse(targetId), caseId: view.case.id, type }
  const input = itemInput(form.value, about, view.today)
  const save = useMutation({
    mutationFn: (item: ItemInput) => form.commit((draft) => saveItem({ ...item, draft })),
    onSuccess: onClose,
  })
  const faultOf = (field: string) => {
    const code = isChecked && !input.ok ? input.error[field] : undefined
    return code === undefined ? null : t(`items.fault.${code}` as MessageKey)
  }
  const giveUp = () => {
    void form.discard()
    onClose()
  }
  const submit = () => {
    setChecked(true)
    if (input.ok) save.mutate(input.value)
  }
  const { fields, due, canEnd } = ITEM_DEFINITIONS[type]
  const parts = SHEETS[type]
  const filled = FILLED_BY_DESK[type] ?? []
  const props = { view, type, form, faultOf }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      onSubmit={submit}
      title={t(`items.type.${type}.one`)}
      width={parts === undefined && type !== 'danger_assessment' ? 'normal' : 'wide'}
      isBusy={save.isPending}
      focusAfter={focusAfter}
      footer={<FormFooter form={form} act={t('items.save')} isBusy={save.isPending} onGiveUp={giveUp} />}
    >
      <div className="item-form">
        <p className="item-help">{t(`items.type.${type}.help`)}</p>
        <div className="item-days">
          <FormDateField
            label={dayLabel(t, type, 'notedOn')}
            typed={form.value['notedOn'] ?? ''}
            onTyped={(notedOn) => form.change({ notedOn })}
            max={view.today}
            error={faultOf('notedOn')}
          />
          {due !== 'none' && !filled.includes('dueOn') && (
            <FormDateField
              label={dayLabel(t, type, 'dueOn')}
              isOptional={due === 'optional'}
              typed={form.value['dueOn'] ?? ''}
              onTyped={(dueOn) => form.change({ dueOn })}
              error={faultOf('dueOn')}
            />
          )}
          {canEnd && (
            <FormDateField
              label={dayLabel(t, type, 'endedOn')}
              isOptional
              typed={form.value['endedOn'] ?? ''}
              onTyped={(endedOn) => form.change({ endedOn })}
              max={view.today}
              error={faultOf('endedOn')}
            />
          )}
        </div>
        {parts !== undefined && <SheetFields parts={parts} {...props} />}
        {type === 'weighed_measure' && <WeighedMeasureChoice view={view} form={form} />}
        {type === 'danger_assessment' && <DangerFields {...props} />}
        <KlatChoices type={type} form={form} today={view.today} />
        {type === 'measure' && <MeasureChoice form={form} today={view.today} />}
        {fields
          .filter(({ name }) => (parts === undefined || name === 'summary') && !filled.includes(name))
          .map((field) => (
            <ItemFieldInput key={field.name} field={field} {...props} />
          ))}
        <ErrorNotice thrown={save.error} kept="typed" />
      </div>
    </Dialog>
  )
}
