import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'

import { MunicipalityUnitId } from '#model/ids.ts'
import type { Municipality, MunicipalityUnit } from '#model/municipality/municipality.ts'

import { useRemoveUnit } from '../../data/municipalities-mutations.ts'
import { newId } from '../../data/new-id.ts'
import { queries } from '../../data/queries.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { useText } from '../../i18n/TextProvider.tsx'
import { Button } from '../../kit/Button.tsx'
import { ConfirmDialog } from '../../kit/Dialog.tsx'
import { Spinner } from '../../kit/Spinner.tsx'
import { useAskedForm } from '../../shell/use-asked-form.ts'

/** The units of a municipality with their contacts: add, change, remove. */
export function UnitList({ municipality }: { readonly municipality: Municipality }) {
  const { t } = useText()
  const overview = useQuery(queries.municipality(municipality.id))
  const remove = useRemoveUnit()
  const { open } = useAskedForm()
  const [removed, setRemoved] = useState<MunicipalityUnit | null>(null)
  const addButton = useRef<HTMLButtonElement>(null)

  if (overview.isPending) return <Spinner />
  if (overview.isError) {
    return <ErrorNotice thrown={overview.error} onRetry={() => void overview.refetch()} />
  }
  const { units } = overview.data
  const edit = (unitId: MunicipalityUnitId) => open('unit', unitId, { of: municipality.id })

  return (
    <div className="units-panel">
      {units.length === 0 && <p className="units-quiet">{t('settings.municipalities.noUnits')}</p>}
      <ul className="units">
        {units.map((unit) => (
          <li key={unit.id}>
            <span>{unit.name}</span>
            <span className="units-quiet">
              {[unit.contactName, unit.phone, unit.email].filter((part) => part !== null).join(' · ')}
            </span>
            <span>
              <Button
                variant="plain"
                size="small"
                aria-label={`${t('settings.municipalities.editUnit')}: ${unit.name}`}
                onPress={() => edit(unit.id)}
              >
                {t('settings.municipalities.editUnit')}
              </Button>
              <Button
                variant="plain"
                size="small"
                aria-label={`${t('settings.municipalities.removeUnit')}: ${unit.name}`}
                onPress={() => setRemoved(unit)}
              >
                {t('settings.municipalities.removeUnit')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <Button
        ref={addButton}
        variant="plain"
        size="small"
        icon="plus"
        onPress={() => edit(newId(MunicipalityUnitId))}
      >
        {t('settings.municipalities.addUnit')}
      </Button>
      <ErrorNotice thrown={remove.error} />
      <ConfirmDialog
        isOpen={removed !== null}
        title={t('settings.municipalities.removeTitle', { unit: removed?.name ?? '' })}
        confirmLabel={t('settings.municipalities.removeAction')}
        isDanger
        isBusy={remove.isPending}
        focusAfter={addButton}
        onCancel={() => setRemoved(null)}
        onConfirm={() => {
          if (!removed) return
          remove.mutate(removed.id, {
            onSettled: () => setRemoved(null),
          })
        }}
      >
        {t('settings.municipalities.removeText')}
      </ConfirmDialog>
    </div>
  )
}
