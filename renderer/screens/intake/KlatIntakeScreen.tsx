import './KlatIntakeScreen.css'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Navigate, useSearchParams } from 'react-router'

import type { DeskOverview } from '#contract/desk.ts'
import { CaseId, DraftTargetId, MunicipalityId } from '#model/ids.ts'

import { newId } from '../../data/new-id.ts'
import { queries } from '../../data/queries.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { useText } from '../../i18n/TextProvider.tsx'
import { IndexBack, IndexLink, IndexSection } from '../../kit/IndexNav.tsx'
import { PageHead } from '../../kit/PageHead.tsx'
import { Spinner } from '../../kit/Spinner.tsx'
import { WorkArea } from '../../shell/WorkArea.tsx'
import { emptyIntake } from './intake-form.ts'
import { IntakeForm, type IntakeSession } from './IntakeForm.tsx'

/**
 * Takes in a request for a KLAT opinion. The address names the case that is to be opened, so that what is typed is
 * found again after a lock, a reload, or from the desk.
 */
export function KlatIntakeScreen() {
  const [params] = useSearchParams()
  const [fresh] = useState(() => newId(CaseId))
  const caseId = CaseId.safeParse(params.get('case'))
  if (!caseId.success) {
    const next = new URLSearchParams(params)
    next.set('case', fresh)
    return <Navigate to={{ search: next.toString() }} replace />
  }
  return <Intake key={caseId.data} caseId={caseId.data} municipality={params.get('municipality')} />
}

function Intake({ caseId, municipality }: { readonly caseId: CaseId; readonly municipality: string | null }) {
  const { t } = useText()
  const desk = useQuery(queries.desk())
  const drafts = useQuery(queries.drafts(caseId))
  const [freshTarget] = useState(() => newId(DraftTargetId))

  const failed = desk.error ?? drafts.error
  // A kept answer may be older than what was typed last.
  const isReady = desk.data !== undefined && drafts.data !== undefined && drafts.isFetchedAfterMount
  if (failed !== null || !isReady) {
    const retry = () => void Promise.all([desk.refetch(), drafts.refetch()])
    return (
      <WorkArea
        index={<IntakeIndex caseId={caseId} desk={desk.data} />}
        head={<PageHead title={t('intake.title')} />}
        record={failed === null ? <Spinner /> : <ErrorNotice thrown={failed} onRetry={retry} />}
      />
    )
  }
  const draft = drafts.data.find(({ content }) => content.type === 'intake')
  const session: IntakeSession = {
    caseId,
    targetId: draft?.targetId ?? freshTarget,
    draft:
      draft?.content.type === 'intake'
        ? draft.content.value
        : emptyIntake(desk.data.today, MunicipalityId.safeParse(municipality).data ?? null),
  }
  return (
    <IntakeForm
      session={session}
      municipalities={desk.data.municipalities}
      today={desk.data.today}
      index={<IntakeIndex caseId={caseId} desk={desk.data} />}
    />
  )
}

function IntakeIndex({ caseId, desk }: { readonly caseId: CaseId; readonly desk: DeskOverview | undefined }) {
  const { t } = useText()
  const others = (desk?.drafts ?? []).filter((draft) => draft.type === 'intake' && draft.caseId !== caseId)
  return (
    <>
      <IndexBack href="/">{t('intake.back')}</IndexBack>
      {others.length > 0 && (
        <IndexSection heading={t('intake.otherDrafts')}>
          {others.map((draft) => (
            <IndexLink
              key={draft.targetId}
              href={`/intake/klat?case=${draft.caseId}`}
              label={draft.excerpt === '' ? t('intake.draftWithoutWords') : draft.excerpt}
            />
          ))}
        </IndexSection>
      )}
    </>
  )
}
