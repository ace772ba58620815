import type { ReactNode } from 'react'
import type { CaseAsOf, CaseFact } from '#model/journal/case-as-of.ts'
import { formatDate } from '#model/time/dates.ts'

import { useText } from '../../i18n/TextProvider.tsx'
import { DataList } from '../../kit/PageHead.tsx'
import { channelLabel, kindLabel, stageLabel } from '../common/labels.ts'
import { KIND_DETAILS } from '../intake/details/all-kinds.ts'
import { LaterMark } from './LaterMark.tsx'

/** The request as it was known, with a mark at what is other today. */
export function KnownFacts({ known }: { readonly known: NonNullable<CaseAsOf['known']> }) {
  const { t } = useText()
  const { case: record, changedFacts, steps, municipalityPeriods } = known
  const { kind, stage, channel, requestReference, question, details, requestedOn, closedOn } = record
  const marked = (fact: CaseFact, value: ReactNode): ReactNode => (
    <span className="as-of-fact">
      {value} <LaterMark later={changedFacts.includes(fact) ? 'changed' : 'same'} />
    </span>
  )
  const since = steps.at(-1)
  const stageText = `${stageLabel(t, kind, stage)}${since ? `, ${t('kit.stage.since', { date: formatDate(since.on) })}` : ''}`
  return (
    <section aria-labelledby="as-of-facts">
      <h2 id="as-of-facts">{t('asOf.facts')}</h2>
      <DataList
        items={[
          { term: t('caseData.kind'), value: kindLabel(t, kind) },
          { term: t('journal.field.stage'), value: marked('stage', stageText) },
          ...municipalityPeriods.map(({ municipality, from, until }) => ({
            term: t('asOf.municipality'),
            value: marked(
              'municipality',
              `${municipality.name}, ${formatDate(from)}–${until === null ? '' : formatDate(until)}`,
            ),
          })),
          { term: t('caseData.requestedOn'), value: formatDate(requestedOn) },
          { term: t('caseData.channel'), value: marked('channel', channelLabel(t, channel)) },
          {
            term: t('caseData.reference'),
            value: marked('requestReference', requestReference ?? t('caseData.noReference')),
          },
          {
            term: t(`intake.questionOf.${kind}`),
            value: marked('question', <span className="detail-text">{question}</span>),
          },
          ...KIND_DETAILS[kind]
            .facts(t, details)
            .map(({ term, value }) => ({ term, value: marked('details', value) })),
          ...(closedOn === null
            ? []
            : [{ term: t('caseData.closed'), value: marked('closedOn', formatDate(closedOn)) }]),
        ]}
      />
    </section>
  )
}
