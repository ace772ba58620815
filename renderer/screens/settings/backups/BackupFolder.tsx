import type { BackupsOverview } from '#contract/backups.ts'

import type { useChooseBackupFolder } from '../../../data/backup-mutations.ts'
import { ERROR_TEXTS } from '../../../errors/error-texts.ts'
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx'
import { useText } from '../../../i18n/TextProvider.tsx'
import { Button } from '../../../kit/Button.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { SYNC_NAMES } from '../../common/sync-names.ts'
import { SyncedAdvice } from '../../common/SyncedAdvice.tsx'

interface BackupFolderProps {
  readonly overview: BackupsOverview
  readonly chooseFolder: ReturnType<typeof useChooseBackupFolder>
  readonly isRunning: boolean
}

/** The folder backups are kept in, why it will not do, and what it is not ideal for. */
export function BackupFolder({ overview, chooseFolder, isRunning }: BackupFolderProps) {
  const { t } = useText()
  const { folder, folderFault, isSameDisk, folderSynced, vaultSynced } = overview
  const fault = folderFault === null ? null : ERROR_TEXTS[folderFault]
  return (
    <section className="backups-part" aria-labelledby="backups-folder">
      <h2 id="backups-folder">{t('backups.folder.title')}</h2>
      <div className="backups-folder">
        {folder === null ? <span>{t('backups.folder.none')}</span> : <code>{folder}</code>}
        <Button
          variant={folder === null ? 'main' : 'line'}
          size="small"
          isDisabled={isRunning}
          onPress={() => !chooseFolder.isPending && chooseFolder.mutate()}
        >
          {t(folder === null ? 'backups.folder.choose' : 'backups.folder.change')}
        </Button>
      </div>
      {folder === null && <p className="backups-quiet">{t('backups.folder.advice')}</p>}
      <ErrorNotice thrown={chooseFolder.error} />
      {fault !== null && (
        <Notice tone="error" title={t(fault.what)}>
          {t(fault.kept)} {t(fault.todo)}
        </Notice>
      )}
      {isSameDisk && (
        <Notice tone="warn" title={t('backups.folder.sameDisk')}>
          {t('backups.folder.sameDiskText')}
        </Notice>
      )}
      {folderSynced !== null && folderSynced !== 'network' && (
        <Notice tone="info" title={t('backups.folder.synced', { service: SYNC_NAMES[folderSynced] })}>
          {t('backups.folder.syncedText')}
        </Notice>
      )}
      <SyncedAdvice synced={vaultSynced} />
    </section>
  )
}
