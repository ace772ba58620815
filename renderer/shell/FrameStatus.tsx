import type { VaultStatus } from '#contract/vault.ts'

import { clockOf } from '../data/clock.ts'
import { useLastSaved } from '../data/saved-store.ts'
import { useText } from '../i18n/TextProvider.tsx'
import { Button } from '../kit/Button.tsx'
import { Status } from '../kit/Status.tsx'
import { StatusLine } from '../kit/StatusLine.tsx'
import { SampleWarning } from './SampleWarning.tsx'

interface FrameStatusProps {
  readonly status: VaultStatus
  readonly onKeys: () => void
}

/** The status line: what was last saved, how the vault stands, and the keys. */
export function FrameStatus({ status, onKeys }: FrameStatusProps) {
  const { t } = useText()
  const saved = useLastSaved()
  return (
    <StatusLine
      keys={[
        { keys: 'Ctrl+S', label: t('shell.keys.savedHint') },
        { keys: 'Ctrl+L', label: t('shell.keys.lockHint') },
      ]}
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
      <SampleWarning status={status} />
      <Button variant="plain" size="inline" icon="keyboard" onPress={onKeys}>
        {t('shell.keys.title')}
      </Button>
    </StatusLine>
  )
}
