import { useState } from 'react'

import { type GateFinding, GatePass } from '#model/document/gate.ts'
import type { DocumentTemplate } from '#model/document/template.ts'

import { type FormPlace, type FoundForm, useFormDraft } from '../../data/use-form-draft.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { TextArea } from '../../kit/TextField.tsx'
import { FormFooter } from '../../shell/FormFooter.tsx'
import { WithFoundForm } from '../../shell/WithFoundForm.tsx'
import { draftTargetOf } from './draft-target.ts'
import { findingText } from './finding-text.ts'
import type { ReasonFields } from './use-gate-passes.ts'
import type { DocumentView } from './writing.ts'

export interface ReasonDialogProps {
  readonly view: DocumentView
  readonly finding: GateFinding
  readonly template: DocumentTemplate
  /** The reason kept before; empty at first. */
  readonly reason: string
  readonly onKeep: (reason: string) => void
  readonly onClose: () => void
}

/** Asks why one goes on in spite of a finding. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { view, finding } = props
  const place: FormPlace = {
    caseId: view.document.caseId,
    targetId: draftTargetOf(view.version.id),
    form: 'gate_reason',
    part: finding.requirement,
  }
  return (
    <WithFoundForm place={place}>
      {(found) => <ReasonForm {...props} place={place} found={found} />}
    </WithFoundForm>
  )
}

interface ReasonFormProps extends ReasonDialogProps {
  readonly place: FormPlace
  readonly found: FoundForm | null
}

function ReasonForm({ finding, template, reason, onKeep, onClose, place, found }: ReasonFormProps) {
  const { t } = useText()
  const form = useFormDraft<ReasonFields>(place, { reason, kept: reason }, found)
  const typed = form.value.reason
  const [isTried, setTried] = useState(false)
  const parsed = GatePass.shape.reason.safeParse(typed)
  const keep = async () => {
    setTried(true)
    if (!parsed.success) return
    form.change({ reason: parsed.data, kept: parsed.data })
    await form.flush()
    onKeep(parsed.data)
  }
  const giveUp = () => {
    // What was kept before stays kept.
    if (reason === '') void form.discard()
    else form.change({ reason, kept: reason })
    onClose()
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      onSubmit={() => void keep()}
      title={t('gate.dialog.title')}
      footer={<FormFooter form={form} act={t('gate.dialog.keep')} isBusy={false} onGiveUp={giveUp} />}
    >
      <p className="gate-dialog-finding">{findingText(t, finding.requirement, template)}</p>
      <TextArea
        label={t('gate.dialog.reason')}
        description={t('gate.dialog.hint')}
        error={isTried && !parsed.success ? t('gate.dialog.short') : null}
        value={typed}
        onChange={(reasonTyped) => form.change({ reason: reasonTyped })}
        maxLength={1000}
        autoFocus
      />
    </Dialog>
  )
}
