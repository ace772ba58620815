import { useQuery } from '@tanstack/react-query'
import { isInForce } from '#model/measure/measure.ts'
import type { IsoDate } from '#model/time/dates.ts'

import { queries } from '../../../data/queries.ts'
import { useText } from '../../../i18n/TextProvider.tsx'
import { ComboBox } from '../../../kit/ComboBox.tsx'
import { detailField } from './item-form.ts'
import type { ItemFormParts } from './ItemFieldInput.tsx'

/** Fills the name and the level of a measure from the catalogue, and says what it needs and costs. */
export function MeasureChoice({ form, today }: Pick<ItemFormParts, 'form'> & { readonly today: IsoDate }) {
  const { t } = useText()
  const { data = [] } = useQuery(queries.measures())
  const name = form.value[detailField('name')] ?? ''
  const chosen = data.find((measure) => measure.name === name)
  const hint = [chosen?.needs, chosen?.price].filter((part) => part != null).join(' ')
  return (
    <ComboBox
      label={t('settings.measures.fromCatalogue')}
      isOptional
      choices={data
        .filter((measure) => isInForce(measure, today))
        .map((measure) => ({
          id: measure.name,
          label: measure.name,
          note: t(`items.choice.measure.level.${measure.level}`),
        }))}
      value={chosen?.name ?? null}
      onChange={(id) => {
        const measure = data.find((one) => one.name === id)
        if (measure === undefined) return
        form.change({ [detailField('name')]: measure.name, [detailField('level')]: measure.level })
      }}
      {...(hint === '' ? {} : { description: hint })}
    />
  )
}
