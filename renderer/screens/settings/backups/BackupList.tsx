import { useState } from 'react'

import type { BackupsOverview } from '#contract/backups.ts'

import { fileSizeText } from '../../../attachments/file-size.ts'
import type { Translate } from '../../../i18n/catalogues.ts'
import { useText } from '../../../i18n/TextProvider.tsx'
import { Button } from '../../../kit/Button.tsx'
import { Status } from '../../../kit/Status.tsx'
import { dayAndTimeText } from '../../common/moment-text.ts'

/** Shown before one asks for more. */
const SHOWN_AT_FIRST = 8

type ListedBackup = BackupsOverview['backups'][number]

/** The last backups, each with its state. */
export function BackupList({ overview: { backups } }: { readonly overview: BackupsOverview }) {
  const { t } = useText()
  const [isAll, setAll] = useState(false)
  const shown = isAll ? backups : backups.slice(0, SHOWN_AT_FIRST)
  return (
    <section className="backups-part" aria-labelledby="backups-list">
      <h2 id="backups-list">{t('backups.list.title')}</h2>
      {backups.length === 0 ? (
        <p className="backups-quiet">{t('backups.list.none')}</p>
      ) : (
        <ul className="backup-list">
          {shown.map((backup) => (
            <li key={backup.id}>
              <span>{dayAndTimeText(t, backup.madeAt)}</span>
              <span className="num backup-list-size">{fileSizeText(t, backup.bytes)}</span>
              <State backup={backup} />
              {backup.rehearsedAt !== null && (
                <span className="backups-quiet">
                  {t('backups.list.rehearsed', { when: dayAndTimeText(t, backup.rehearsedAt) })}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {shown.length < backups.length && (
        <div>
          <Button variant="plain" size="small" onPress={() => setAll(true)}>
            {t('backups.list.all', { count: backups.length })}
          </Button>
        </div>
      )}
      <p className="backups-quiet">{t('backups.list.kept')}</p>
    </section>
  )
}

function State({ backup }: { readonly backup: ListedBackup }) {
  const { t } = useText()
  const { fault, isThere } = backup
  if (fault === 'damaged') return <Status tone="late">{t('backups.list.damaged')}</Status>
  if (fault === 'gone' || isThere === false) return <Status tone="soon">{t('backups.list.gone')}</Status>
  return (
    <span>
      <Status tone="ok">{t('backups.list.verified')}</Status>
      {more(t, backup)}
    </span>
  )
}

function more(t: Translate, { isAutomatic, isThere }: ListedBackup): string {
  const words = [t(isAutomatic ? 'backups.list.automatic' : 'backups.list.byHand')]
  if (isThere === null) words.push(t('backups.list.elsewhere'))
  return ` · ${words.join(' · ')}`
}
