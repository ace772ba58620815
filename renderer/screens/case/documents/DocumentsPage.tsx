import '../pages.css'

import type { CaseView } from '#contract/cases.ts'
import { kindDefinition } from '#model/case/kinds.ts'
import { dateInTallinn, formatDate } from '#model/time/dates.ts'

import { useText } from '../../../i18n/TextProvider.tsx'
import { LinkButton } from '../../../kit/Button.tsx'
import { EmptyState } from '../../../kit/EmptyState.tsx'
import { Icon } from '../../../kit/Icon.tsx'
import { Status } from '../../../kit/Status.tsx'
import { TextLink } from '../../../kit/TextLink.tsx'
import { walkRows } from '../../common/walk-rows.ts'
import { PageTitle } from '../PageTitle.tsx'
import { BeginDocument } from './DocumentStep.tsx'

/** Dokumendid: what was written in the case, and how far it is. */
export function DocumentsPage({ view }: { readonly view: CaseView }) {
  const { t } = useText()
  const { documents } = kindDefinition(view.case.kind)
  const written = new Set(view.documents.map(({ document }) => document.kind))
  const toBegin = view.case.closedOn === null ? documents.filter((kind) => !written.has(kind)) : []
  const begin = (
    <span className="case-page-acts">
      {toBegin.map((kind) => (
        <BeginDocument key={kind} view={view} kind={kind} />
      ))}
      <LinkButton size="small" icon="export" href={`/cases/${view.case.id}/export`}>
        {t('action.exportToKov')}
      </LinkButton>
    </span>
  )
  if (view.documents.length === 0) {
    return (
      <>
        <PageTitle title={t('tab.documents')} />
        <EmptyState icon="document" title={t('casePage.documents.empty')} action={begin}>
          {documents.length === 0
            ? t('casePage.documents.emptyOther')
            : documents.map((kind) => t(`documentPage.empty.${kind}`)).join(' ')}
        </EmptyState>
      </>
    )
  }
  return (
    <>
      <PageTitle title={t('tab.documents')} count={view.documents.length} end={begin} />
      <ul className="case-lines" onKeyDown={(event) => walkRows(event, '.case-line-what a')}>
        {view.documents.map(({ document, versionNumber, status, issuedOn }) => {
          const begunOn = dateInTallinn(Date.parse(document.createdAt))
          return (
            <li key={document.id} className="case-line">
              <time dateTime={issuedOn ?? begunOn}>{formatDate(issuedOn ?? begunOn)}</time>
              <span className="case-line-sign">
                <Icon name="documentCheck" size={20} />
              </span>
              <span className="case-line-what">
                <TextLink href={`/documents/${document.id}`}>{t(`doc.${document.kind}`)}</TextLink>
                <span className="case-line-sub">
                  {t('casePage.documents.version', { number: String(versionNumber) })} ·{' '}
                  {t('casePage.documents.begun', { date: formatDate(begunOn) })}
                </span>
              </span>
              {status === 'issued' && issuedOn !== null ? (
                <Status tone="ok">{t('casePage.documents.issued', { date: formatDate(issuedOn) })}</Status>
              ) : (
                <Status tone="neutral" icon="pencil">
                  {t('casePage.documents.draft')}
                </Status>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}
