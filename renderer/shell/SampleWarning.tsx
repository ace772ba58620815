import type { VaultStatus } from '#contract/vault.ts'

import { useText } from '../i18n/TextProvider.tsx'
import { Status } from '../kit/Status.tsx'

/** Says that no real data belong here, where the program runs without its full protection. */
export function SampleWarning({ status }: { readonly status: VaultStatus }) {
  const { t } = useText()
  if (!status.sampleOnly) return null
  return (
    <Status tone="soon" icon="warning" quiet>
      {t('shell.status.sample')}
    </Status>
  )
}
