import { useState } from 'react'

import {
  checkPassphraseForm,
  MAX_PASSPHRASE_LENGTH,
  MIN_PASSPHRASE_LENGTH,
  normalizePassphrase,
  PASSPHRASE_FAULTS,
  type PassphraseFault,
} from '#model/vault/passphrase.ts'

import { callError } from '../../data/api.ts'
import { useText } from '../../i18n/TextProvider.tsx'

interface Faults {
  readonly passphrase: PassphraseFault | null
  readonly differs: boolean
}

const NO_FAULTS: Faults = { passphrase: null, differs: false }

/** A passphrase that is being chosen: typed twice, and told what is wrong with it. */
export function useNewPassphrase() {
  const { t } = useText()
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [faults, setFaults] = useState(NO_FAULTS)
  const fault = faults.passphrase

  return {
    passphrase,
    /** For `NewPassphraseFields`. */
    fields: {
      passphrase: {
        value: passphrase,
        onChange: (text: string) => {
          setPassphrase(text)
          setFaults(NO_FAULTS)
        },
        error:
          fault &&
          t(`firstRun.passphrase.faults.${fault}`, {
            min: MIN_PASSPHRASE_LENGTH,
            max: MAX_PASSPHRASE_LENGTH,
            now: [...normalizePassphrase(passphrase)].length,
          }),
      },
      again: {
        value: again,
        onChange: (text: string) => {
          setAgain(text)
          setFaults({ ...faults, differs: false })
        },
        error: faults.differs ? t('firstRun.passphrase.differs') : null,
      },
    },
    /** Whether it may be sent; says what is wrong if not. */
    check: (): boolean => {
      const found = checkPassphraseForm(passphrase)
      const differs = found === null && normalizePassphrase(again) !== normalizePassphrase(passphrase)
      setFaults({ passphrase: found, differs })
      return found === null && !differs
    },
    /** Says why it was refused as a passphrase. False when it was refused for another reason. */
    takeRefusal: (thrown: unknown): boolean => {
      const told = callError(thrown).fields?.['passphrase']
      const known = PASSPHRASE_FAULTS.find((rule) => rule === told)
      if (known !== undefined) setFaults({ passphrase: known, differs: false })
      return known !== undefined
    },
    /** Something is wrong with what was typed. */
    isFaulty: fault !== null || faults.differs,
    forget: () => {
      setPassphrase('')
      setAgain('')
    },
  }
}
export type NewPassphrase = ReturnType<typeof useNewPassphrase>
