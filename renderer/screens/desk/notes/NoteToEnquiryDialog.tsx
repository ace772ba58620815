import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'

import { Asker, ASKERS } from '#model/case/kinds/enquiry.ts'
import { CaseId, MunicipalityId } from '#model/ids.ts'

import { newId } from '../../../data/new-id.ts'
import { useNoteToEnquiry } from '../../../data/notes-mutations.ts'
import { queries } from '../../../data/queries.ts'
import { useFormDraft } from '../../../data/use-form-draft.ts'
import { useText } from '../../../i18n/TextProvider.tsx'
import { ComboBox } from '../../../kit/ComboBox.tsx'
import { RadioGroup } from '../../../kit/RadioGroup.tsx'
import { WithFoundForm } from '../../../shell/WithFoundForm.tsx'
import { type NoteDialogProps, type NoteFormProps, notePlace } from './note-dialog.ts'
import { NoteDialogFrame } from './NoteDialogFrame.tsx'

/** Opens an enquiry of what a note says, and goes there. */
export function NoteToEnquiryDialog(props: NoteDialogProps) {
  const place = notePlace(props.note.id, 'note_enquiry')
  return (
    <WithFoundForm place={place}>
      {(found) => <NoteToEnquiryForm {...props} place={place} found={found} />}
    </WithFoundForm>
  )
}

function NoteToEnquiryForm({ place, found, ...frame }: NoteFormProps) {
  const { t } = useText()
  const navigate = useNavigate()
  const { note } = frame
  const form = useFormDraft<Readonly<Record<'municipalityId' | 'asker', string>>>(
    place,
    { municipalityId: note.municipalityId ?? '', asker: 'worker' },
    found,
  )
  const { data: own } = useQuery(queries.desk())
  const [isChecked, setChecked] = useState(false)
  const [caseId] = useState(() => newId(CaseId))
  const save = useNoteToEnquiry()
  const municipalityId = MunicipalityId.safeParse(form.value.municipalityId).data
  const asker = Asker.safeParse(form.value.asker).data ?? 'worker'
  const submit = () => {
    setChecked(true)
    if (municipalityId === undefined) return
    form
      .commit((draft) => save.mutateAsync({ noteId: note.id, caseId, municipalityId, asker, draft }))
      .then(
        () => navigate(`/cases/${caseId}/data`),
        () => undefined,
      )
  }
  return (
    <NoteDialogFrame
      {...frame}
      title={t('quickLog.enquiryDialog.title')}
      doLabel={t('quickLog.enquiryDialog.do')}
      form={form}
      save={save}
      onSubmit={submit}
    >
      <ComboBox
        label={t('intake.municipality')}
        choices={(own?.municipalities ?? []).map(({ id, name }) => ({ id: id as string, label: name }))}
        value={municipalityId ?? null}
        onChange={(id) => form.change({ municipalityId: id ?? '' })}
        error={isChecked && municipalityId === undefined ? t('quickLog.enquiryDialog.missing') : null}
        autoFocus
      />
      <RadioGroup
        label={t('kindDetails.asker')}
        choices={ASKERS.map((id) => ({ id, label: t(`kindDetails.askers.${id}`) }))}
        value={asker}
        onChange={(id) => form.change({ asker: id })}
        isInline
      />
    </NoteDialogFrame>
  )
}
