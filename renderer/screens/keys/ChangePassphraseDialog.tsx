import { useRef, useState } from 'react'

import { callError } from '../../data/api.ts'
import { useChangePassphrase } from '../../data/keys-mutations.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { focusFirstInvalid } from '../../kit/focus-first-invalid.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { Button } from '../../kit/Button.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { PassphraseField } from '../../kit/PassphraseField.tsx'
import { BusyButton } from '../../shell/BusyButton.tsx'
import { NewPassphraseFields } from './NewPassphraseFields.tsx'
import { useNewPassphrase } from './use-new-passphrase.ts'

interface ChangePassphraseDialogProps {
  readonly onClose: () => void
  readonly onChanged: () => void
}

/** Replaces the passphrase by another. */
export function ChangePassphraseDialog({ onClose, onChanged }: ChangePassphraseDialogProps) {
  const { t } = useText()
  const form = useRef<HTMLDivElement>(null)
  const [present, setPresent] = useState('')
  const [isEmpty, setEmpty] = useState(false)
  const chosen = useNewPassphrase()
  const change = useChangePassphrase()
  const isWrong = change.error !== null && callError(change.error).code === 'wrong_passphrase'

  const submit = () => {
    setEmpty(present === '')
    const isGood = chosen.check()
    if (present === '' || !isGood) {
      focusFirstInvalid(form.current)
      return
    }
    change.mutate(
      { present, passphrase: chosen.passphrase },
      {
        onSuccess: onChanged,
        onError: (thrown) => {
          chosen.takeRefusal(thrown)
          focusFirstInvalid(form.current)
        },
      },
    )
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('vaultKeys.passphrase.change')}
      onSubmit={submit}
      isBusy={change.isPending}
      footer={
        <>
          <Button variant="line" onPress={onClose} isDisabled={change.isPending}>
            {t('kit.dialog.cancel')}
          </Button>
          <BusyButton isSubmit variant="main" isBusy={change.isPending} busyLabel={t('settings.saving')}>
            {t('vaultKeys.passphrase.change')}
          </BusyButton>
        </>
      }
    >
      <div ref={form} className="settings-form">
        <p>{t('vaultKeys.passphrase.changeText')}</p>
        <PassphraseField
          label={t('vaultKeys.passphrase.present')}
          value={present}
          onChange={(text) => {
            setPresent(text)
            setEmpty(false)
            if (!change.isPending) change.reset()
          }}
          error={isEmpty ? t('unlock.empty') : isWrong ? t('error.wrong_passphrase.what') : null}
          autoFocus
        />
        <NewPassphraseFields fields={chosen.fields} label={t('vaultKeys.passphrase.next')} />
        {!isWrong && !chosen.isFaulty && <ErrorNotice thrown={change.error} />}
      </div>
    </Dialog>
  )
}
