import { useQuery } from '@tanstack/react-query'
import { itemsOf } from '#model/item/item.ts'
import { isInForce } from '#model/measure/measure.ts'

import { queries } from '../../../data/queries.ts'
import { useText } from '../../../i18n/TextProvider.tsx'
import { ComboBox } from '../../../kit/ComboBox.tsx'
import { detailField } from './item-form.ts'
import type { ItemFormParts } from './ItemFieldInput.tsx'

/** Fills the name of the measure that is weighed: one of the case, or one of the catalogue that was not tried yet. */
export function WeighedMeasureChoice({ view, form }: Pick<ItemFormParts, 'view' | 'form'>) {
  const { t } = useText()
  const { data = [] } = useQuery(queries.measures())
  const name = form.value[detailField('name')] ?? ''
  const ofCase = [...new Set(itemsOf(view.items, 'measure').map(({ details }) => details['name'] ?? ''))]
  const others = data.filter((measure) => isInForce(measure, view.today) && !ofCase.includes(measure.name))
  const choices = [
    ...ofCase.map((each) => ({ id: each, label: each, note: t('klatGate.ofCase') })),
    ...others.map((measure) => ({
      id: measure.name,
      label: measure.name,
      note: t(`items.choice.measure.level.${measure.level}`),
    })),
  ]
  return (
    <ComboBox
      label={t('klatGate.chooseMeasure')}
      isOptional
      choices={choices}
      value={choices.some(({ id }) => id === name) ? name : null}
      onChange={(id) => {
        if (id !== null) form.change({ [detailField('name')]: id })
      }}
    />
  )
}
