import './IntakeScreen.css'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Navigate, useParams, useSearchParams } from 'react-router'

import type { CaseKind } from '#model/case/kinds.ts'
import { CaseId, DraftTargetId, MunicipalityId } from '#model/ids.ts'

import { newId } from '../../data/new-id.ts'
import { queries } from '../../data/queries.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { useText } from '../../i18n/TextProvider.tsx'
import { PageHead } from '../../kit/PageHead.tsx'
import { Spinner } from '../../kit/Spinner.tsx'
import { WorkArea } from '../../shell/WorkArea.tsx'
import { intakeFromEnquiry } from './from-enquiry.ts'
import { readIntakeKind } from './intake-address.ts'
import { emptyIntake, intakeOf } from './intake-value.ts'
import { IntakeForm } from './IntakeForm.tsx'
import { IntakeIndex } from './IntakeIndex.tsx'
import type { IntakeSession } from './use-intake.ts'

/**
 * Takes in a case of any kind. The address names the case that is to be opened, so that what is typed is found again
 * after a lock, a reload, or from the desk. A draft knows its kind itself; the kind of the address begins a new form.
 */
export function IntakeScreen() {
  const [params] = useSearchParams()
  const kind = readIntakeKind(useParams()['kind'])
  const [fresh] = useState(() => newId(CaseId))
  const caseId = CaseId.safeParse(params.get('case'))
  if (!caseId.success) {
    const next = new URLSearchParams(params)
    next.set('case', fresh)
    return <Navigate to={{ search: next.toString() }} replace />
  }
  const municipalityId = MunicipalityId.safeParse(params.get('municipality')).data ?? null
  const enquiryId = CaseId.safeParse(params.get('enquiry')).data ?? null
  return (
    <Intake
      key={caseId.data}
      caseId={caseId.data}
      kind={kind}
      municipalityId={municipalityId}
      enquiryId={enquiryId}
    />
  )
}

interface IntakeProps {
  readonly caseId: CaseId
  readonly kind: CaseKind | null
  readonly municipalityId: MunicipalityId | null
  /** The enquiry that becomes the case. */
  readonly enquiryId: CaseId | null
}

function Intake({ caseId, kind, municipalityId, enquiryId }: IntakeProps) {
  const { t } = useText()
  const desk = useQuery(queries.desk())
  const drafts = useQuery(queries.drafts(caseId))
  const enquiry = useQuery({ ...queries.case(enquiryId ?? caseId), enabled: enquiryId !== null })
  const [freshTarget] = useState(() => newId(DraftTargetId))

  const failed = desk.error ?? drafts.error ?? enquiry.error
  // A kept answer may be older than what was typed last.
  const isReady =
    desk.data !== undefined && drafts.data !== undefined && drafts.isFetchedAfterMount && !enquiry.isLoading
  if (failed !== null || !isReady) {
    const retry = () =>
      void Promise.all([desk.refetch(), drafts.refetch(), ...(enquiryId === null ? [] : [enquiry.refetch()])])
    return (
      <WorkArea
        index={<IntakeIndex caseId={caseId} />}
        head={<PageHead title={t('intake.title')} />}
        record={failed === null ? <Spinner /> : <ErrorNotice thrown={failed} onRetry={retry} />}
      />
    )
  }
  const { municipalities, today } = desk.data
  const draft = drafts.data.find(({ content }) => content.type === 'intake')
  // Who has one municipality is not asked for it.
  const only = municipalities.length === 1 ? (municipalities[0]?.id ?? null) : null
  const session: IntakeSession = {
    caseId,
    targetId: draft?.targetId ?? freshTarget,
    keptAt: draft?.savedAt ?? null,
    value:
      draft?.content.type === 'intake'
        ? intakeOf(draft.content.value)
        : enquiryId !== null && enquiry.data !== undefined
          ? intakeFromEnquiry(enquiry.data, kind)
          : emptyIntake(kind, today, municipalityId ?? only),
  }
  return <IntakeForm session={session} municipalities={municipalities} today={today} />
}
