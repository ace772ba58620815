import './DocumentHead.css'

import type { LetterFields } from '#model/document/document.ts'
import { formatDate } from '#model/time/dates.ts'

import { dayOf } from '../../data/clock.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { Status } from '../../kit/Status.tsx'
import { DueStatus } from '../common/DueStatus.tsx'
import { headWords, KIND_WORDS } from './kind-words.ts'
import type { DocumentView } from './writing.ts'

/** What document this is, what is its own, which version, and when it is due. */
export function DocumentHead({
  view,
  fields,
}: {
  readonly view: DocumentView
  readonly fields: LetterFields
}) {
  const { t, locale } = useText()
  const { document, version, template } = view
  const deadline = view.case.deadlines.find(({ deadline: { ruleId } }) => ruleId === document.kind)
  const words = [
    ...headWords(t, view, fields, locale),
    `${t('documentPage.version', { number: version.number })}, ${versionState(view, t)}`,
  ]
  return (
    <header className="document-head">
      <div className="document-head-line">
        <h1>{t(KIND_WORDS[document.kind].title)}</h1>
        {version.status === 'draft' && template.status === 'unconfirmed' && (
          <Status tone="soon" icon="warning">
            {t('documentPage.unconfirmed')}
          </Status>
        )}
      </div>
      <p>
        <span>{words.join(' · ')}</span>
        {deadline !== undefined && <DueStatus computed={deadline} before={formatDate(deadline.dueOn)} />}
      </p>
    </header>
  )
}

function versionState({ version }: DocumentView, t: ReturnType<typeof useText>['t']): string {
  if (version.issuedAt === null) return t('documentPage.draft')
  return t('documentPage.issued', { date: formatDate(dayOf(version.issuedAt)) })
}
