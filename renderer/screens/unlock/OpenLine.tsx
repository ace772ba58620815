import { useText } from '../../i18n/TextProvider.tsx'
import { BusyButton } from '../../shell/BusyButton.tsx'

/** The end of every way to open the vault: the button, and a word about it. */
export function OpenLine({ isBusy, note }: { readonly isBusy: boolean; readonly note?: string }) {
  const { t } = useText()
  return (
    <div className="unlock-actions">
      <BusyButton isSubmit variant="main" size="large" isBusy={isBusy} busyLabel={t('unlock.opening')}>
        {t('unlock.open')}
      </BusyButton>
      {note !== undefined && <span>{note}</span>}
    </div>
  )
}
