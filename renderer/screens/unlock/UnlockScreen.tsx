import './UnlockScreen.css'

import { type FormEvent, useEffect, useRef, useState } from 'react'

import type { VaultStatus } from '#contract/vault.ts'
import { formatDate } from '#model/time/dates.ts'

import { callError } from '../../data/api.ts'
import { clockOf, dayOf } from '../../data/clock.ts'
import { useChooseFolder, useUnlockVault } from '../../data/vault-mutations.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { useText } from '../../i18n/TextProvider.tsx'
import { Button } from '../../kit/Button.tsx'
import { Icon } from '../../kit/Icon.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { DataList } from '../../kit/PageHead.tsx'
import { PassphraseField } from '../../kit/PassphraseField.tsx'
import { BusyButton } from '../../shell/BusyButton.tsx'
import { SampleWarning } from '../../shell/SampleWarning.tsx'

/** The locked desk. It shows nothing of the vault, and offers nothing that could harm it. */
export function UnlockScreen({ status }: { readonly status: VaultStatus }) {
  const { t } = useText()
  const chooseFolder = useChooseFolder()
  useEffect(() => {
    document.title = t('app.name')
  }, [t])

  return (
    <div className="unlock">
      <main className="unlock-body">
        <div className="unlock-main">
          <p className="unlock-name">
            <Icon name="app" size={20} />
            {t('app.name')}
          </p>
          <h1>{t('unlock.title')}</h1>
          <p className="unlock-lead">
            {status.lockedAt === null
              ? t('unlock.kept')
              : t('unlock.lockedAt', {
                  date: formatDate(dayOf(status.lockedAt)),
                  time: clockOf(status.lockedAt),
                })}
          </p>
          {/* Another vault is another form: nothing typed for one is shown for the other. */}
          <UnlockForm key={status.folder} />
        </div>
        <section className="unlock-vault" aria-labelledby="unlock-vault">
          <h2 id="unlock-vault">{t('unlock.vault')}</h2>
          <DataList
            items={[
              { term: t('unlock.folder'), value: status.folder },
              {
                term: t('unlock.failed'),
                value: t('unlock.failedCount', { count: status.failedUnlocks }),
              },
            ]}
          />
          {status.copiesHeld > 0 && (
            <Notice tone="warn" title={t('unlock.copiesHeld', { count: status.copiesHeld })}>
              {t('unlock.copiesHeldText')}
            </Notice>
          )}
          <ErrorNotice thrown={chooseFolder.error} />
        </section>
      </main>
      <footer className="unlock-foot">
        <SampleWarning status={status} />
        <span>{t('unlock.footer')}</span>
        <span>{t('unlock.version', { version: status.version })}</span>
        <Button
          variant="plain"
          size="inline"
          onPress={() => !chooseFolder.isPending && chooseFolder.mutate()}
        >
          {t('unlock.otherVault')}
        </Button>
      </footer>
    </div>
  )
}

function UnlockForm() {
  const { t } = useText()
  const input = useRef<HTMLInputElement>(null)
  const [passphrase, setPassphrase] = useState('')
  const [isEmpty, setEmpty] = useState(false)
  const unlock = useUnlockVault()
  const isWrong = unlock.error !== null && callError(unlock.error).code === 'wrong_passphrase'

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (unlock.isPending) return
    setEmpty(passphrase === '')
    if (passphrase === '') {
      input.current?.focus()
      return
    }
    unlock.mutate(passphrase, {
      onError: () => {
        input.current?.focus()
        input.current?.select()
      },
    })
  }

  return (
    <form className="unlock-form" noValidate onSubmit={submit}>
      <PassphraseField
        label={t('unlock.field')}
        value={passphrase}
        onChange={(text) => {
          setPassphrase(text)
          setEmpty(false)
          if (!unlock.isPending) unlock.reset()
        }}
        error={
          isEmpty
            ? t('unlock.empty')
            : isWrong
              ? `${t('error.wrong_passphrase.what')}. ${t('error.wrong_passphrase.todo')}`
              : null
        }
        inputRef={input}
        autoFocus
      />
      {!isWrong && <ErrorNotice thrown={unlock.error} />}
      <div className="unlock-actions">
        <BusyButton
          isSubmit
          variant="main"
          size="large"
          isBusy={unlock.isPending}
          busyLabel={t('unlock.opening')}
        >
          {t('unlock.open')}
        </BusyButton>
        <span>{t('unlock.takes')}</span>
      </div>
    </form>
  )
}
