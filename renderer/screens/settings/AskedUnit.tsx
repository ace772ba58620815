import { useQuery } from '@tanstack/react-query'

import { NO_CASE } from '#model/draft.ts'
import { MunicipalityId, MunicipalityUnitId } from '#model/ids.ts'

import { queries } from '../../data/queries.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { useAskedForm } from '../../shell/use-asked-form.ts'
import { UnitDialog } from './UnitDialog.tsx'

/** The unit that the address asks to write, new or there already. A draft found from the desk knows its municipality. */
export function AskedUnit() {
  const { asked, more } = useAskedForm()
  const unitId = MunicipalityUnitId.safeParse(asked?.target)
  const drafts = useQuery(queries.drafts(NO_CASE)).data
  const draft = drafts?.find(({ targetId }) => (targetId as string) === asked?.target)
  const kept = draft?.content.type === 'form' ? draft.content.value['municipalityId'] : undefined
  const municipalityId = MunicipalityId.safeParse(more('of') ?? kept)
  if (asked?.form !== 'unit' || !unitId.success || !municipalityId.success) return null
  return <UnitOf key={unitId.data} unitId={unitId.data} municipalityId={municipalityId.data} />
}

interface UnitOfProps {
  readonly unitId: MunicipalityUnitId
  readonly municipalityId: MunicipalityId
}

function UnitOf({ unitId, municipalityId }: UnitOfProps) {
  const { t } = useText()
  const { close } = useAskedForm()
  const overview = useQuery(queries.municipality(municipalityId)).data
  if (overview === undefined) return null
  const unit = overview.units.find(({ id }) => id === unitId)
  return (
    <UnitDialog
      unit={unit ?? { id: unitId, municipalityId, name: '', contactName: null, phone: null, email: null }}
      title={t(
        unit === undefined ? 'settings.municipalities.newUnitTitle' : 'settings.municipalities.editUnitTitle',
        { name: overview.municipality.name },
      )}
      onClose={close}
    />
  )
}
