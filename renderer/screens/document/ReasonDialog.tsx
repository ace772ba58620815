import { useState } from 'react'

import { type GateFinding, GatePass } from '#model/document/gate.ts'
import type { DocumentTemplate } from '#model/document/template.ts'

import { useText } from '../../i18n/TextProvider.tsx'
import { Button } from '../../kit/Button.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { TextArea } from '../../kit/TextField.tsx'
import { findingText } from './finding-text.ts'

export interface ReasonDialogProps {
  readonly finding: GateFinding
  readonly template: DocumentTemplate
  /** The reason typed before; empty at first. */
  readonly reason: string
  readonly onKeep: (reason: string) => void
  readonly onClose: () => void
}

/** Asks why one goes on in spite of a finding. */
export function ReasonDialog({ finding, template, reason, onKeep, onClose }: ReasonDialogProps) {
  const { t } = useText()
  const [typed, setTyped] = useState(reason)
  const [isTried, setTried] = useState(false)
  const parsed = GatePass.shape.reason.safeParse(typed)
  const keep = () => {
    setTried(true)
    if (parsed.success) onKeep(parsed.data)
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      onSubmit={keep}
      title={t('gate.dialog.title')}
      footer={
        <>
          <Button variant="line" onPress={onClose}>
            {t('kit.dialog.cancel')}
          </Button>
          <Button variant="main" type="submit">
            {t('gate.dialog.keep')}
          </Button>
        </>
      }
    >
      <p className="gate-dialog-finding">{findingText(t, finding.requirement, template)}</p>
      <TextArea
        label={t('gate.dialog.reason')}
        description={t('gate.dialog.hint')}
        error={isTried && !parsed.success ? t('gate.dialog.short') : null}
        value={typed}
        onChange={setTyped}
        maxLength={1000}
        autoFocus
      />
    </Dialog>
  )
}
