import './WaitingNotes.css'

import type { ReactNode } from 'react'

import type { Instant } from '#model/time/dates.ts'

import { ErrorNotice } from '../../../errors/ErrorNotice.tsx'
import { useText } from '../../../i18n/TextProvider.tsx'
import { Button } from '../../../kit/Button.tsx'
import { Dialog } from '../../../kit/Dialog.tsx'
import { FormDraftLine } from '../../../shell/FormDraftLine.tsx'
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
  const { t } = useText()
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
        <>
          <FormDraftLine savedAt={form.savedAt} failure={form.failure} />
          <Button variant="line" onPress={giveUp} isDisabled={save.isPending}>
            {t('kit.dialog.cancel')}
          </Button>
          <Button variant={isDanger === true ? 'danger' : 'main'} type="submit" isPending={save.isPending}>
            {doLabel}
          </Button>
        </>
      }
    >
      <blockquote className="note-quote">{note.text}</blockquote>
      {children}
      <ErrorNotice thrown={save.error} kept="typed" />
    </Dialog>
  )
}
