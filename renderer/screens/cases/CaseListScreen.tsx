import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'

import { queries } from '../../data/queries.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { useText } from '../../i18n/TextProvider.tsx'
import { PageHead } from '../../kit/PageHead.tsx'
import { Spinner } from '../../kit/Spinner.tsx'
import { WorkArea } from '../../shell/WorkArea.tsx'
import { NewCaseMenu } from '../common/NewCaseMenu.tsx'
import {
  arrangeCases,
  listedMunicipalities,
  readCaseView,
  writeCaseView,
  type CaseListView,
} from './case-order.ts'
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
  const { data: ofAllKinds = [] } = useQuery(queries.cases(null, view.open))
  const own = useQuery(queries.desk()).data?.municipalities ?? []
  const lines = data && arrangeCases(data, view)
  return (
    <WorkArea
      index={<CaseListIndex view={view} />}
      head={
        <PageHead
          title={t('caseList.title')}
          sub={lines && t('caseList.count', { count: lines.length })}
          aside={
            <NewCaseMenu {...(view.municipalityId === null ? {} : { municipalityId: view.municipalityId })} />
          }
        />
      }
      record={
        <>
          <CaseFilters
            view={view}
            municipalities={listedMunicipalities(own, ofAllKinds)}
            onChange={setView}
          />
          {!lines && !error && <Spinner label={t('caseList.loading')} />}
          <ErrorNotice thrown={error} onRetry={() => void refetch()} />
          {lines?.length === 0 && (
            <EmptyCaseList
              view={view}
              onClear={() => setView({ ...view, kind: null, municipalityId: null, text: '' })}
            />
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
