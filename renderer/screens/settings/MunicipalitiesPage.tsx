import './MunicipalitiesPage.css'

import { useQuery } from '@tanstack/react-query'

import { queries } from '../../data/queries.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { useText } from '../../i18n/TextProvider.tsx'
import { EmptyState } from '../../kit/EmptyState.tsx'
import { Spinner } from '../../kit/Spinner.tsx'
import { AskedUnit } from './AskedUnit.tsx'
import { AssignForm } from './AssignForm.tsx'
import { MunicipalityLine } from './MunicipalityLine.tsx'

/** Which municipalities are the specialist's and since when, their units, and the register to take more from. */
export function MunicipalitiesPage() {
  const { t } = useText()
  const register = useQuery(queries.municipalities())
  if (register.isPending) return <Spinner />
  if (register.isError) {
    return <ErrorNotice thrown={register.error} onRetry={() => void register.refetch()} />
  }
  const mine = register.data.filter(({ assignments }) => assignments.length > 0)
  return (
    <>
      <h2>{t('settings.municipalities.mine')}</h2>
      {mine.length === 0 ? (
        <EmptyState title={t('settings.municipalities.none')} />
      ) : (
        <ul className="my-municipalities">
          {mine.map((entry) => (
            <MunicipalityLine key={entry.municipality.id} entry={entry} />
          ))}
        </ul>
      )}
      <AskedUnit />
      <section className="add-municipalities">
        <h2>{t('settings.municipalities.add')}</h2>
        <AssignForm
          register={register.data}
          className="settings-form"
          actionsClassName="settings-actions add-municipalities-actions"
          submitLabel={(count) =>
            count === 0
              ? t('settings.municipalities.addNone')
              : t('settings.municipalities.addAction', { count })
          }
        />
      </section>
    </>
  )
}
