import type { ReactNode } from 'react'
import type { Deadline } from '#model/deadline/deadline.ts'

import type { FormPlace, FoundForm, useFormDraft } from '../../../data/use-form-draft.ts'
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx'
import { useText } from '../../../i18n/TextProvider.tsx'
import { Dialog } from '../../../kit/Dialog.tsx'
import { FormFooter } from '../../../shell/FormFooter.tsx'

/** What each question about a deadline is given. */
export interface DeadlineFormProps {
  readonly deadline: Deadline
  readonly place: FormPlace
  readonly found: FoundForm | null
  readonly onClose: () => void
}

export interface DeadlineDialogProps {
  readonly title: string
  /** The act in words, on the button. */
  readonly act: string
  readonly deadline: Deadline
  readonly form: Pick<ReturnType<typeof useFormDraft>, 'savedAt' | 'failure' | 'discard'>
  readonly save: { readonly isPending: boolean; readonly error: unknown }
  readonly onSubmit: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The shape of every question about a deadline: which one, the fields, and one act. */
export function DeadlineDialog(props: DeadlineDialogProps) {
  const { title, act, deadline, form, save, onSubmit, onClose, children } = props
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
      title={`${title}: ${t(`deadline.rule.${deadline.ruleId}.name`)}`}
      isBusy={save.isPending}
      footer={<FormFooter form={form} act={act} isBusy={save.isPending} onGiveUp={giveUp} />}
    >
      {children}
      <ErrorNotice thrown={save.error} kept="typed" />
    </Dialog>
  )
}
