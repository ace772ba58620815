import { useAddOfficeKey, useChooseOfficeKey, useRemoveOfficeKey } from '../../data/keys-mutations.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { useText } from '../../i18n/TextProvider.tsx'
import { Button } from '../../kit/Button.tsx'
import { PassphraseDialog } from './PassphraseDialog.tsx'

interface KeyDialogProps {
  readonly onClose: () => void
}

/** Adds the office's public key: file, fingerprint to compare, passphrase. */
export function AddOfficeDialog({ onClose }: KeyDialogProps) {
  const { t } = useText()
  const choose = useChooseOfficeKey()
  const add = useAddOfficeKey()
  const key = choose.data
  return (
    <PassphraseDialog
      title={t('vaultKeys.office.add')}
      actLabel={t('vaultKeys.office.add')}
      busyLabel={t('settings.saving')}
      act={add}
      isIncomplete={key === undefined}
      onAct={(passphrase) => add.mutate(passphrase, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{t('vaultKeys.office.addText')}</p>
      <div className="keys-acts">
        <Button variant="line" onPress={() => !choose.isPending && choose.mutate()}>
          {t('vaultKeys.office.choose')}
        </Button>
      </div>
      <ErrorNotice thrown={choose.error} />
      {key !== undefined && (
        <div role="status">
          <p>{t('vaultKeys.office.chosen', { name: key.fileName, bits: String(key.bits) })}</p>
          <p className="keys-fingerprint">{key.fingerprint}</p>
          <p>{t('vaultKeys.office.compare')}</p>
        </div>
      )}
    </PassphraseDialog>
  )
}

/** Takes the office's key away. */
export function RemoveOfficeDialog({ onClose }: KeyDialogProps) {
  const { t } = useText()
  const remove = useRemoveOfficeKey()
  return (
    <PassphraseDialog
      title={t('vaultKeys.office.remove')}
      actLabel={t('vaultKeys.office.remove')}
      busyLabel={t('settings.saving')}
      act={remove}
      onAct={(passphrase) => remove.mutate(passphrase, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{t('vaultKeys.office.removeText')}</p>
    </PassphraseDialog>
  )
}
