import { readCourts } from '#model/court.ts'
import type { ItemType } from '#model/item/item-types.ts'
import { KlatProviders, providersOn } from '#model/klat/providers.ts'
import type { IsoDate } from '#model/time/dates.ts'
import courts from '#resources/courts.json' with { type: 'json' }
import providers from '#resources/klat-providers.json' with { type: 'json' }

import { useText } from '../../../i18n/TextProvider.tsx'
import { ComboBox } from '../../../kit/ComboBox.tsx'
import { detailField } from '../assessment/item-form.ts'
import type { ItemFormParts } from '../assessment/ItemFieldInput.tsx'

const COURTHOUSES = readCourts(courts).flatMap(({ name, courthouses }) =>
  courthouses.map((courthouse) => `${name}, ${courthouse.name}`),
)
const PROVIDERS = KlatProviders.parse(providers)

interface KlatChoicesProps {
  readonly type: ItemType
  readonly form: ItemFormParts['form']
  readonly today: IsoDate
}

/** Fills a field of an item from a list that is shipped; whatever else is known is typed into the field itself. */
export function KlatChoices({ type, form, today }: KlatChoicesProps) {
  const { t } = useText()
  if (type === 'klat_application') {
    return (
      <FromList form={form} field="court" label={t('klatPage.courtChoice')} names={COURTHOUSES} keepOrder />
    )
  }
  if (type !== 'klat_service') return null
  return (
    <FromList
      form={form}
      field="provider"
      label={t('klatPage.providerChoice')}
      names={providersOn(PROVIDERS, today)}
      description={t('klatPage.listSource', { source: PROVIDERS.source, age: PROVIDERS.age })}
    />
  )
}

interface FromListProps {
  readonly form: ItemFormParts['form']
  readonly field: string
  readonly label: string
  readonly names: readonly string[]
  readonly description?: string
  readonly keepOrder?: boolean
}

function FromList({ form, field, names, ...rest }: FromListProps) {
  const name = detailField(field)
  const chosen = form.value[name] ?? ''
  return (
    <ComboBox
      {...rest}
      isOptional
      choices={names.map((id) => ({ id, label: id }))}
      value={names.includes(chosen) ? chosen : null}
      onChange={(id) => {
        if (id !== null) form.change({ [name]: id })
      }}
    />
  )
}
