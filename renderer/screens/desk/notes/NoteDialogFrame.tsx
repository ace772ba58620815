import './WaitingNotes.css'

import type { ReactNode } from 'react'

import type { Instant } from '#model/time/dates.ts'

import { ErrorNotice } from '../../../errors/ErrorNotice.tsx'
import { Dialog } from '../../../kit/Dialog.tsx'
import { FormFooter } from '../../../shell/FormFooter.tsx'
import type { NoteDialogProps } from './note-dialog.ts'

interface NoteDialogFrameProps extends NoteDialogProps {
  readonly title: string
  readonly doLabel: string
  readonly isDanger?: boolean
  readonly form: { readonly savedAt: Instant | null; readonly failure: unknown; discard: () => Promise<void> }
  readonly save: { readonly isPending: boolean; readonly error: unknown }
  readonly onSubmit: () => void
  readonly children: ReactNode
}

/** What the dialogs about a note share: the note as it was taken, the fields, and what becomes of it. */
export function NoteDialogFrame(props: NoteDialogFrameProps) {
  const { note, title, doLabel, isDanger, form, save, onSubmit, onClose, focusAfter, children } = props
  const giveUp = () => {
    void form.discard()
    onClose()
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      onSubmit={onSubmit}
      title={title}
      isBusy={save.isPending}
      focusAfter={focusAfter}
      footer={
        <FormFooter
          form={form}
          act={doLabel}
          isBusy={save.isPending}
          isDanger={isDanger === true}
          onGiveUp={giveUp}
        />
      }
    >
      <blockquote className="note-quote">{note.text}</blockquote>
      {children}
      <ErrorNotice thrown={save.error} kept="typed" />
    </Dialog>
  )
}
