import { NO_CASE } from '#model/draft.ts'
import { DraftTargetId, MunicipalityId, QuickNoteId } from '#model/ids.ts'

import type { FormPlace } from '../data/use-form-draft.ts'
import { useAskedForm } from '../shell/use-asked-form.ts'
import { WithFoundForm } from '../shell/WithFoundForm.tsx'
import { QuickLogPanel } from './QuickLogPanel.tsx'

/** The quick log, over whatever screen is open; the address says that it is, so that a lock leads back into it. */
export function QuickLog() {
  const { asked, more, close } = useAskedForm()
  const noteId = QuickNoteId.safeParse(asked?.target)
  if (asked?.form !== 'quick_note' || !noteId.success) return null
  const place: FormPlace = {
    caseId: NO_CASE,
    targetId: DraftTargetId.parse(noteId.data),
    form: 'quick_note',
  }
  return (
    <WithFoundForm key={noteId.data} place={place}>
      {(found) => (
        <QuickLogPanel
          noteId={noteId.data}
          municipalityId={MunicipalityId.safeParse(more('of')).data ?? null}
          place={place}
          found={found}
          onClose={close}
        />
      )}
    </WithFoundForm>
  )
}
