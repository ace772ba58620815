import './DraftLines.css'

import type { DraftLine } from '#contract/desk.ts'

import { useText } from '../../i18n/TextProvider.tsx'
import { OwedSection } from '../../kit/OwedRail.tsx'
import { TextLink } from '../../kit/TextLink.tsx'
import { momentText } from '../common/moment-text.ts'

/** Pooleli: what was typed and not saved, each line a way back to it. */
export function DraftLines({ drafts }: { readonly drafts: readonly DraftLine[] }) {
  const { t } = useText()
  return (
    <OwedSection heading={t('deskScreen.unfinished')} count={drafts.length}>
      {drafts.length === 0 ? (
        <p className="draft-lines-none">{t('deskScreen.noDrafts')}</p>
      ) : (
        <ul>
          {drafts.map((draft) => (
            <li key={`${draft.targetId}-${draft.type}-${draft.excerpt}`} className="draft-line">
              <TextLink href={draftHref(draft)}>{t(`deskScreen.draft.${draft.type}`)}</TextLink>
              <span className="draft-line-place">
                {draft.case === null
                  ? t('deskScreen.newCaseNotOpened')
                  : [draft.case.number, draft.case.children].filter((part) => part !== '').join(' · ')}
              </span>
              {draft.excerpt !== '' && <span className="draft-line-excerpt">{draft.excerpt}</span>}
              <span className="draft-line-when">{momentText(t, draft.savedAt)}</span>
            </li>
          ))}
        </ul>
      )}
    </OwedSection>
  )
}

/** Where a draft is written on. */
export function draftHref(draft: DraftLine): string {
  switch (draft.type) {
    case 'entry':
      return `/cases/${draft.caseId}?draft=${draft.targetId}`
    case 'intake':
      return `/intake/klat?case=${draft.caseId}`
    case 'section':
    case 'letter_fields':
      return draft.documentId === null ? `/cases/${draft.caseId}/documents` : `/documents/${draft.documentId}`
  }
}
