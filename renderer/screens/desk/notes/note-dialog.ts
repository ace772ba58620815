import type { RefObject } from 'react'
import type { WaitingNote } from '#contract/notes.ts'
import { type FormName, NO_CASE } from '#model/draft.ts'
import { DraftTargetId, type QuickNoteId } from '#model/ids.ts'

import type { FormPlace, FoundForm } from '../../../data/use-form-draft.ts'

/** What each dialog about a note is given. */
export interface NoteDialogProps {
  readonly note: WaitingNote
  readonly onClose: () => void
  readonly focusAfter: RefObject<HTMLElement | null>
}

/** The form in such a dialog. */
export interface NoteFormProps extends NoteDialogProps {
  readonly place: FormPlace
  readonly found: FoundForm | null
}

/** Where what is typed about a note is kept. */
export function notePlace(id: QuickNoteId, form: FormName): FormPlace {
  return { caseId: NO_CASE, targetId: DraftTargetId.parse(id), form }
}
