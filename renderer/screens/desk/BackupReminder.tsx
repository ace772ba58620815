import './BackupReminder.css'

import { useQuery } from '@tanstack/react-query'

import { queries } from '../../data/queries.ts'
import type { Translate } from '../../i18n/catalogues.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { Status } from '../../kit/Status.tsx'
import { TextLink } from '../../kit/TextLink.tsx'

/** How the backups stand, on the desk: that the newest can be restored and when that was proved, or what is owed. */
export function BackupReminder() {
  const { t } = useText()
  const { data } = useQuery(queries.backupHealth())
  if (data === undefined) return null
  const { state, workingDaysBehind } = data
  const tone = state === 'good' ? 'ok' : state === 'behind' ? 'late' : 'soon'
  const words =
    state === 'behind'
      ? t('backups.desk.behind', { count: workingDaysBehind })
      : state === 'good'
        ? provedText(t, data.rehearsedDaysAgo)
        : t(`backups.desk.${state}`)
  return (
    <p className="backup-reminder">
      <Status tone={tone} quiet>
        {words}
      </Status>
      {state !== 'good' && <TextLink href="/settings/backups">{t('backups.desk.link')}</TextLink>}
    </p>
  )
}

function provedText(t: Translate, daysAgo: number | null): string {
  if (daysAgo === null) return t('backups.desk.made')
  return daysAgo === 0 ? t('backups.desk.provedToday') : t('backups.desk.proved', { count: daysAgo })
}
