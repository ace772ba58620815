import type { ReactNode } from 'react'
import type { CaseAsOf } from '#model/journal/case-as-of.ts'
import type { ComputedDeadline } from '#model/deadline/deadline.ts'
import { fullName } from '#model/person/name.ts'
import { formatDate } from '#model/time/dates.ts'

import { RichTextView } from '../../editor/RichTextView.tsx'
import type { Translate } from '../../i18n/catalogues.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { Disclosure } from '../../kit/Disclosure.tsx'
import { DataList } from '../../kit/PageHead.tsx'
import { itemNotes, itemTitle } from '../common/item-words.ts'
import { kindLabel, roleLabel, stageLabel } from '../common/labels.ts'
import { letterFacts } from '../common/letter-facts.ts'
import { sectionName } from '../common/section-name.ts'
import { LaterMark } from './LaterMark.tsx'

type Known = NonNullable<CaseAsOf['known']>

/** People, deadlines, promises, documents, files and links of a case as they were known. */
export function KnownParts({ known }: { readonly known: Known }) {
  const { t } = useText()
  return (
    <>
      <Part title={t('asOf.people')} empty={t('asOf.noPeople')}>
        {known.people.map(({ part: { id, person, role, tie }, later }) => (
          <li key={id}>
            <span className="as-of-strong">{fullName(person)}</span>
            <span>
              {[roleLabel(t, role), tie ?? '', ...reached(person)].filter((word) => word !== '').join(', ')}
            </span>
            <LaterMark later={later} />
          </li>
        ))}
      </Part>
      <Part title={t('asOf.deadlines')} empty={t('asOf.noDeadlines')}>
        {known.deadlines.map(({ computed, later }) => (
          <li key={computed.deadline.id}>
            <span className="as-of-strong">{t(`deadline.rule.${computed.deadline.ruleId}.short`)}</span>
            <span>{dueText(t, computed)}</span>
            <LaterMark later={later} />
          </li>
        ))}
      </Part>
      <Part title={t('asOf.commitments')} empty={t('asOf.noCommitments')}>
        {known.commitments.map(({ id, side, who, what, dueOn }) => (
          <li key={id}>
            <span className="as-of-strong">{side === 'mine' ? t('journal.field.mine') : who}</span>
            <span>
              {what}
              {dueOn !== null && `, ${t('asOf.dueThen', { date: formatDate(dueOn) })}`}
            </span>
          </li>
        ))}
      </Part>
      <Part title={t('asOf.items')} empty={t('asOf.noItems')}>
        {known.items.map(({ item, later }) => (
          <li key={item.id}>
            <span className="as-of-strong">{t(`items.type.${item.type}.one`)}</span>
            <span>{[itemTitle(t, item), ...itemNotes(t, item)].join(', ')}</span>
            <LaterMark later={later} />
          </li>
        ))}
      </Part>
      <Documents known={known} />
      <Part title={t('asOf.attachments')} empty={t('asOf.noAttachments')}>
        {known.attachments.map(({ attachment: { id, name }, later }) => (
          <li key={id}>
            <span>{name}</span>
            <LaterMark later={later} />
          </li>
        ))}
      </Part>
      {known.links.length > 0 && (
        <Part title={t('asOf.links')} empty="">
          {known.links.map(({ caseId, number, kind, stage, later }) => (
            <li key={caseId}>
              <span className="as-of-strong">{number ?? t('journal.content.erased')}</span>
              <span>
                {kind !== null && kindLabel(t, kind)}
                {kind !== null && stage !== null && `, ${stageLabel(t, kind, stage)}`}
              </span>
              <LaterMark later={later} />
            </li>
          ))}
        </Part>
      )}
    </>
  )
}

function reached({
  phone,
  email,
}: {
  readonly phone: string | null
  readonly email: string | null
}): string[] {
  return [phone ?? '', email ?? '']
}

function Part({
  title,
  empty,
  children,
}: {
  readonly title: string
  readonly empty: string
  readonly children: readonly ReactNode[]
}) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {children.length === 0 ? (
        <p className="as-of-none">{empty}</p>
      ) : (
        <ul className="as-of-list">{children}</ul>
      )}
    </section>
  )
}

function Documents({ known }: { readonly known: Known }) {
  const { t } = useText()
  return (
    <section aria-label={t('asOf.documents')}>
      <h2>{t('asOf.documents')}</h2>
      {known.documents.length === 0 && <p className="as-of-none">{t('asOf.noDocuments')}</p>}
      {known.documents.map(({ document, versionNumber, status, issuedOn, fields, sections, later }) => (
        <div key={document.id} className="as-of-document">
          <p>
            <span className="as-of-strong">{t(`doc.${document.kind}`)}</span>{' '}
            {t('casePage.documents.version', { number: String(versionNumber) })},{' '}
            {status === 'issued' && issuedOn !== null
              ? t('casePage.documents.issued', { date: formatDate(issuedOn) })
              : t('casePage.documents.draft')}{' '}
            <LaterMark later={later} />
          </p>
          <Disclosure title={t('asOf.documentText')}>
            <DataList items={letterFacts(fields, t)} />
            {sections.map(({ key, text }) => (
              <div key={key} className="as-of-section">
                <h4>{sectionName(t, key)}</h4>
                <RichTextView text={text} />
              </div>
            ))}
          </Disclosure>
        </div>
      ))}
    </section>
  )
}

function dueText(t: Translate, { dueOn, state }: ComputedDeadline): string {
  switch (state.state) {
    case 'met':
      return t('asOf.metThen', { date: formatDate(state.on) })
    case 'paused':
      return `${t('asOf.pausedThen', { date: formatDate(state.since) })}, ${state.reason}`
    default:
      return t('asOf.dueThen', { date: formatDate(dueOn) })
  }
}
