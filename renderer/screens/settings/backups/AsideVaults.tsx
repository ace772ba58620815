import type { BackupsOverview } from '#contract/backups.ts'
import { dateInTallinn, formatDate } from '#model/time/dates.ts'

import { fileSizeText } from '../../../attachments/file-size.ts'
import { useRemoveAside } from '../../../data/backup-mutations.ts'
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx'
import { useText } from '../../../i18n/TextProvider.tsx'
import { Button } from '../../../kit/Button.tsx'
import { Status } from '../../../kit/Status.tsx'
import { dayAndTimeText } from '../../common/moment-text.ts'

/** The vaults that restores have set aside: from when, until when, and a way to remove one now. Nothing where there is none. */
export function AsideVaults({ overview: { asides } }: { readonly overview: BackupsOverview }) {
  const { t } = useText()
  const remove = useRemoveAside()
  return (
    <>
      {asides.length > 0 && (
        <section className="backups-part" aria-labelledby="backups-aside">
          <h2 id="backups-aside">{t('backups.aside.title')}</h2>
          <ul className="backup-list">
            {asides.map(({ name, since, keptUntil, bytes, isGoing }) => (
              <li key={name} className="backup-aside">
                <span>{t('backups.aside.since', { when: dayAndTimeText(t, since) })}</span>
                <span className="num backup-list-size">{fileSizeText(t, bytes)}</span>
                {isGoing ? (
                  <Status tone="soon">{t('backups.aside.going')}</Status>
                ) : (
                  <span>{t('backups.aside.until', { date: formatDate(keptUntil) })}</span>
                )}
                <Button
                  variant="line"
                  size="small"
                  icon="trash"
                  aria-label={t('backups.aside.removeNamed', {
                    date: formatDate(dateInTallinn(Date.parse(since))),
                  })}
                  onPress={() => !remove.isPending && remove.mutate(name)}
                >
                  {t('backups.aside.remove')}
                </Button>
              </li>
            ))}
          </ul>
          <p className="backups-quiet">{t('backups.aside.help')}</p>
        </section>
      )}
      <div role="status">{remove.isSuccess && <p>{t('backups.aside.removed')}</p>}</div>
      <ErrorNotice thrown={remove.error} />
    </>
  )
}
