import type { CaseView } from '#contract/cases.ts'
import { kindDefinition } from '#model/case/kinds.ts'
import { isDocumentDue } from '#model/document/document-due.ts'

import { useText } from '../../i18n/TextProvider.tsx'
import { LinkButton } from '../../kit/Button.tsx'
import { OwedSection } from '../../kit/OwedRail.tsx'
import { KIND_DETAILS } from '../intake/details/all-kinds.ts'
import { AnswerStep } from './AnswerStep.tsx'
import { childrenOf } from './case-facts.ts'
import { casePageHref } from './case-pages.ts'
import { DocumentStep } from './documents/DocumentStep.tsx'

/** Järgmine samm: what to do in the case now. */
export function NextStep({ view }: { readonly view: CaseView }) {
  const { t } = useText()
  const needsChild = childrenOf(view).length === 0 && KIND_DETAILS[view.case.kind].asksPeople
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
  const due = kindDefinition(view.case.kind).documents.find((kind) => isDocumentDue(kind, view.case.stage))
  if (due !== undefined) return <DocumentStep view={view} kind={due} />
  if (view.case.kind === 'enquiry') return <AnswerStep view={view} />
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
