import type { BackupProgress } from '#model/backup/backup.ts'

import { useText } from '../../i18n/TextProvider.tsx'
import { Progress } from '../../kit/Progress.tsx'

/** How far a backup, a rehearsal or a restoring is. */
export function BackupProgressLine({ progress }: { readonly progress: BackupProgress }) {
  const { t } = useText()
  const { task, stage, done, total } = progress
  const percent = total === 0 ? null : Math.floor((100 * done) / total)
  return <Progress label={t(`backups.progress.${task}.${stage}`)} percent={percent} />
}
