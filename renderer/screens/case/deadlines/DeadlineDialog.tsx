import type { ReactNode } from 'react'
import type { Deadline } from '#model/deadline/deadline.ts'

import { ErrorNotice } from '../../../errors/ErrorNotice.tsx'
import { useText } from '../../../i18n/TextProvider.tsx'
import { Button } from '../../../kit/Button.tsx'
import { Dialog } from '../../../kit/Dialog.tsx'

export interface DeadlineDialogProps {
  readonly title: string
  /** The act in words, on the button. */
  readonly act: string
  readonly deadline: Deadline
  readonly save: { readonly isPending: boolean; readonly error: unknown }
  readonly onSubmit: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The shape of every question about a deadline: which one, the fields, and one act. */
export function DeadlineDialog(props: DeadlineDialogProps) {
  const { title, act, deadline, save, onSubmit, onClose, children } = props
  const { t } = useText()
  return (
    <Dialog
      isOpen
      onClose={onClose}
      onSubmit={onSubmit}
      title={`${title}: ${t(`deadline.rule.${deadline.ruleId}.name`)}`}
      isBusy={save.isPending}
      footer={
        <>
          <Button variant="line" onPress={onClose} isDisabled={save.isPending}>
            {t('kit.dialog.cancel')}
          </Button>
          <Button variant="main" type="submit" isPending={save.isPending}>
            {act}
          </Button>
        </>
      }
    >
      {children}
      <ErrorNotice thrown={save.error} kept="typed" />
    </Dialog>
  )
}
