import './DraftLines.css'

import type { DraftLine } from '#contract/desk.ts'
import { caseDraftTarget } from '#model/draft.ts'

import { useText } from '../../i18n/TextProvider.tsx'
import { TextLink } from '../../kit/TextLink.tsx'
import { momentText } from '../common/moment-text.ts'
import { intakeHref } from '../intake/intake-address.ts'

/** What was typed and not saved, each line a way back to it. */
export function DraftLines({ drafts }: { readonly drafts: readonly DraftLine[] }) {
  const { t } = useText()
  return (
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
  )
}

/** Where a draft is written on. */
export function draftHref(draft: DraftLine): string {
  switch (draft.type) {
    case 'entry':
      return `/cases/${draft.caseId}?draft=${draft.targetId}`
    case 'intake':
      return intakeHref(null, { caseId: draft.caseId })
    case 'section':
    case 'letter_fields':
      return draft.documentId === null ? `/cases/${draft.caseId}/documents` : `/documents/${draft.documentId}`
    case 'facts':
      return `/cases/${draft.caseId}/data?edit=1`
    case 'person':
      // Its own role is in the draft.
      return draft.targetId === caseDraftTarget(draft.caseId)
        ? `/cases/${draft.caseId}/people?add=network_member`
        : `/cases/${draft.caseId}/people?edit=${draft.targetId}`
  }
}
