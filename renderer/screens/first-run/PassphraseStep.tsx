import { type FormEvent, useRef } from 'react'

import type { VaultStatus } from '#contract/vault.ts'

import { useChooseFolder, useCreateVault } from '../../data/vault-mutations.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { focusFirstInvalid } from '../../kit/focus-first-invalid.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { Button } from '../../kit/Button.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { BusyButton } from '../../shell/BusyButton.tsx'
import { SyncedAdvice } from '../common/SyncedAdvice.tsx'
import { NewPassphraseFields } from '../keys/NewPassphraseFields.tsx'
import { useNewPassphrase } from '../keys/use-new-passphrase.ts'

/** The first step: where the vault is to be, and what opens it. */
export function PassphraseStep({
  folder,
  synced,
  onRestore,
}: Pick<VaultStatus, 'folder' | 'synced'> & { readonly onRestore: () => void }) {
  const { t } = useText()
  const form = useRef<HTMLFormElement>(null)
  const chosen = useNewPassphrase()
  const create = useCreateVault()
  const chooseFolder = useChooseFolder()

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (create.isPending) return
    if (!chosen.check()) {
      focusFirstInvalid(form.current)
      return
    }
    create.mutate(chosen.passphrase, {
      onError: (thrown) => {
        if (chosen.takeRefusal(thrown)) focusFirstInvalid(form.current)
      },
    })
  }

  return (
    <form ref={form} className="first-run-form" noValidate onSubmit={submit}>
      <div className="first-run-narrow">
        <NewPassphraseFields fields={chosen.fields} />
      </div>
      <Notice tone="warn" title={t('firstRun.passphrase.warnTitle')}>
        {t('firstRun.passphrase.warn')}
      </Notice>
      <h2>{t('firstRun.passphrase.folder')}</h2>
      <div className="first-run-folder">
        <code>{folder}</code>
        <Button variant="line" size="small" onPress={() => !chooseFolder.isPending && chooseFolder.mutate()}>
          {t('firstRun.passphrase.changeFolder')}
        </Button>
        <p>{t('firstRun.passphrase.existing')}</p>
      </div>
      <SyncedAdvice synced={synced} />
      <ErrorNotice thrown={chooseFolder.error} />
      <div className="first-run-actions">
        <BusyButton
          isSubmit
          variant="main"
          size="large"
          isBusy={create.isPending}
          busyLabel={t('firstRun.passphrase.creating')}
        >
          {t('firstRun.passphrase.create')}
        </BusyButton>
        <Button variant="line" size="large" onPress={onRestore}>
          {t('restore.open')}
        </Button>
        {!chosen.isFaulty && <ErrorNotice thrown={create.error} />}
      </div>
    </form>
  )
}
