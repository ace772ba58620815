import './JournalScreen.css'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import type { CaseId } from '#model/ids.ts'
import type { JournalFilter } from '#model/journal/journal-line.ts'

import { queries } from '../../data/queries.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { useText } from '../../i18n/TextProvider.tsx'
import { Button } from '../../kit/Button.tsx'
import { EmptyState } from '../../kit/EmptyState.tsx'
import { IndexBack, IndexLink, IndexSection } from '../../kit/IndexNav.tsx'
import { PageHead } from '../../kit/PageHead.tsx'
import { Spinner } from '../../kit/Spinner.tsx'
import { WorkArea } from '../../shell/WorkArea.tsx'
import { MoreItems } from '../../timeline/MoreItems.tsx'
import { asOfHref } from '../common/as-of-href.ts'
import {
  isNarrowed,
  journalHref,
  readJournalFilter,
  WHOLE_JOURNAL,
  writeJournalFilter,
} from '../common/journal-address.ts'
import { JournalDays } from './JournalDays.tsx'
import { ExportJournal } from './ExportJournal.tsx'
import { JournalFilters } from './JournalFilters.tsx'
import { VerifyJournal } from './VerifyJournal.tsx'

/** Päevik: who did what, when, and why; of the whole vault or of one case. */
export function JournalScreen() {
  const { t } = useText()
  const [params, setParams] = useSearchParams()
  const filter = useMemo(() => readJournalFilter(params), [params])
  const setFilter = (next: JournalFilter) => setParams(writeJournalFilter(next), { replace: true })
  const { caseId } = filter
  return (
    <WorkArea
      index={<JournalIndex caseId={caseId} />}
      head={
        <PageHead
          title={t(caseId === null ? 'journal.title' : 'journal.caseTitle')}
          sub={caseId === null ? t('journal.lead') : t('journal.caseLead')}
        />
      }
      record={
        <>
          <JournalFilters filter={filter} onChange={setFilter} />
          <div className="journal-body">
            <VerifyJournal beside={<ExportJournal filter={filter} />} />
            <JournalLines filter={filter} onClear={() => setFilter({ ...WHOLE_JOURNAL, caseId })} />
          </div>
        </>
      }
    />
  )
}

function JournalIndex({ caseId }: { readonly caseId: CaseId | null }) {
  const { t } = useText()
  return (
    <>
      {caseId === null ? (
        <IndexBack href="/">{t('journal.backToDesk')}</IndexBack>
      ) : (
        <IndexBack href={`/cases/${caseId}`}>{t('journal.backToCase')}</IndexBack>
      )}
      <IndexSection>
        <IndexLink href={journalHref()} label={t('journal.allLink')} isCurrent={caseId === null} />
        {caseId !== null && (
          <>
            <IndexLink href={journalHref({ caseId })} label={t('journal.caseTitle')} isCurrent />
            <IndexLink href={asOfHref(caseId)} label={t('journal.asOfLink')} />
          </>
        )}
      </IndexSection>
    </>
  )
}

function JournalLines({ filter, onClear }: { readonly filter: JournalFilter; readonly onClear: () => void }) {
  const { t } = useText()
  const query = useInfiniteQuery(queries.journal(filter))
  if (query.isPending) return <Spinner label={t('journal.loading')} />
  if (query.isError) return <ErrorNotice thrown={query.error} onRetry={() => void query.refetch()} />
  const lines = query.data.pages.flatMap((page) => page.lines)
  if (lines.length === 0) {
    return isNarrowed(filter) ? (
      <EmptyState
        icon="filter"
        title={t('journal.nothingMatches')}
        action={<Button onPress={onClear}>{t('journal.clear')}</Button>}
      >
        {t('journal.nothingMatchesText')}
      </EmptyState>
    ) : (
      <EmptyState icon="history" title={t('journal.empty')}>
        {t('journal.emptyText')}
      </EmptyState>
    )
  }
  return (
    <>
      <JournalDays lines={lines} showsCase={filter.caseId === null} />
      {query.hasNextPage && (
        <MoreItems
          side="earlier"
          isLoading={query.isFetchingNextPage}
          onLoad={() => void query.fetchNextPage()}
        />
      )}
    </>
  )
}
