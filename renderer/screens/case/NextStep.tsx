import { useMutation } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import type { CaseView } from '#contract/cases.ts'
import { kindDefinition } from '#model/case/kinds.ts'

import { createDocument } from '../../data/documents-mutations.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { useText } from '../../i18n/TextProvider.tsx'
import { Button, LinkButton } from '../../kit/Button.tsx'
import { OwedSection } from '../../kit/OwedRail.tsx'
import { childrenOf } from './case-facts.ts'
import { casePageHref } from './case-pages.ts'

/** Järgmine samm: what to do in the case now. */
export function NextStep({ view }: { readonly view: CaseView }) {
  const { t } = useText()
  const needsChild = childrenOf(view).length === 0
  return (
    <OwedSection heading={t('casePage.nextStep')}>
      {needsChild ? (
        <>
          <p>{t('casePage.step.addChild')}</p>
          <LinkButton size="small" href={`${casePageHref(view.case.id, 'people')}?add=child`}>
            {t('casePage.step.addChildDo')}
          </LinkButton>
        </>
      ) : (
        <Step view={view} />
      )}
    </OwedSection>
  )
}

function Step({ view }: { readonly view: CaseView }) {
  const { t } = useText()
  if (kindDefinition(view.case.kind).documents.includes('klat_opinion')) return <OpinionStep view={view} />
  const awaitsContact = view.deadlines.some(
    ({ deadline, state }) => deadline.ruleId === 'first_contact' && state.state !== 'met',
  )
  return (
    <>
      <p>{t(awaitsContact ? 'casePage.step.firstContact' : 'casePage.step.record')}</p>
      <LinkButton size="small" icon="plus" href={`${casePageHref(view.case.id, 'timeline')}?entry=new`}>
        {t('action.newEntry')}
      </LinkButton>
    </>
  )
}

function OpinionStep({ view }: { readonly view: CaseView }) {
  const { t } = useText()
  const opinion = view.documents.find(({ document }) => document.kind === 'klat_opinion')
  if (opinion === undefined) {
    return (
      <>
        <p>{t('casePage.step.startOpinion')}</p>
        <DraftOpinionButton view={view} />
      </>
    )
  }
  return (
    <>
      <p>
        {t(opinion.status === 'issued' ? 'casePage.step.issuedOpinion' : 'casePage.step.continueOpinion')}
      </p>
      <LinkButton size="small" href={`/documents/${opinion.document.id}`}>
        {t('casePage.step.openOpinion')}
      </LinkButton>
    </>
  )
}

/** Begins the opinion of a KLAT case and goes there. */
export function DraftOpinionButton({ view }: { readonly view: CaseView }) {
  const { t } = useText()
  const navigate = useNavigate()
  const create = useMutation({
    mutationFn: () => createDocument({ caseId: view.case.id, kind: 'klat_opinion' }),
    onSuccess: (documentId) => void navigate(`/documents/${documentId}`),
  })
  return (
    <>
      <Button
        variant="line"
        size="small"
        icon="document"
        isPending={create.isPending}
        onPress={() => create.mutate()}
      >
        {t('action.draftOpinion')}
      </Button>
      <ErrorNotice thrown={create.error} />
    </>
  )
}
