import { useQuery } from '@tanstack/react-query'

import { queries } from '../../data/queries.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { AssignForm } from '../settings/AssignForm.tsx'

/** The third step: for whom. */
export function MunicipalitiesStep() {
  const { t } = useText()
  const register = useQuery(queries.municipalities()).data
  return (
    register && (
      <AssignForm
        register={register}
        className="first-run-form"
        actionsClassName="first-run-actions"
        submitLabel={() => t('firstRun.municipalities.finish')}
        isLarge
      />
    )
  )
}
