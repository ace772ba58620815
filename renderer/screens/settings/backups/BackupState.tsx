import type { BackupsOverview } from '#contract/backups.ts'

import { ERROR_TEXTS } from '../../../errors/error-texts.ts'
import { useText } from '../../../i18n/TextProvider.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { Status } from '../../../kit/Status.tsx'
import { dayAndTimeText } from '../../common/moment-text.ts'

/** How the backups stand: what is in none, when the newest was proved, and why the last try failed. */
export function BackupState({ overview }: { readonly overview: BackupsOverview }) {
  const { t } = useText()
  const { health, failure, rehearsedAt } = overview
  const { state, workingDaysBehind } = health
  return (
    <>
      {state === 'behind' && (
        <Status tone="late">{t('backups.state.behind', { count: workingDaysBehind })}</Status>
      )}
      {state === 'never' && <Status tone="soon">{t('backups.state.never')}</Status>}
      {state === 'unproved' && <Status tone="soon">{t('backups.state.unproved')}</Status>}
      {state === 'good' && <Status tone="ok">{t('backups.state.good')}</Status>}
      {rehearsedAt !== null && (
        <p>{t('backups.state.rehearsed', { when: dayAndTimeText(t, rehearsedAt) })}</p>
      )}
      {failure !== null && (
        <Notice tone="warn" title={t('backups.state.failed', { when: dayAndTimeText(t, failure.at) })}>
          {t(ERROR_TEXTS[failure.code].what)}. {t(ERROR_TEXTS[failure.code].todo)}
        </Notice>
      )}
      <p className="backups-quiet">{t('backups.state.schedule')}</p>
    </>
  )
}
