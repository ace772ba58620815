import './DocumentHead.css'

import type { LetterFields } from '#model/document/document.ts'
import { klatCaseFacts } from '#model/document/klat-opinion.ts'
import { formatDate } from '#model/time/dates.ts'

import { dayOf } from '../../data/clock.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { Status } from '../../kit/Status.tsx'
import { DueStatus } from '../common/DueStatus.tsx'
import { klatRequestLabel } from '../common/labels.ts'
import { CONCLUSION_LABELS } from './conclusion-labels.ts'
import type { DocumentView } from './writing.ts'

/** What document this is, how it concludes, which version, and when it is due. */
export function DocumentHead({
  view,
  fields,
}: {
  readonly view: DocumentView
  readonly fields: LetterFields
}) {
  const { t, locale } = useText()
  const { document, version, template } = view
  const { conclusion } = fields
  const deadline = view.case.deadlines.find(({ deadline: { ruleId } }) => ruleId === document.kind)
  const words = [
    conclusion === null ? t('documentPage.noConclusion') : t(CONCLUSION_LABELS[conclusion]),
    klatRequestLabel(t, klatCaseFacts(view.case).request).toLocaleLowerCase(locale),
    `${t('documentPage.version', { number: version.number })}, ${versionState(view, t)}`,
  ]
  return (
    <header className="document-head">
      <div className="document-head-line">
        <h1>{t(`documentPage.title.${document.kind}`)}</h1>
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
