import { useQuery } from '@tanstack/react-query'

import { useBackupWatch } from '../data/backup-mutations.ts'
import { queries } from '../data/queries.ts'
import { useText } from '../i18n/TextProvider.tsx'
import { Status } from '../kit/Status.tsx'
import { TextLink } from '../kit/TextLink.tsx'

/** How the backups stand, in the status line: said where something is owed, quiet where all is well. */
export function BackupStatus() {
  const { t } = useText()
  useBackupWatch()
  const { data } = useQuery(queries.backupHealth())
  if (data === undefined || data.state === 'good') return null
  const isLate = data.state === 'behind'
  return (
    <Status tone={isLate ? 'late' : 'soon'} icon="warning" quiet>
      <TextLink href="/settings/backups" quiet>
        {data.state === 'behind'
          ? t('backups.status.behind', { count: data.workingDaysBehind })
          : t(`backups.status.${data.state}`)}
      </TextLink>
    </Status>
  )
}
