import { useMutation } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import type { CaseView } from '#contract/cases.ts'
import type { DocumentKind } from '#model/document/document-kind.ts'

import { createDocument } from '../../../data/documents-mutations.ts'
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx'
import { useText } from '../../../i18n/TextProvider.tsx'
import { LinkButton } from '../../../kit/Button.tsx'
import { BusyButton } from '../../../shell/BusyButton.tsx'

interface OfDocument {
  readonly view: CaseView
  readonly kind: DocumentKind
}

/** The next step of a case that asks for a document: begin it, go on with it, or look at what was issued. */
export function DocumentStep({ view, kind }: OfDocument) {
  const { t } = useText()
  const begun = view.documents.find(({ document }) => document.kind === kind)
  if (begun === undefined) {
    return (
      <>
        <p>{t(`documentPage.step.start.${kind}`)}</p>
        <BeginDocument view={view} kind={kind} />
      </>
    )
  }
  return (
    <>
      <p>
        {t(
          begun.status === 'issued'
            ? `documentPage.step.issued.${kind}`
            : `documentPage.step.continue.${kind}`,
        )}
      </p>
      <LinkButton size="small" href={`/documents/${begun.document.id}`}>
        {t(`documentPage.step.open.${kind}`)}
      </LinkButton>
    </>
  )
}

/** Begins a document of a case and goes there. */
export function BeginDocument({ view, kind }: OfDocument) {
  const { t } = useText()
  const navigate = useNavigate()
  const create = useMutation({
    mutationFn: () => createDocument({ caseId: view.case.id, kind }),
    onSuccess: (documentId) => void navigate(`/documents/${documentId}`),
  })
  return (
    <>
      <BusyButton
        size="small"
        icon="document"
        isBusy={create.isPending}
        busyLabel={t('documentPage.starting')}
        onPress={() => create.mutate()}
      >
        {t(`documentPage.begin.${kind}`)}
      </BusyButton>
      <ErrorNotice thrown={create.error} />
    </>
  )
}
