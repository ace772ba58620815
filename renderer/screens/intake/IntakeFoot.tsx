import { useState } from 'react'
import type { Instant } from '#model/time/dates.ts'

import type { DraftState } from '../../data/use-draft.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { useText } from '../../i18n/TextProvider.tsx'
import { Button } from '../../kit/Button.tsx'
import { ConfirmDialog } from '../../kit/Dialog.tsx'
import { BusyButton } from '../../shell/BusyButton.tsx'
import { DraftKept } from '../common/DraftKept.tsx'

interface IntakeFootProps {
  readonly draft: DraftState
  /** When what was begun before was saved; `null` for a new form. */
  readonly keptAt: Instant | null
  readonly isOpening: boolean
  /** What the call threw; `null` while nothing went wrong. */
  readonly thrown: unknown
  readonly onSubmit: () => void
  readonly onDiscard: () => void
}

/** The end of the form, always in sight: open the case, what is kept of the typing, or give it up. */
export function IntakeFoot({ draft, keptAt, isOpening, thrown, onSubmit, onDiscard }: IntakeFootProps) {
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
        <DraftKept savedAt={draft.savedAt ?? keptAt} />
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
