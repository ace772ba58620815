import { type FormEvent, useRef, useState } from 'react'

import type { ErrorCode } from '#model/error-codes.ts'

import { callError } from '../../data/api.ts'
import { useChooseKeyFile, useUnlockBy } from '../../data/vault-mutations.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { useText } from '../../i18n/TextProvider.tsx'
import { Button } from '../../kit/Button.tsx'
import { PassphraseField } from '../../kit/PassphraseField.tsx'
import { TextField } from '../../kit/TextField.tsx'
import { OpenLine } from './OpenLine.tsx'
import { VaultTrouble } from './VaultTrouble.tsx'

/** Opens the vault by the code on paper. */
export function RecoveryForm() {
  const { t } = useText()
  const input = useRef<HTMLInputElement>(null)
  const [code, setCode] = useState('')
  const unlock = useUnlockBy()
  const refusal = useRefusal(unlock.error, ['recovery_code_mistyped', 'wrong_recovery_code'])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (unlock.isPending) return
    unlock.mutate({ type: 'recovery-code', code }, { onError: () => input.current?.focus() })
  }
  return (
    <form className="unlock-form" noValidate onSubmit={submit}>
      <TextField
        label={t('unlock.recovery.field')}
        description={t('unlock.recovery.help')}
        value={code}
        onChange={(text) => {
          setCode(text)
          if (!unlock.isPending) unlock.reset()
        }}
        error={refusal}
        inputRef={input}
        maxLength={200}
        autoFocus
      />
      {refusal === null && <VaultTrouble thrown={unlock.error} />}
      <OpenLine isBusy={unlock.isPending} note={t('unlock.thenNew')} />
    </form>
  )
}

/** Opens the vault by the office's private key: its file and the password of the file. */
export function OfficeForm() {
  const { t } = useText()
  const [password, setPassword] = useState('')
  const choose = useChooseKeyFile()
  const unlock = useUnlockBy()
  const refusal = useRefusal(unlock.error, ['wrong_key_password'])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (unlock.isPending || choose.data === undefined) return
    unlock.mutate({ type: 'office', password })
  }
  return (
    <form className="unlock-form" noValidate onSubmit={submit}>
      <p>{t('unlock.office.help')}</p>
      <div className="unlock-file">
        <Button variant="line" onPress={() => !choose.isPending && choose.mutate()} autoFocus>
          {t('unlock.office.choose')}
        </Button>
        <span>{choose.data?.fileName ?? t('unlock.office.none')}</span>
      </div>
      <ErrorNotice thrown={choose.error} />
      <PassphraseField
        label={t('unlock.office.password')}
        value={password}
        onChange={(text) => {
          setPassword(text)
          if (!unlock.isPending) unlock.reset()
        }}
        error={refusal}
        isDisabled={choose.data === undefined}
      />
      {refusal === null && <VaultTrouble thrown={unlock.error} />}
      <OpenLine isBusy={unlock.isPending} note={t('unlock.thenNew')} />
    </form>
  )
}

/** Opens the vault by the key store of this computer. */
export function SystemForm() {
  const { t } = useText()
  const unlock = useUnlockBy()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!unlock.isPending) unlock.mutate({ type: 'operating-system' })
  }
  return (
    <form className="unlock-form" noValidate onSubmit={submit}>
      <p>{t('unlock.system.help')}</p>
      <VaultTrouble thrown={unlock.error} />
      <OpenLine isBusy={unlock.isPending} />
    </form>
  )
}

/** What a field says of a refusal that is about it. */
function useRefusal(thrown: unknown, codes: readonly ErrorCode[]): string | null {
  const { t } = useText()
  if (thrown === null) return null
  const { code } = callError(thrown)
  return codes.includes(code) ? `${t(`error.${code}.what`)}. ${t(`error.${code}.todo`)}` : null
}
