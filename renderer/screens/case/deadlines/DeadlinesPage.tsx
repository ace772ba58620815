import './DeadlinesPage.css'

import { useId } from 'react'
import type { CaseView } from '#contract/cases.ts'
import type { ComputedDeadline } from '#model/deadline/deadline.ts'
import { formatDate } from '#model/time/dates.ts'

import { useText } from '../../../i18n/TextProvider.tsx'
import { EmptyState } from '../../../kit/EmptyState.tsx'
import { DueStatus } from '../../common/DueStatus.tsx'
import { PageTitle } from '../PageTitle.tsx'
import { DeadlineCount } from './DeadlineCount.tsx'
import { OverrideActs } from './OverrideActs.tsx'
import { PauseButton } from './PauseButton.tsx'

/** Tähtajad: every deadline of the case and how it was counted. */
export function DeadlinesPage({ view }: { readonly view: CaseView }) {
  const { t } = useText()
  return (
    <>
      <PageTitle title={t('deadline.title')} count={view.deadlines.length} />
      {view.deadlines.length === 0 && (
        <EmptyState icon="clock" title={t('deadline.empty')}>
          {t('deadline.emptyText')}
        </EmptyState>
      )}
      {view.deadlines.map((computed) => (
        <DeadlinePart key={computed.deadline.id} computed={computed} />
      ))}
    </>
  )
}

function DeadlinePart({ computed }: { readonly computed: ComputedDeadline }) {
  const { t } = useText()
  const headingId = useId()
  const { deadline } = computed
  return (
    <section className="deadline-part" aria-labelledby={headingId}>
      <div className="deadline-date">
        <time dateTime={computed.dueOn}>{formatDate(computed.dueOn)}</time>
      </div>
      <div className="deadline-words">
        <h3 id={headingId}>{t(`deadline.rule.${deadline.ruleId}.task`)}</h3>
        <DueStatus computed={computed} />
        <DeadlineCount computed={computed} />
        {deadline.metOn === null && (
          <div className="deadline-acts">
            <PauseButton computed={computed} />
            <OverrideActs computed={computed} />
          </div>
        )}
      </div>
    </section>
  )
}
