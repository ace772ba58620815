import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'

import { queries } from '../../data/queries.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { useText } from '../../i18n/TextProvider.tsx'
import { LinkButton } from '../../kit/Button.tsx'
import { PageHead } from '../../kit/PageHead.tsx'
import { Spinner } from '../../kit/Spinner.tsx'
import { WorkArea } from '../../shell/WorkArea.tsx'
import { arrangeCases, readCaseView, writeCaseView, type CaseListView } from './case-order.ts'
import { CaseFilters } from './CaseFilters.tsx'
import { CaseListIndex } from './CaseListIndex.tsx'
import { CaseTable } from './CaseTable.tsx'
import { EmptyCaseList } from './EmptyCaseList.tsx'

/** Juhtumid: where many cases are compared. */
export function CaseListScreen() {
  const { t } = useText()
  const [params, setParams] = useSearchParams()
  const view = readCaseView(params)
  const setView = (next: CaseListView) => setParams(writeCaseView(next), { replace: true })
  const { data, error, refetch } = useQuery({
    ...queries.cases(view.kind, view.open),
    placeholderData: keepPreviousData,
  })
  const lines = data && arrangeCases(data, view)
  return (
    <WorkArea
      index={<CaseListIndex view={view} />}
      head={
        <PageHead
          title={t('caseList.title')}
          sub={lines && t('caseList.count', { count: lines.length })}
          aside={
            <LinkButton variant="main" size="small" icon="plus" href="/intake/klat">
              {t('action.newCase')}
            </LinkButton>
          }
        />
      }
      record={
        <>
          <CaseFilters view={view} onChange={setView} />
          {!lines && !error && <Spinner label={t('caseList.loading')} />}
          <ErrorNotice thrown={error} onRetry={() => void refetch()} />
          {lines?.length === 0 && (
            <EmptyCaseList view={view} onClear={() => setView({ ...view, kind: null, text: '' })} />
          )}
          {lines && lines.length > 0 && (
            <CaseTable
              lines={lines}
              order={view.order}
              isClosedList={!view.open}
              onOrder={(order) => setView({ ...view, order })}
            />
          )}
        </>
      }
    />
  )
}
