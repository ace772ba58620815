import './KeysPage.css'

import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'

import type { KeysOverview } from '#contract/keys.ts'
import { formatDate } from '#model/time/dates.ts'

import { dayOf } from '../../data/clock.ts'
import { useSetSystemKey } from '../../data/keys-mutations.ts'
import { queries } from '../../data/queries.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { useText } from '../../i18n/TextProvider.tsx'
import { Button } from '../../kit/Button.tsx'
import { Spinner } from '../../kit/Spinner.tsx'
import { Status } from '../../kit/Status.tsx'
import { ChangePassphraseDialog } from '../keys/ChangePassphraseDialog.tsx'
import { AddOfficeDialog, RemoveOfficeDialog } from '../keys/OfficeDialogs.tsx'
import { PassphraseDialog } from '../keys/PassphraseDialog.tsx'
import { CheckRecoveryDialog, NewRecoveryDialog, RotateDialog } from '../keys/RecoveryDialogs.tsx'

type Asked = 'passphrase' | 'recovery' | 'check' | 'office' | 'noOffice' | 'system' | 'rotate'

/** What opens the vault, and how to change it. */
export function KeysPage() {
  const keys = useQuery(queries.keys())
  if (keys.isPending) return <Spinner />
  if (keys.isError) return <ErrorNotice thrown={keys.error} onRetry={() => void keys.refetch()} />
  return <KeysParts keys={keys.data} />
}

function KeysParts({ keys }: { readonly keys: KeysOverview }) {
  const { t } = useText()
  const [asked, setAsked] = useState<Asked | null>(null)
  const [isChanged, setChanged] = useState(false)
  const close = () => setAsked(null)
  const { recovery, office, system } = keys
  return (
    <div className="keys-page">
      <Part title={t('vaultKeys.passphrase.title')} text={t('vaultKeys.passphrase.text')}>
        <Button variant="line" onPress={() => setAsked('passphrase')}>
          {t('vaultKeys.passphrase.change')}
        </Button>
        <div role="status">{isChanged && <Status tone="ok">{t('vaultKeys.passphrase.changed')}</Status>}</div>
      </Part>
      <Part title={t('vaultKeys.recovery.title')} text={t('vaultKeys.recovery.text')}>
        <RecoveryState recovery={recovery} />
        <div className="keys-acts">
          <Button variant="line" onPress={() => setAsked('recovery')}>
            {t(recovery === null ? 'recovery.make' : 'vaultKeys.recovery.renew')}
          </Button>
          {recovery !== null && (!recovery.isConfirmed || recovery.isBeingRenewed) && (
            <Button variant="line" onPress={() => setAsked('check')}>
              {t('vaultKeys.recovery.check')}
            </Button>
          )}
        </div>
      </Part>
      <Part title={t('vaultKeys.office.title')} text={t('vaultKeys.office.text')}>
        {office !== null && (
          <>
            <Status tone="ok">
              {t('vaultKeys.office.added', {
                date: formatDate(dayOf(office.addedAt)),
                bits: String(office.bits),
              })}
            </Status>
            <p className="keys-fingerprint">{office.fingerprint}</p>
          </>
        )}
        <div className="keys-acts">
          <Button variant="line" onPress={() => setAsked('office')}>
            {t(office === null ? 'vaultKeys.office.add' : 'vaultKeys.office.replace')}
          </Button>
          {office !== null && (
            <Button variant="line" onPress={() => setAsked('noOffice')}>
              {t('vaultKeys.office.remove')}
            </Button>
          )}
        </div>
      </Part>
      <Part title={t('vaultKeys.system.title')} text={t('vaultKeys.system.text')}>
        {system === 'unavailable' ? (
          <Status tone="neutral" icon="info" quiet>
            {t('vaultKeys.system.unavailable')}
          </Status>
        ) : (
          <>
            {system === 'on' && <Status tone="ok">{t('vaultKeys.system.on')}</Status>}
            <Button variant="line" onPress={() => setAsked('system')}>
              {t(system === 'on' ? 'vaultKeys.system.remove' : 'vaultKeys.system.add')}
            </Button>
          </>
        )}
      </Part>
      <Part title={t('vaultKeys.rotate.title')} text={t('vaultKeys.rotate.when')}>
        <Button variant="line" onPress={() => setAsked('rotate')}>
          {t('vaultKeys.rotate.act')}
        </Button>
      </Part>
      {asked === 'passphrase' && (
        <ChangePassphraseDialog
          onClose={close}
          onChanged={() => {
            close()
            setChanged(true)
          }}
        />
      )}
      {asked === 'recovery' && <NewRecoveryDialog isRenewal={recovery !== null} onClose={close} />}
      {asked === 'check' && <CheckRecoveryDialog onClose={close} />}
      {asked === 'office' && <AddOfficeDialog onClose={close} />}
      {asked === 'noOffice' && <RemoveOfficeDialog onClose={close} />}
      {asked === 'system' && <SystemDialog isOn={system === 'on'} onClose={close} />}
      {asked === 'rotate' && <RotateDialog onClose={close} />}
    </div>
  )
}

interface PartProps {
  readonly title: string
  readonly text: string
  readonly children: ReactNode
}

function Part({ title, text, children }: PartProps) {
  return (
    <section className="keys-part">
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </section>
  )
}

function RecoveryState({ recovery }: { readonly recovery: KeysOverview['recovery'] }) {
  const { t } = useText()
  if (recovery === null) return <Status tone="soon">{t('vaultKeys.recovery.none')}</Status>
  const date = formatDate(dayOf(recovery.createdAt))
  if (!recovery.isConfirmed) return <Status tone="soon">{t('vaultKeys.recovery.unchecked', { date })}</Status>
  return (
    <>
      <Status tone="ok">{t('vaultKeys.recovery.checked', { date })}</Status>
      {recovery.isBeingRenewed && <Status tone="soon">{t('vaultKeys.recovery.waiting')}</Status>}
    </>
  )
}

function SystemDialog({ isOn, onClose }: { readonly isOn: boolean; readonly onClose: () => void }) {
  const { t } = useText()
  const set = useSetSystemKey()
  const label = t(isOn ? 'vaultKeys.system.remove' : 'vaultKeys.system.add')
  return (
    <PassphraseDialog
      title={label}
      actLabel={label}
      busyLabel={t('settings.saving')}
      act={set}
      onAct={(passphrase) => set.mutate({ passphrase, isOn: !isOn }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{t(isOn ? 'vaultKeys.system.removeText' : 'vaultKeys.system.addText')}</p>
    </PassphraseDialog>
  )
}
