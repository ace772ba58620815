import { type FormEvent, useRef, useState } from 'react'

import {
  checkPassphraseForm,
  MAX_PASSPHRASE_LENGTH,
  MIN_PASSPHRASE_LENGTH,
  normalizePassphrase,
  PASSPHRASE_FAULTS,
  type PassphraseFault,
} from '#model/vault/passphrase.ts'

import { callError } from '../../data/api.ts'
import { useChooseFolder, useCreateVault } from '../../data/vault-mutations.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { focusFirstInvalid } from '../../errors/focus-first-invalid.ts'
import type { Translate } from '../../i18n/catalogues.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { Button } from '../../kit/Button.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { PassphraseField } from '../../kit/PassphraseField.tsx'
import { BusyButton } from '../../shell/BusyButton.tsx'

interface Faults {
  readonly passphrase: PassphraseFault | null
  readonly differs: boolean
}

const NO_FAULTS: Faults = { passphrase: null, differs: false }

/** The first step: where the vault is to be, and what opens it. */
export function PassphraseStep({ folder }: { readonly folder: string }) {
  const { t } = useText()
  const form = useRef<HTMLFormElement>(null)
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [faults, setFaults] = useState(NO_FAULTS)
  const create = useCreateVault()
  const chooseFolder = useChooseFolder()

  const refuse = (found: Faults) => {
    setFaults(found)
    focusFirstInvalid(form.current)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (create.isPending) return
    const fault = checkPassphraseForm(passphrase)
    const differs = fault === null && normalizePassphrase(again) !== normalizePassphrase(passphrase)
    if (fault !== null || differs) {
      refuse({ passphrase: fault, differs })
      return
    }
    setFaults(NO_FAULTS)
    create.mutate(passphrase, {
      onError: (thrown) => {
        const told = callError(thrown).fields?.['passphrase']
        const known = PASSPHRASE_FAULTS.find((rule) => rule === told)
        if (known !== undefined) refuse({ passphrase: known, differs: false })
      },
    })
  }

  return (
    <form ref={form} className="first-run-form" noValidate onSubmit={submit}>
      <div className="first-run-narrow">
        <PassphraseField
          label={t('firstRun.passphrase.field')}
          description={t('firstRun.passphrase.help', { count: MIN_PASSPHRASE_LENGTH })}
          autoComplete="new-password"
          value={passphrase}
          onChange={(text) => {
            setPassphrase(text)
            setFaults(NO_FAULTS)
          }}
          error={faults.passphrase && faultText(t, faults.passphrase, passphrase)}
        />
        <PassphraseField
          label={t('firstRun.passphrase.again')}
          autoComplete="new-password"
          value={again}
          onChange={(text) => {
            setAgain(text)
            setFaults({ ...faults, differs: false })
          }}
          error={faults.differs ? t('firstRun.passphrase.differs') : null}
        />
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
        {faults.passphrase === null && <ErrorNotice thrown={create.error} />}
      </div>
    </form>
  )
}

function faultText(t: Translate, fault: PassphraseFault, typed: string): string {
  return t(`firstRun.passphrase.faults.${fault}`, {
    min: MIN_PASSPHRASE_LENGTH,
    max: MAX_PASSPHRASE_LENGTH,
    now: [...normalizePassphrase(typed)].length,
  })
}
