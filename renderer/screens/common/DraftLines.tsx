import './DraftLines.css'

import type { DraftLine } from '#contract/desk.ts'
import type { FormName } from '#model/draft.ts'

import { discardDraftOf, restoreDraft } from '../../data/drafts-mutations.ts'
import type { Translate } from '../../i18n/catalogues.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { IconButton } from '../../kit/IconButton.tsx'
import { TextLink } from '../../kit/TextLink.tsx'
import { useToasts } from '../../kit/Toasts.tsx'
import { formHref } from '../../shell/use-asked-form.ts'
import { casePageHref, itemPage } from '../case/case-pages.ts'
import { momentText } from './moment-text.ts'
import { PART_PARAM } from '../document/use-part.ts'
import { intakeHref } from '../intake/intake-address.ts'

/** What was typed and not saved, each line a way back to it. */
export function DraftLines({ drafts }: { readonly drafts: readonly DraftLine[] }) {
  const { t } = useText()
  const discard = useDiscardDraft()
  return (
    <ul>
      {drafts.map((draft) => (
        <li key={`${draft.targetId}-${draft.type}-${draft.excerpt}`} className="draft-line">
          <TextLink href={draftHref(draft)}>{nameOf(t, draft)}</TextLink>
          <span className="draft-line-place">
            {draft.case === null
              ? placeOfNoCase(t, draft)
              : [draft.case.number, draft.case.children].filter((part) => part !== '').join(' · ')}
          </span>
          {draft.excerpt !== '' && <span className="draft-line-excerpt">{draft.excerpt}</span>}
          <span className="draft-line-when">
            {momentText(t, draft.savedAt)}
            <IconButton
              icon="close"
              size="inline"
              label={t('deskScreen.discardDraft')}
              onPress={() => void discard(draft)}
            />
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Where a draft belongs that belongs to no case. */
function placeOfNoCase(t: Translate, { form }: DraftLine): string {
  if (form === null) return t('deskScreen.newCaseNotOpened')
  return t(NOTE_FORMS.has(form) ? 'quickLog.draftPlace' : 'shell.settings')
}

/** Forms about notes that wait for a case: they open over the desk. */
const NOTE_FORMS: ReadonlySet<FormName> = new Set(['quick_note', 'note_file', 'note_enquiry', 'note_discard'])

function nameOf(t: Translate, { type, form }: DraftLine): string {
  if (form !== null) return t(`formDraft.name.${form}`)
  return type === 'form' ? '' : t(`deskScreen.draft.${type}`)
}

/** Throws a draft away, with a way to take that back: its target may be gone, and with it the form it was written in. */
function useDiscardDraft() {
  const { t } = useText()
  const toasts = useToasts()
  const failed = { tone: 'error', text: t('composer.draftFailed') } as const
  return async (line: DraftLine) => {
    try {
      const thrown = await discardDraftOf(line)
      if (thrown === null) return
      toasts.show({
        text: t('composer.discarded'),
        tone: 'info',
        undo: { onPress: () => void restoreDraft(thrown).catch(() => toasts.show(failed)) },
      })
    } catch {
      toasts.show(failed)
    }
  }
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
      return documentHref(draft)
    case 'facts':
      return `/cases/${draft.caseId}/data?edit=1`
    case 'form':
      return draft.form === null ? '/' : hrefOfForm(draft, draft.form)
  }
}

/** A document, and a section of it at that section. */
function documentHref({ documentId, caseId, type, part }: DraftLine): string {
  if (documentId === null) return `/cases/${caseId}/documents`
  return type === 'section' && part !== null
    ? `/documents/${documentId}?${PART_PARAM}=${part}`
    : `/documents/${documentId}`
}

/** A form is opened by the address, over the screen it belongs to. */
function hrefOfForm(draft: DraftLine, form: FormName): string {
  const { caseId, targetId: target } = draft
  switch (form) {
    case 'person':
      return formHref(`/cases/${caseId}/people`, { form, target })
    case 'measure':
      return formHref('/settings/measures', { form, target })
    case 'item':
      return formHref(
        casePageHref(caseId, itemPage(draft.part ?? '')),
        { form, target },
        { of: draft.part ?? '' },
      )
    case 'stage':
      return formHref(`/cases/${caseId}`, { form, target })
    case 'move_case':
      return formHref(`/cases/${caseId}/data`, { form, target })
    case 'withdraw_entry':
      return `${formHref(`/cases/${caseId}`, { form, target })}&entry=${target}`
    case 'keep_case':
      return formHref('/settings/retention', { form, target })
    case 'deadline_pause':
    case 'deadline_resume':
    case 'deadline_override':
      return formHref(`/cases/${caseId}/deadlines`, { form, target })
    case 'gate_reason':
      return formHref(documentHref(draft), { form, target: draft.part ?? '' })
    case 'leak_decision':
      return formHref(draft.documentId === null ? `/cases/${caseId}/export` : documentHref(draft), {
        form,
        target: draft.part ?? '',
      })
    case 'quick_note':
    case 'note_file':
    case 'note_enquiry':
    case 'note_discard':
      return formHref('/', { form, target })
    case 'unit':
    case 'assignment_end':
      return formHref('/settings/municipalities', { form, target })
    case 'assignment':
      return '/settings/municipalities'
    case 'export':
      return `/cases/${caseId}/export`
    case 'lock_after':
      return '/settings/lock'
    case 'profile':
    case 'letterhead':
      return `/settings/${form}`
  }
}
