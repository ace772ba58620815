import type { FolderSync } from '#contract/backups.ts'

import { useText } from '../../i18n/TextProvider.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { SYNC_NAMES } from './sync-names.ts'

/** Advises against a vault that a cloud service copies or that lies on a server. */
export function SyncedAdvice({ synced }: { readonly synced: FolderSync | null }) {
  const { t } = useText()
  if (synced === null) return null
  const title =
    synced === 'network'
      ? t('backups.vaultOnNetwork')
      : t('backups.vaultSynced', { service: SYNC_NAMES[synced] })
  return (
    <Notice tone="warn" title={title}>
      {t('backups.vaultSyncedText')}
    </Notice>
  )
}
