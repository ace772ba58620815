import './RetentionPage.css'

import { useQuery } from '@tanstack/react-query'

import type { RetentionOverview, ReviewLine } from '#contract/retention.ts'
import { DraftTargetId } from '#model/ids.ts'

import { queries } from '../../../data/queries.ts'
import type { FormPlace } from '../../../data/use-form-draft.ts'
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx'
import { useText } from '../../../i18n/TextProvider.tsx'
import { EmptyState } from '../../../kit/EmptyState.tsx'
import { Spinner } from '../../../kit/Spinner.tsx'
import { useAskedForm } from '../../../shell/use-asked-form.ts'
import { WithFoundForm } from '../../../shell/WithFoundForm.tsx'
import { ErasedCases } from './ErasedCases.tsx'
import { KeepDialog } from './KeepDialog.tsx'
import { Periods } from './Periods.tsx'
import { ReviewedCase } from './ReviewedCase.tsx'

/** How long closed cases are kept, which of them are to be decided about, and what was erased. */
export function RetentionPage() {
  const overview = useQuery(queries.retention())
  if (overview.isPending) return <Spinner />
  if (overview.isError) {
    return <ErrorNotice thrown={overview.error} onRetry={() => void overview.refetch()} />
  }
  return <Overview overview={overview.data} />
}

function Overview({ overview }: { readonly overview: RetentionOverview }) {
  const { t } = useText()
  const { due, kept, running } = overview
  const form = useAskedForm()
  const asked = [...due, ...kept].find(({ case: { id } }) => id === form.asked?.target)
  return (
    <>
      <section className="retention-part" aria-labelledby="retention-due">
        <h2 id="retention-due">
          {t('retention.due.title')} <span className="num retention-count">{due.length}</span>
        </h2>
        {due.length === 0 ? (
          <EmptyState icon="checkCircle" title={t('retention.due.none')}>
            {t('retention.due.running', { count: running })}
          </EmptyState>
        ) : (
          <Lines lines={due} onKeep={({ case: { id } }) => form.open('keep_case', id)} />
        )}
      </section>
      {kept.length > 0 && (
        <section className="retention-part" aria-labelledby="retention-kept">
          <h2 id="retention-kept">
            {t('retention.kept.title')} <span className="num retention-count">{kept.length}</span>
          </h2>
          <Lines lines={kept} onKeep={({ case: { id } }) => form.open('keep_case', id)} />
        </section>
      )}
      <Periods overview={overview} />
      <ErasedCases erased={overview.erased} />
      {form.asked?.form === 'keep_case' && asked !== undefined && (
        <WithFoundForm key={asked.case.id} place={placeOf(asked)}>
          {(found) => (
            <KeepDialog
              line={asked}
              today={overview.today}
              place={placeOf(asked)}
              found={found}
              onClose={form.close}
            />
          )}
        </WithFoundForm>
      )}
    </>
  )
}

function placeOf({ case: { id } }: ReviewLine): FormPlace {
  return { caseId: id, targetId: DraftTargetId.parse(id), form: 'keep_case' }
}

interface LinesProps {
  readonly lines: readonly ReviewLine[]
  readonly onKeep: (line: ReviewLine) => void
}

function Lines({ lines, onKeep }: LinesProps) {
  return (
    <ul className="reviewed-cases">
      {lines.map((line) => (
        <ReviewedCase key={line.case.id} line={line} onKeep={() => onKeep(line)} />
      ))}
    </ul>
  )
}
