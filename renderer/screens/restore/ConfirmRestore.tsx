import type { RestoreLoss } from '#contract/restore.ts'
import { ASIDE_KEPT_DAYS } from '#model/backup/aside.ts'

import { type PreparedRestore, useConfirmRestore } from '../../data/backup-mutations.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import type { Translate } from '../../i18n/catalogues.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { Button } from '../../kit/Button.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { Status } from '../../kit/Status.tsx'
import { BusyButton } from '../../shell/BusyButton.tsx'
import { dayAndTimeText } from '../common/moment-text.ts'

interface ConfirmRestoreProps {
  readonly restore: PreparedRestore
  /** Opens the restored vault at once; `null` when it was a recovery code. */
  readonly passphrase: string | null
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** What would be lost, and the one button that replaces the vault. */
export function ConfirmRestore({ restore, passphrase, onDone, onCancel }: ConfirmRestoreProps) {
  const { t } = useText()
  const confirm = useConfirmRestore()
  const { loss } = restore
  return (
    <div className="restore-part">
      <Status tone="ok">{t('restore.ready', { when: dayAndTimeText(t, restore.madeAt) })}</Status>
      <Loss loss={loss} />
      {loss.type !== 'none' && (
        <p className="restore-quiet">{t('restore.loss.aside', { days: ASIDE_KEPT_DAYS })}</p>
      )}
      <ErrorNotice thrown={confirm.error} />
      <div className="restore-acts">
        <Button variant="line" isDisabled={confirm.isPending} onPress={onCancel}>
          {t('restore.cancel')}
        </Button>
        <BusyButton
          variant="main"
          isBusy={confirm.isPending}
          busyLabel={t('restore.doing')}
          onPress={() => confirm.mutate({ passphrase }, { onSuccess: onDone })}
        >
          {t('restore.do')}
        </BusyButton>
      </div>
    </div>
  )
}

function Loss({ loss }: { readonly loss: RestoreLoss }) {
  const { t } = useText()
  switch (loss.type) {
    case 'none':
    case 'contained':
      return <p>{t(`restore.loss.${loss.type}`)}</p>
    case 'newer':
      return (
        <Notice tone="warn" title={t('restore.loss.newerTitle')}>
          {t('restore.loss.newer', {
            acts: loss.acts,
            entries: loss.entries,
            since: dayAndTimeText(t, loss.since),
            until: dayAndTimeText(t, loss.until),
          })}
        </Notice>
      )
    case 'unknown':
      return (
        <Notice
          tone="warn"
          title={t(loss.isOtherVault ? 'restore.loss.otherTitle' : 'restore.loss.unknownTitle')}
        >
          {unknownText(t, loss)}
        </Notice>
      )
  }
}

function unknownText(
  t: Translate,
  { changedAt, isOtherVault }: Extract<RestoreLoss, { type: 'unknown' }>,
): string {
  if (changedAt === null) return t('restore.loss.unknownNever')
  return t(isOtherVault ? 'restore.loss.another' : 'restore.loss.unknown', {
    when: dayAndTimeText(t, changedAt),
    days: ASIDE_KEPT_DAYS,
  })
}
