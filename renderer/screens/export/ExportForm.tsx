import './ExportForm.css'

import { useMutation, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { CaseView } from '#contract/cases.ts'
import type { DeliveriesOverview } from '#contract/deliveries.ts'

import { callError } from '../../data/api.ts'
import { exportPreviewQuery, makeDelivery } from '../../data/deliveries.ts'
import { exportLeaksQuery } from '../../data/leaks.ts'
import { type FormPlace, type FoundForm, useFormDraft } from '../../data/use-form-draft.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { useText } from '../../i18n/TextProvider.tsx'
import { Button } from '../../kit/Button.tsx'
import { focusFirstInvalid } from '../../kit/focus-first-invalid.ts'
import { IndexBack, IndexSection, IndexLink } from '../../kit/IndexNav.tsx'
import { BusyButton } from '../../shell/BusyButton.tsx'
import { FormDraftLine } from '../../shell/FormDraftLine.tsx'
import { casePageHref } from '../case/case-pages.ts'
import { DocumentArea } from '../document/DocumentArea.tsx'
import { useLeaks } from '../leaks/use-leaks.ts'
import { choiceOf, type ExportFields, faultsOf, firstFields, readFields, termsOf } from './export-form.ts'
import { DeliveryRows } from './DeliveryRows.tsx'
import { ExportPages } from './ExportPages.tsx'
import { LeakRow } from './LeakRow.tsx'
import { LeftOutRow } from './LeftOutRow.tsx'
import { SavedDialog } from './SavedDialog.tsx'
import { WhatRows } from './WhatRows.tsx'

interface ExportFormProps {
  readonly view: CaseView
  readonly overview: DeliveriesOverview
  readonly place: FormPlace
  readonly found: FoundForm | null
}

/** The form of an export beside its pages: what, for whom, what stays out, and how it is delivered. */
export function ExportForm({ view, overview, place, found }: ExportFormProps) {
  const { t } = useText()
  const navigate = useNavigate()
  const element = useRef<HTMLFormElement>(null)
  const form = useFormDraft<ExportFields>(place, firstFields(overview, view.municipality.name), found)
  const [isChecked, setChecked] = useState(false)
  const choice = choiceOf(form.value)
  const terms = termsOf(form.value)
  const { formats } = readFields(form.value)
  const preview = useQuery({
    ...exportPreviewQuery(view.case.id, choice ?? EMPTY, form.value.recipient.slice(0, 300)),
    enabled: choice !== null,
  })
  const leaks = useLeaks(
    {
      ...exportLeaksQuery(view.case.id, choice ?? EMPTY, form.value.recipient.slice(0, 300)),
      enabled: choice !== null,
    },
    { caseId: view.case.id, targetId: place.targetId },
  )
  const make = useMutation({
    mutationFn: (input: { choice: NonNullable<typeof choice>; terms: NonNullable<typeof terms> }) =>
      form.commit((draft) => makeDelivery({ caseId: view.case.id, ...input, formats, draft })),
    meta: { savesNothing: true },
  })
  const documents = casePageHref(view.case.id, 'documents')
  const submit = () => {
    setChecked(true)
    const isWhole = choice !== null && terms !== null && Object.keys(faultsOf(form.value)).length === 0
    if (isWhole && leaks.open.length === 0) {
      make.mutate({ choice, terms })
    } else {
      // Once the faults stand in the fields.
      setTimeout(() => {
        if (element.current === null) return
        if (isWhole) element.current.querySelector<HTMLElement>('.gate-open button')?.focus()
        else focusFirstInvalid(element.current)
      })
    }
  }
  const rows = { fields: form.value, change: form.change, faults: isChecked ? faultsOf(form.value) : {} }
  const shown = choice === null ? undefined : preview.data
  return (
    <DocumentArea
      indexLabel={t('exportPage.index')}
      index={
        <>
          <IndexBack href={documents}>{t('exportPage.back')}</IndexBack>
          <IndexSection>
            <IndexLink
              href={`/cases/${view.case.id}/export`}
              label={t('action.exportToKov')}
              sub={view.case.number}
              isCurrent
            />
          </IndexSection>
        </>
      }
      head={
        <header className="document-head">
          <h1>{t('action.exportToKov')}</h1>
          <p>{[view.case.number, view.municipality.name].join(' · ')}</p>
        </header>
      }
      content={
        <form
          ref={element}
          className="export-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            submit()
          }}
        >
          <div className="export-rows">
            <WhatRows view={view} overview={overview} {...rows} />
            <LeftOutRow preview={shown} isWhole={form.value.kind === 'issued_document'} />
            <LeakRow leaks={leaks} isChecked={isChecked} />
            <DeliveryRows {...rows} />
          </div>
          {callErrorOf(make.error) !== 'cancelled' && <ErrorNotice thrown={make.error} kept="typed" />}
          <ErrorNotice thrown={preview.error ?? leaks.thrown} />
          <footer className="export-foot">
            <FormDraftLine savedAt={form.savedAt} failure={form.failure} />
            <Button
              variant="line"
              isDisabled={make.isPending}
              onPress={() => {
                void form.discard()
                void navigate(documents)
              }}
            >
              {t('exportPage.cancel')}
            </Button>
            <BusyButton isSubmit variant="main" isBusy={make.isPending} busyLabel={t('exportPage.doing')}>
              {t('exportPage.do')}
            </BusyButton>
          </footer>
          {make.data !== undefined && (
            <SavedDialog saved={make.data} onClose={() => void navigate(documents)} />
          )}
        </form>
      }
      page={<ExportPages preview={shown} />}
    />
  )
}

/** Asked for by nobody: the query waits until there is a choice. */
const EMPTY = {
  kind: 'timeline_extract',
  reader: 'municipality',
  from: null,
  until: null,
  kinds: [],
  without: [],
  versionIds: [],
} as Parameters<typeof exportPreviewQuery>[1]

function callErrorOf(thrown: unknown): string | null {
  return thrown === null ? null : callError(thrown).code
}
