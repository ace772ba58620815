import type { CaseView } from '#contract/cases.ts'
import { EnquiryDetails } from '#model/case/kinds/enquiry.ts'

import { useText } from '../../i18n/TextProvider.tsx'
import { LinkButton } from '../../kit/Button.tsx'
import { casePageHref } from './case-pages.ts'

/** What to do in an enquiry: answer it, then close it. */
export function AnswerStep({ view }: { readonly view: CaseView }) {
  const { t } = useText()
  const answer = EnquiryDetails.safeParse(view.case.details).data?.answer ?? ''
  if (answer !== '') return <p>{t('kindDetails.step.answered')}</p>
  return (
    <>
      <p>{t('kindDetails.step.unanswered')}</p>
      <LinkButton size="small" href={`${casePageHref(view.case.id, 'data')}?edit=1`}>
        {t('kindDetails.step.answer')}
      </LinkButton>
    </>
  )
}
