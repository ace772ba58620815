import { MIN_PASSPHRASE_LENGTH } from '#model/vault/passphrase.ts'

import { useText } from '../../i18n/TextProvider.tsx'
import { PassphraseField } from '../../kit/PassphraseField.tsx'
import type { NewPassphrase } from './use-new-passphrase.ts'

interface NewPassphraseFieldsProps {
  readonly fields: NewPassphrase['fields']
  /** Instead of "Paroolifraas", where the present one is asked for too. */
  readonly label?: string
  readonly autoFocus?: boolean
}

/** A passphrase and the same once more. */
export function NewPassphraseFields({ fields, label, autoFocus = false }: NewPassphraseFieldsProps) {
  const { t } = useText()
  return (
    <>
      <PassphraseField
        label={label ?? t('firstRun.passphrase.field')}
        description={t('firstRun.passphrase.help', { count: MIN_PASSPHRASE_LENGTH })}
        autoComplete="new-password"
        autoFocus={autoFocus}
        {...fields.passphrase}
      />
      <PassphraseField label={t('firstRun.passphrase.again')} autoComplete="new-password" {...fields.again} />
    </>
  )
}
