import type { VaultStatus } from '#contract/vault.ts'

import { clockOf } from '../data/clock.ts'
import { useLastSaved } from '../data/saved-store.ts'
import { useText } from '../i18n/TextProvider.tsx'
import { Button } from '../kit/Button.tsx'
import { Status } from '../kit/Status.tsx'
import { StatusLine } from '../kit/StatusLine.tsx'
import { BackupStatus } from './BackupStatus.tsx'
import { type KeyName, keyLine } from './keys.ts'
import { useIsTaken } from './letter-keys.ts'
import { SampleWarning } from './SampleWarning.tsx'

/** Keys one is reminded of everywhere. */
const HINTED = ['find', 'saved', 'lock'] as const satisfies readonly KeyName[]

interface FrameStatusProps {
  readonly status: VaultStatus
  readonly onKeys: () => void
}

/** The status line: what was last saved, how the vault stands, and the keys. */
export function FrameStatus({ status, onKeys }: FrameStatusProps) {
  const { t } = useText()
  const saved = useLastSaved()
  const canAddEntry = useIsTaken('newEntry')
  const names: readonly KeyName[] = ['newEntry', ...HINTED]
  return (
    <StatusLine
      keys={names.flatMap((name) => {
        const { keys, hint } = keyLine(name)
        if (hint === undefined) return []
        const isNote = name === 'newEntry' && !canAddEntry
        return [{ keys: keys[0] ?? '', label: t(isNote ? 'quickLog.hint' : hint) }]
      })}
    >
      {saved.hasFailed ? (
        <Status tone="late" quiet>
          {t('shell.status.failed')}
        </Status>
      ) : (
        saved.at !== null && (
          <Status tone="ok" quiet>
            {t('shell.status.savedAt', { time: clockOf(saved.at) })}
          </Status>
        )
      )}
      <Status tone="neutral" icon="lock" quiet>
        {t('shell.status.open')}
      </Status>
      <BackupStatus />
      <SampleWarning status={status} />
      <Button variant="plain" size="inline" icon="keyboard" onPress={onKeys}>
        {t('keys.title')}
      </Button>
    </StatusLine>
  )
}
