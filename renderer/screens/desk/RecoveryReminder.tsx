import './RecoveryReminder.css'

import { useQuery } from '@tanstack/react-query'

import { queries } from '../../data/queries.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { Status } from '../../kit/Status.tsx'
import { TextLink } from '../../kit/TextLink.tsx'

/** A calm line while no recovery code was checked: a forgotten passphrase would be the end of the vault. */
export function RecoveryReminder() {
  const { t } = useText()
  const keys = useQuery(queries.keys()).data
  if (keys === undefined || keys.recovery?.isConfirmed === true) return null
  return (
    <p className="recovery-reminder">
      <Status tone="soon" icon="lock" quiet>
        {t(keys.recovery === null ? 'deskScreen.recovery.none' : 'deskScreen.recovery.unchecked')}
      </Status>
      <TextLink href="/settings/keys">{t('deskScreen.recovery.link')}</TextLink>
    </p>
  )
}
