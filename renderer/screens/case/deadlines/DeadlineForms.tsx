import type { CaseView } from '#contract/cases.ts'
import type { FormName } from '#model/draft.ts'
import { openPause } from '#model/deadline/due-date.ts'
import { DraftTargetId } from '#model/ids.ts'

import type { FormPlace } from '../../../data/use-form-draft.ts'
import { useAskedForm } from '../../../shell/use-asked-form.ts'
import { WithFoundForm } from '../../../shell/WithFoundForm.tsx'
import { OverrideDialog } from './OverrideDialog.tsx'
import { PauseDialog } from './PauseDialog.tsx'
import { ResumeDialog } from './ResumeDialog.tsx'

/** The question about a deadline that the address asks for; it may be asked from more places than one. */
export function DeadlineForms({ view }: { readonly view: CaseView }) {
  const { asked, close } = useAskedForm()
  const computed = view.deadlines.find(({ deadline }) => deadline.id === asked?.target)
  if (asked === null || computed === undefined || computed.deadline.metOn !== null) return null
  const { deadline } = computed
  const { form } = asked
  // A pause that has ended meanwhile cannot be ended again.
  const isPaused = openPause(deadline) !== null
  if (!isDeadlineForm(form) || (form !== 'deadline_override' && isPaused !== (form === 'deadline_resume'))) {
    return null
  }
  const place: FormPlace = { caseId: view.case.id, targetId: DraftTargetId.parse(deadline.id), form }
  return (
    <WithFoundForm key={`${form} ${deadline.id}`} place={place}>
      {(found) => {
        const props = { place, found, onClose: close }
        if (form === 'deadline_override') return <OverrideDialog {...props} computed={computed} />
        const Dialog = form === 'deadline_pause' ? PauseDialog : ResumeDialog
        return <Dialog {...props} deadline={deadline} today={view.today} />
      }}
    </WithFoundForm>
  )
}

type DeadlineForm = Extract<FormName, `deadline_${string}`>

function isDeadlineForm(form: FormName): form is DeadlineForm {
  return form.startsWith('deadline_')
}
