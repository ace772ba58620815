import type { CaseView } from '#contract/cases.ts'
import type { ItemField } from '#model/item/item-field.ts'
import type { ItemType } from '#model/item/item-types.ts'
import { TimeOfDay } from '#model/time/dates.ts'

import type { useFormDraft } from '../../../data/use-form-draft.ts'
import { useText } from '../../../i18n/TextProvider.tsx'
import { Select } from '../../../kit/Select.tsx'
import { TextArea, TextField } from '../../../kit/TextField.tsx'
import { TimeField } from '../../../kit/TimeField.tsx'
import { FormDateField } from '../../common/FormDateField.tsx'
import { choiceLabel, fieldLabel } from '../../common/item-words.ts'
import { EvidenceField } from './EvidenceField.tsx'
import { detailField, type ItemFields } from './item-form.ts'

/** What the fields of an item's form are given. */
export interface ItemFormParts {
  readonly view: CaseView
  readonly type: ItemType
  readonly form: Pick<ReturnType<typeof useFormDraft<ItemFields>>, 'value' | 'change'>
  /** The fault of a field in words; `null` where it has none. */
  readonly faultOf: (field: string) => string | null
}

/** One field of an item, as its type has it. */
export function ItemFieldInput({
  view,
  type,
  form,
  faultOf,
  field,
}: ItemFormParts & { readonly field: ItemField }) {
  const { t } = useText()
  const name = detailField(field.name)
  const value = form.value[name] ?? ''
  const change = (typed: string) => form.change({ [name]: typed })
  const common = {
    label: fieldLabel(t, type, field.name),
    isOptional: !field.isRequired,
    error: faultOf(name),
  }
  switch (field.input) {
    case 'line':
      return <TextField {...common} value={value} onChange={change} maxLength={field.max} />
    case 'text':
      return <TextArea {...common} value={value} onChange={change} maxLength={field.max} />
    case 'choice':
      return (
        <Select
          {...common}
          choices={[
            ...(field.isRequired ? [] : [{ id: '', label: t('items.notChosen') }]),
            ...field.choices.map((code) => ({ id: code, label: choiceLabel(t, type, field.name, code) })),
          ]}
          value={value === '' && field.isRequired ? null : value}
          placeholder={t('items.choose')}
          onChange={change}
        />
      )
    case 'day':
      return <FormDateField {...common} typed={value} onTyped={change} />
    case 'time': {
      const time = TimeOfDay.safeParse(value).data ?? null
      return (
        <TimeField
          {...common}
          value={time}
          startText={time === null ? value : ''}
          onChange={(next, _state, text) => change(next ?? text.slice(0, 10))}
        />
      )
    }
    case 'entries':
      return <EvidenceField label={common.label} caseId={view.case.id} value={value} onChange={change} />
  }
}
