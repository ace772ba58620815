import { type FormEvent, useRef, useState } from 'react'

import { callError } from '../../data/api.ts'
import { useUnlockVault } from '../../data/vault-mutations.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { PassphraseField } from '../../kit/PassphraseField.tsx'
import { OpenLine } from './OpenLine.tsx'
import { VaultTrouble } from './VaultTrouble.tsx'

/** Opens the vault by the passphrase. */
export function UnlockForm() {
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
      {!isWrong && <VaultTrouble thrown={unlock.error} />}
      <OpenLine isBusy={unlock.isPending} note={t('unlock.takes')} />
    </form>
  )
}
