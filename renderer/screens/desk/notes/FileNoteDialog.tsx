import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { CaseId } from '#model/ids.ts'

import { useFileNote } from '../../../data/notes-mutations.ts'
import { queries } from '../../../data/queries.ts'
import { useFormDraft } from '../../../data/use-form-draft.ts'
import { useText } from '../../../i18n/TextProvider.tsx'
import { ComboBox } from '../../../kit/ComboBox.tsx'
import { useToasts } from '../../../kit/Toasts.tsx'
import { caseChoices } from '../../../quick-log/case-choices.ts'
import { WithFoundForm } from '../../../shell/WithFoundForm.tsx'
import { type NoteDialogProps, type NoteFormProps, notePlace } from './note-dialog.ts'
import { NoteDialogFrame } from './NoteDialogFrame.tsx'

/** Makes a note an entry of an open case, of the day and the time it was taken. */
export function FileNoteDialog(props: NoteDialogProps) {
  const place = notePlace(props.note.id, 'note_file')
  return (
    <WithFoundForm place={place}>
      {(found) => <FileNoteForm {...props} place={place} found={found} />}
    </WithFoundForm>
  )
}

function FileNoteForm({ place, found, ...frame }: NoteFormProps) {
  const { t } = useText()
  const toasts = useToasts()
  const form = useFormDraft<Readonly<Record<'caseId', string>>>(place, { caseId: '' }, found)
  const { data: lines } = useQuery(queries.cases(null, true))
  const [isChecked, setChecked] = useState(false)
  const save = useFileNote()
  const caseId = CaseId.safeParse(form.value.caseId).data
  const submit = () => {
    setChecked(true)
    if (caseId === undefined) return
    form
      .commit((draft) => save.mutateAsync({ noteId: frame.note.id, caseId, draft }))
      .then(
        () => {
          toasts.show({ text: t('quickLog.savedInCase') })
          frame.onClose()
        },
        () => undefined,
      )
  }
  return (
    <NoteDialogFrame
      {...frame}
      title={t('quickLog.fileDialog.title')}
      doLabel={t('quickLog.fileDialog.do')}
      form={form}
      save={save}
      onSubmit={submit}
    >
      <ComboBox
        label={t('quickLog.fileDialog.case')}
        choices={caseChoices(t, lines ?? [], '')}
        value={caseId ?? null}
        onChange={(id) => form.change({ caseId: id ?? '' })}
        error={isChecked && caseId === undefined ? t('quickLog.fileDialog.missing') : null}
        keepOrder
        autoFocus
      />
    </NoteDialogFrame>
  )
}
