import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { CaseId } from '#model/ids.ts'

import { AddingNotices } from '../../attachments/AddingNotices.tsx'
import { CaseAttachments } from '../../attachments/CaseAttachments.tsx'
import { DropSign } from '../../attachments/DropSign.tsx'
import { useAttachments } from '../../attachments/use-attachments.ts'
import { useFileDrop } from '../../attachments/use-file-drop.ts'
import { CallFailed } from '../../data/api.ts'
import { queries } from '../../data/queries.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { MailNotices } from '../../mail/MailNotices.tsx'
import { useMailDrop } from '../../mail/use-mail-drop.ts'
import { WorkArea } from '../../shell/WorkArea.tsx'
import { ScreenState } from '../common/ScreenState.tsx'
import { AssessmentPage } from './assessment/AssessmentPage.tsx'
import { CaseHead } from './CaseHead.tsx'
import { CaseIndex } from './CaseIndex.tsx'
import { CaseOwed } from './CaseOwed.tsx'
import { pagesOf, readCasePage } from './case-pages.ts'
import { DataPage } from './data/DataPage.tsx'
import { DeadlineForms } from './deadlines/DeadlineForms.tsx'
import { DeadlinesPage } from './deadlines/DeadlinesPage.tsx'
import { Deliveries } from './documents/Deliveries.tsx'
import { DocumentsPage } from './documents/DocumentsPage.tsx'
import { KlatPage } from './klat/KlatPage.tsx'
import { PeoplePage } from './people/PeoplePage.tsx'
import { TimelinePage } from './TimelinePage.tsx'

/** A case: its timeline, people, documents, deadlines and data under one head. */
export function CaseScreen() {
  const { t } = useText()
  const id = CaseId.safeParse(useParams()['caseId'])
  if (!id.success) {
    return <ScreenState title={t('casePage.one')} loading="" thrown={new CallFailed({ code: 'not_found' })} />
  }
  return <OfCase key={id.data} caseId={id.data} />
}

function OfCase({ caseId }: { readonly caseId: CaseId }) {
  const { t } = useText()
  const asked = readCasePage(useParams()['page'])
  const { data: view, error, refetch } = useQuery(queries.case(caseId))
  // Files may be dropped on every page of the case; an entry being written takes them first.
  const adding = useAttachments({ caseId, entryId: null })
  const mail = useMailDrop(caseId, adding)
  const isOver = useFileDrop((files) => void mail.drop(files))
  if (!view) {
    return (
      <ScreenState
        title={t('casePage.one')}
        loading={t('casePage.loading')}
        thrown={error}
        onRetry={() => void refetch()}
      />
    )
  }
  const page = pagesOf(view.case.kind).find((name) => name === asked) ?? 'timeline'
  return (
    <WorkArea
      index={<CaseIndex view={view} page={page} />}
      head={<CaseHead view={view} />}
      record={
        <>
          {isOver && <DropSign>{t('attachments.dropToCase')}</DropSign>}
          <MailNotices mail={mail} adding={adding} />
          {page !== 'documents' && <AddingNotices adding={adding} />}
          {page === 'timeline' && <TimelinePage view={view} />}
          {page === 'people' && <PeoplePage view={view} />}
          {page === 'assessment' && <AssessmentPage view={view} />}
          {page === 'klat' && <KlatPage view={view} />}
          {page === 'documents' && (
            <>
              <DocumentsPage view={view} />
              <Deliveries view={view} />
              <CaseAttachments view={view} adding={adding} />
            </>
          )}
          {page === 'deadlines' && <DeadlinesPage view={view} />}
          {page === 'data' && <DataPage view={view} />}
          <DeadlineForms view={view} />
        </>
      }
      owed={<CaseOwed view={view} />}
    />
  )
}
