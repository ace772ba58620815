import './UnlockScreen.css'

import { type FormEvent, useEffect, useRef } from 'react'

import type { VaultStatus } from '#contract/vault.ts'

import { useSetPassphrase } from '../../data/keys-mutations.ts'
import { useLockVault } from '../../data/vault-mutations.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { focusFirstInvalid } from '../../kit/focus-first-invalid.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { Button } from '../../kit/Button.tsx'
import { Icon } from '../../kit/Icon.tsx'
import { BusyButton } from '../../shell/BusyButton.tsx'
import { SampleWarning } from '../../shell/SampleWarning.tsx'
import { NewPassphraseFields } from '../keys/NewPassphraseFields.tsx'
import { useNewPassphrase } from '../keys/use-new-passphrase.ts'

/** After an opening by the recovery code or the office: the forgotten passphrase is replaced before anything is shown. */
export function NewPassphraseScreen({ status }: { readonly status: VaultStatus }) {
  const { t } = useText()
  const form = useRef<HTMLFormElement>(null)
  const chosen = useNewPassphrase()
  const set = useSetPassphrase()
  const lock = useLockVault()
  useEffect(() => {
    document.title = t('app.name')
  }, [t])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (set.isPending) return
    if (!chosen.check()) {
      focusFirstInvalid(form.current)
      return
    }
    set.mutate(chosen.passphrase, {
      onError: (thrown) => {
        if (chosen.takeRefusal(thrown)) focusFirstInvalid(form.current)
      },
    })
  }
  return (
    <div className="unlock">
      <main className="unlock-body unlock-single">
        <div className="unlock-main">
          <p className="unlock-name">
            <Icon name="app" size={20} />
            {t('app.name')}
          </p>
          <h1>{t('unlock.due.title')}</h1>
          <p className="unlock-lead">{t('unlock.due.lead')}</p>
          <form ref={form} className="unlock-form" noValidate onSubmit={submit}>
            <NewPassphraseFields fields={chosen.fields} label={t('vaultKeys.passphrase.next')} autoFocus />
            {!chosen.isFaulty && <ErrorNotice thrown={set.error} />}
            <div className="unlock-actions">
              <BusyButton
                isSubmit
                variant="main"
                size="large"
                isBusy={set.isPending}
                busyLabel={t('settings.saving')}
              >
                {t('unlock.due.set')}
              </BusyButton>
              <Button variant="plain" onPress={() => !lock.isPending && lock.mutate()}>
                {t('unlock.due.lock')}
              </Button>
            </div>
          </form>
        </div>
      </main>
      <footer className="unlock-foot">
        <SampleWarning status={status} />
        <span>{t('unlock.version', { version: status.version })}</span>
      </footer>
    </div>
  )
}
