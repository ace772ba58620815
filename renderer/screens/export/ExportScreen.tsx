import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { CaseId, DraftTargetId } from '#model/ids.ts'

import { CallFailed } from '../../data/api.ts'
import { deliveriesQuery } from '../../data/deliveries.ts'
import { queries } from '../../data/queries.ts'
import type { FormPlace } from '../../data/use-form-draft.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { WithFoundForm } from '../../shell/WithFoundForm.tsx'
import { ScreenState } from '../common/ScreenState.tsx'
import { ExportForm } from './ExportForm.tsx'

/** Taking something of a case out to the municipality, the court or the network. */
export function ExportScreen() {
  const { t } = useText()
  const id = CaseId.safeParse(useParams()['caseId'])
  if (!id.success) {
    const thrown = new CallFailed({ code: 'not_found' })
    return <ScreenState title={t('action.exportToKov')} loading="" thrown={thrown} />
  }
  return <OfCase key={id.data} caseId={id.data} />
}

function OfCase({ caseId }: { readonly caseId: CaseId }) {
  const { t } = useText()
  const view = useQuery(queries.case(caseId))
  // What is issued decides how the form begins: a kept answer may be older than the last issuing.
  const overview = useQuery({ ...deliveriesQuery(caseId), refetchOnMount: 'always' })
  if (view.data === undefined || overview.data === undefined || !overview.isFetchedAfterMount) {
    return (
      <ScreenState
        title={t('action.exportToKov')}
        loading={t('exportPage.loading')}
        thrown={view.error ?? overview.error}
        onRetry={() => void Promise.all([view.refetch(), overview.refetch()])}
      />
    )
  }
  const place: FormPlace = { caseId, targetId: DraftTargetId.parse(caseId), form: 'export' }
  const known = { view: view.data, overview: overview.data }
  return (
    <WithFoundForm place={place}>
      {(found) => <ExportForm {...known} place={place} found={found} />}
    </WithFoundForm>
  )
}
