import './DataPage.css'

import type { CaseView } from '#contract/cases.ts'
import { dateInTallinn, formatDate } from '#model/time/dates.ts'

import type { Translate } from '../../../i18n/catalogues.ts'
import { useText } from '../../../i18n/TextProvider.tsx'
import { DataList } from '../../../kit/PageHead.tsx'
import { applicantLabel, channelLabel, kindLabel, klatRequestLabel } from '../../common/labels.ts'
import { klatDetails } from '../case-facts.ts'
import { PageTitle } from '../PageTitle.tsx'

/** Andmed: the request as it came, and whose the case has been. */
export function DataPage({ view }: { readonly view: CaseView }) {
  const { t } = useText()
  const record = view.case
  return (
    <>
      <PageTitle title={t('casePage.data.request')} />
      <div className="case-data">
        <DataList
          items={[
            { term: t('casePage.data.number'), value: record.number },
            { term: t('casePage.data.kind'), value: kindLabel(t, record.kind) },
            { term: t('casePage.data.requestedOn'), value: formatDate(record.requestedOn) },
            { term: t('casePage.data.channel'), value: channelLabel(t, record.channel) },
            {
              term: t('casePage.data.reference'),
              value: record.requestReference ?? t('casePage.data.noReference'),
            },
            ...klatItems(t, view),
            {
              term: t('casePage.data.opened'),
              value: formatDate(dateInTallinn(Date.parse(record.createdAt))),
            },
            ...(record.closedOn === null
              ? []
              : [{ term: t('casePage.data.closed'), value: formatDate(record.closedOn) }]),
            {
              term: t('casePage.data.question'),
              value: <p className="case-question">{record.question}</p>,
            },
          ]}
        />
      </div>
      <PageTitle title={t('casePage.data.municipalities')} count={view.municipalityPeriods.length} />
      <div className="case-data">
        <DataList
          items={view.municipalityPeriods.map(({ municipality, from, until }) => ({
            term: municipality.name,
            value:
              until === null
                ? t('casePage.data.periodOpen', { from: formatDate(from) })
                : t('casePage.data.period', { from: formatDate(from), until: formatDate(until) }),
          }))}
        />
      </div>
    </>
  )
}

function klatItems(t: Translate, view: CaseView) {
  const details = klatDetails(view)
  if (details === null) return []
  return [
    { term: t('casePage.data.klatRequest'), value: klatRequestLabel(t, details.request) },
    { term: t('casePage.data.applicant'), value: applicantLabel(t, details.applicant) },
    {
      term: t('casePage.data.courtBefore'),
      value: t(details.courtBeforeOpinion ? 'klat.courtBeforeOpinion' : 'casePage.data.courtBeforeNo'),
    },
  ]
}
