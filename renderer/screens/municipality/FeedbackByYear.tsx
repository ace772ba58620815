import './municipality.css'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Output } from '#contract/index.ts'
import type { MunicipalityId } from '#model/ids.ts'
import {
  FEEDBACK_OUTCOMES,
  feedbackByYear,
  type FeedbackOfYear,
  type FeedbackOutcome,
} from '#model/item/feedback.ts'
import { formatDate } from '#model/time/dates.ts'

import { queries } from '../../data/queries.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { useText } from '../../i18n/TextProvider.tsx'
import { Disclosure } from '../../kit/Disclosure.tsx'
import { IndexLink } from '../../kit/IndexNav.tsx'
import { choiceLabel } from '../common/item-words.ts'

/** Tagasiside: in how many cases of a year the municipality said what it thought of the counselling, and what. */
export function FeedbackByYear({ municipalityId }: { readonly municipalityId: MunicipalityId }) {
  const { data, error, refetch } = useQuery(queries.feedback(municipalityId))
  if (error !== null) return <ErrorNotice thrown={error} onRetry={() => void refetch()} />
  if (data === undefined || data.items.length === 0) return null
  return (
    <div className="index-section index-fold">
      {feedbackByYear(data.items, data.today).map((ofYear) => (
        <OfYear key={ofYear.year} ofYear={ofYear} lines={data.cases} />
      ))}
    </div>
  )
}

/** One year: the figure is as long as the list it opens. */
function OfYear({
  ofYear: { year, cases, counts },
  lines,
}: {
  readonly ofYear: FeedbackOfYear
  readonly lines: Output<'municipalities', 'feedback'>['cases']
}) {
  const { t } = useText()
  const [isOpen, setOpen] = useState(false)
  const wordOf = (outcome: FeedbackOutcome) =>
    outcome === 'unsaid' ? t('feedback.unsaid') : choiceLabel(t, 'feedback', 'view', outcome)
  const outcomes = FEEDBACK_OUTCOMES.filter((outcome) => counts[outcome] > 0)
  return (
    <Disclosure
      title={t('feedback.ofYear', { year: String(year) })}
      note={cases.length}
      level={2}
      isOpen={isOpen}
      onOpenChange={setOpen}
    >
      <p className="feedback-counts">
        {cases.length === 0
          ? t('feedback.none')
          : outcomes.map((outcome) => `${wordOf(outcome)} ${counts[outcome]}`).join(' · ')}
      </p>
      <ul>
        {cases.map(({ caseId, outcome, item }) => {
          const line = lines.find(({ id }) => id === caseId)
          return (
            <IndexLink
              key={caseId}
              href={`/cases/${caseId}/assessment`}
              label={line === undefined || line.children === '' ? t('casePage.noChild') : line.children}
              {...(line === undefined ? {} : { aside: line.number })}
              sub={`${formatDate(item.notedOn)} · ${wordOf(outcome)}`}
            />
          )
        })}
      </ul>
      <p className="feedback-counts">{t('feedback.howCounted')}</p>
    </Disclosure>
  )
}
