import { useState } from 'react'

import { clockOf } from '../../data/clock.ts'
import type { DraftState } from '../../data/use-draft.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { useText } from '../../i18n/TextProvider.tsx'
import { Button } from '../../kit/Button.tsx'
import { ConfirmDialog } from '../../kit/Dialog.tsx'
import { Status } from '../../kit/Status.tsx'
import { BusyButton } from '../../shell/BusyButton.tsx'

interface IntakeFootProps {
  readonly draft: DraftState
  readonly isOpening: boolean
  /** What the call threw; `null` while nothing went wrong. */
  readonly thrown: unknown
  readonly onSubmit: () => void
  readonly onDiscard: () => void
}

/** The end of the form, always in sight: open the case, what is kept of the typing, or give it up. */
export function IntakeFoot({ draft, isOpening, thrown, onSubmit, onDiscard }: IntakeFootProps) {
  const { t } = useText()
  const [isDiscarding, setDiscarding] = useState(false)
  return (
    <div className="intake-foot">
      <ErrorNotice thrown={thrown} kept={draft.failure === null ? 'draft' : 'typed'} />
      <ErrorNotice thrown={draft.failure} kept="typed" onRetry={() => void draft.flush()} />
      <div className="intake-actions">
        <BusyButton
          variant="main"
          shortcut="Ctrl+Enter"
          isBusy={isOpening}
          busyLabel={t('intake.saving')}
          onPress={onSubmit}
        >
          {t('intake.save')}
        </BusyButton>
        {draft.savedAt === null ? (
          <span className="intake-quiet">{t('intake.drafting')}</span>
        ) : (
          <Status tone="ok">{t('intake.draftSaved', { time: clockOf(draft.savedAt) })}</Status>
        )}
        <span className="intake-discard">
          <Button variant="plain" onPress={() => setDiscarding(true)}>
            {t('intake.discard')}
          </Button>
        </span>
      </div>
      <ConfirmDialog
        isOpen={isDiscarding}
        title={t('intake.discardTitle')}
        confirmLabel={t('intake.discardAction')}
        isDanger
        onConfirm={onDiscard}
        onCancel={() => setDiscarding(false)}
      >
        {t('intake.discardText')}
      </ConfirmDialog>
    </div>
  )
}
