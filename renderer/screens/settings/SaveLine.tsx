import type { Instant } from '#model/time/dates.ts'

import { clockOf } from '../../data/clock.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { useText } from '../../i18n/TextProvider.tsx'
import { Status } from '../../kit/Status.tsx'
import { BusyButton } from '../../shell/BusyButton.tsx'
import { FormDraftLine } from '../../shell/FormDraftLine.tsx'

interface SaveLineProps {
  readonly isSaving: boolean
  readonly savedAt: Instant | null
  readonly thrown: unknown
  readonly draft: { readonly savedAt: Instant | null; readonly failure: unknown }
}

/** The end of a settings form: the button, and what came of it. */
export function SaveLine({ isSaving, savedAt, thrown, draft }: SaveLineProps) {
  const { t } = useText()
  return (
    <div className="settings-actions">
      <BusyButton isSubmit variant="main" isBusy={isSaving} busyLabel={t('settings.saving')}>
        {t('settings.save')}
      </BusyButton>
      <div role="status">
        {savedAt !== null && <Status tone="ok">{t('settings.savedAt', { time: clockOf(savedAt) })}</Status>}
      </div>
      {savedAt === null && <FormDraftLine {...draft} />}
      <ErrorNotice thrown={thrown} kept="typed" />
    </div>
  )
}
