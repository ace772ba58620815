import { useState } from 'react'

import { useDiscardNote } from '../../../data/notes-mutations.ts'
import { useFormDraft } from '../../../data/use-form-draft.ts'
import { useText } from '../../../i18n/TextProvider.tsx'
import { TextField } from '../../../kit/TextField.tsx'
import { useToasts } from '../../../kit/Toasts.tsx'
import { WithFoundForm } from '../../../shell/WithFoundForm.tsx'
import { type NoteDialogProps, type NoteFormProps, notePlace } from './note-dialog.ts'
import { NoteDialogFrame } from './NoteDialogFrame.tsx'

/** Throws a note away for a reason that the journal keeps. */
export function DiscardNoteDialog(props: NoteDialogProps) {
  const place = notePlace(props.note.id, 'note_discard')
  return (
    <WithFoundForm place={place}>
      {(found) => <DiscardNoteForm {...props} place={place} found={found} />}
    </WithFoundForm>
  )
}

function DiscardNoteForm({ place, found, ...frame }: NoteFormProps) {
  const { t } = useText()
  const toasts = useToasts()
  const form = useFormDraft<Readonly<Record<'reason', string>>>(place, { reason: '' }, found)
  const [isChecked, setChecked] = useState(false)
  const save = useDiscardNote()
  const reason = form.value.reason.trim()
  const submit = () => {
    setChecked(true)
    if (reason === '') return
    form
      .commit((draft) => save.mutateAsync({ noteId: frame.note.id, reason, draft }))
      .then(
        () => {
          toasts.show({ text: t('quickLog.discardDialog.done') })
          frame.onClose()
        },
        () => undefined,
      )
  }
  return (
    <NoteDialogFrame
      {...frame}
      title={t('quickLog.discardDialog.title')}
      doLabel={t('quickLog.discardDialog.do')}
      isDanger
      form={form}
      save={save}
      onSubmit={submit}
    >
      <TextField
        label={t('quickLog.discardDialog.reason')}
        description={t('quickLog.discardDialog.reasonHelp')}
        value={form.value.reason}
        onChange={(text) => form.change({ reason: text })}
        error={isChecked && reason === '' ? t('quickLog.discardDialog.missing') : null}
        maxLength={1000}
        isRequired
        autoFocus
      />
    </NoteDialogFrame>
  )
}
