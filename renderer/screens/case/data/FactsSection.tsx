import { useEffect, useRef } from 'react'
import { useSearchParams } from 'react-router'

import type { CaseView } from '#contract/cases.ts'
import { dateInTallinn, formatDate } from '#model/time/dates.ts'

import { useText } from '../../../i18n/TextProvider.tsx'
import { Button } from '../../../kit/Button.tsx'
import { DataList } from '../../../kit/PageHead.tsx'
import { channelLabel, kindLabel } from '../../common/labels.ts'
import { KIND_DETAILS } from '../../intake/details/all-kinds.ts'
import { PageTitle } from '../PageTitle.tsx'
import { FactsForm } from './FactsForm.tsx'

/** The request: what was told of it, and the way to correct it. The address says so (`edit=1`): a lock comes back to it. */
export function FactsSection({ view }: { readonly view: CaseView }) {
  const { t } = useText()
  const [params, setParams] = useSearchParams()
  const isEditing = params.has('edit')
  const isBegun = view.drafts.some(({ type }) => type === 'facts')
  const edit = useRef<HTMLButtonElement>(null)
  const wasEditing = useRef(isEditing)
  useEffect(() => {
    if (wasEditing.current && !isEditing) edit.current?.focus()
    wasEditing.current = isEditing
  }, [isEditing])
  return (
    <>
      <PageTitle
        title={t(`intake.requestOf.${view.case.kind}`)}
        end={
          !isEditing && (
            <Button
              ref={edit}
              variant="line"
              size="small"
              icon="pencil"
              onPress={() => setParams({ edit: '1' }, { replace: true })}
            >
              {t(isBegun ? 'caseData.continue' : 'caseData.edit')}
            </Button>
          )
        }
      />
      <div className="case-data">
        {isEditing ? (
          <FactsForm view={view} onClose={() => setParams({}, { replace: true })} />
        ) : (
          <FactsList view={view} />
        )}
      </div>
    </>
  )
}

function FactsList({ view }: { readonly view: CaseView }) {
  const { t } = useText()
  const { number, kind, requestedOn, channel, requestReference, details, question, createdAt, closedOn } =
    view.case
  return (
    <DataList
      items={[
        { term: t('caseData.number'), value: number },
        { term: t('caseData.kind'), value: kindLabel(t, kind) },
        { term: t('caseData.requestedOn'), value: formatDate(requestedOn) },
        { term: t('caseData.channel'), value: channelLabel(t, channel) },
        { term: t('caseData.reference'), value: requestReference ?? t('caseData.noReference') },
        { term: t(`intake.questionOf.${kind}`), value: <p className="detail-text">{question}</p> },
        ...KIND_DETAILS[kind].facts(t, details),
        { term: t('caseData.opened'), value: formatDate(dateInTallinn(Date.parse(createdAt))) },
        ...(closedOn === null ? [] : [{ term: t('caseData.closed'), value: formatDate(closedOn) }]),
      ]}
    />
  )
}
