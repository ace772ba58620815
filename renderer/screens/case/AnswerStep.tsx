import './AnswerStep.css'

import type { CaseView } from '#contract/cases.ts'
import { EnquiryDetails } from '#model/case/kinds/enquiry.ts'

import { useText } from '../../i18n/TextProvider.tsx'
import { LinkButton } from '../../kit/Button.tsx'
import { intakeHref } from '../intake/intake-address.ts'
import { casePageHref } from './case-pages.ts'

/** What to do in an enquiry: answer it, then close it. */
export function AnswerStep({ view }: { readonly view: CaseView }) {
  const { t } = useText()
  const details = EnquiryDetails.safeParse(view.case.details).data
  const openedCase = details?.openedCase ?? null
  if (openedCase !== null) return <p>{t('enquiry.answeredByCase', { number: openedCase })}</p>
  const begin = (
    <LinkButton size="small" variant="line" href={intakeHref(null, { enquiryId: view.case.id })}>
      {t('enquiry.openCase')}
    </LinkButton>
  )
  if ((details?.answer ?? '') !== '') {
    return (
      <>
        <p>{t('kindDetails.step.answered')}</p>
        {begin}
      </>
    )
  }
  return (
    <>
      <p>{t('kindDetails.step.unanswered')}</p>
      <div className="answer-step">
        <LinkButton size="small" href={`${casePageHref(view.case.id, 'data')}?edit=1`}>
          {t('kindDetails.step.answer')}
        </LinkButton>
        {begin}
      </div>
    </>
  )
}
