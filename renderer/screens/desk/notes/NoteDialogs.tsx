import { useQuery } from '@tanstack/react-query'
import type { RefObject } from 'react'

import { QuickNoteId } from '#model/ids.ts'

import { queries } from '../../../data/queries.ts'
import { useAskedForm } from '../../../shell/use-asked-form.ts'
import { DiscardNoteDialog } from './DiscardNoteDialog.tsx'
import { FileNoteDialog } from './FileNoteDialog.tsx'
import { NoteToEnquiryDialog } from './NoteToEnquiryDialog.tsx'

/** The dialog about a note that the address asks for. It stands outside the rail, which folds in a narrow window. */
export function NoteDialogs({ focusAfter }: { readonly focusAfter: RefObject<HTMLElement | null> }) {
  const { data } = useQuery(queries.notes())
  const { asked, close } = useAskedForm()
  const noteId = QuickNoteId.safeParse(asked?.target).data
  const note = data?.find(({ id }) => id === noteId)
  if (asked === null || note === undefined) return null
  const dialog = { note, onClose: close, focusAfter }
  switch (asked.form) {
    case 'note_file':
      return <FileNoteDialog {...dialog} />
    case 'note_enquiry':
      return <NoteToEnquiryDialog {...dialog} />
    case 'note_discard':
      return <DiscardNoteDialog {...dialog} />
    default:
      return null
  }
}
