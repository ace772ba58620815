import { type FormEvent, useState } from 'react'

import type { KeysOverview } from '#contract/keys.ts'

import { callError } from '../../data/api.ts'
import { useNewRecoveryCode } from '../../data/keys-mutations.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { useText } from '../../i18n/TextProvider.tsx'
import { Button } from '../../kit/Button.tsx'
import { PassphraseField } from '../../kit/PassphraseField.tsx'
import { BusyButton } from '../../shell/BusyButton.tsx'
import { RecoveryCode } from '../keys/RecoveryCode.tsx'

interface RecoveryStepProps {
  readonly keys: KeysOverview
  /** Goes on to the next step, with a code that was checked or without. */
  readonly onDone: () => void
}

/** The second step: the code on paper that opens the vault when the passphrase is forgotten. */
export function RecoveryStep({ keys, onDone }: RecoveryStepProps) {
  const { t } = useText()
  const [passphrase, setPassphrase] = useState('')
  const [code, setCode] = useState<string | null>(null)
  const make = useNewRecoveryCode()
  const isWrong = make.error !== null && callError(make.error).code === 'wrong_passphrase'

  if (code !== null) return <RecoveryCode code={code} onChecked={onDone} onLater={onDone} />

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (make.isPending) return
    make.mutate(keys.isNewVault ? null : passphrase, {
      onSuccess: (made) => {
        setPassphrase('')
        setCode(made.code)
        make.reset()
      },
    })
  }
  return (
    <form className="first-run-form" noValidate onSubmit={submit}>
      {/* The set-up goes on after a restart: whoever sits here now has to show that the vault is theirs. */}
      {!keys.isNewVault && (
        <div className="first-run-narrow">
          <PassphraseField
            label={t('unlock.field')}
            value={passphrase}
            onChange={(text) => {
              setPassphrase(text)
              if (!make.isPending) make.reset()
            }}
            error={isWrong ? t('error.wrong_passphrase.what') : null}
          />
        </div>
      )}
      <p>{t('firstRun.recovery.why')}</p>
      <div className="first-run-actions">
        <BusyButton
          isSubmit
          variant="main"
          size="large"
          isBusy={make.isPending}
          busyLabel={t('recovery.making')}
        >
          {t('recovery.make')}
        </BusyButton>
        <Button variant="plain" onPress={onDone}>
          {t('recovery.later')}
        </Button>
        {!isWrong && <ErrorNotice thrown={make.error} />}
      </div>
    </form>
  )
}
