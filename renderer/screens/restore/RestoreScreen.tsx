import '../first-run/FirstRunScreen.css'
import './RestoreScreen.css'

import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'

import type { VaultStatus } from '#contract/vault.ts'
import { ASIDE_KEPT_DAYS } from '#model/backup/aside.ts'

import { callError } from '../../data/api.ts'
import { cancelRestore, type PreparedRestore, useChooseRestoreFolder } from '../../data/backup-mutations.ts'
import { queries } from '../../data/queries.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { useText } from '../../i18n/TextProvider.tsx'
import { Button } from '../../kit/Button.tsx'
import { Icon } from '../../kit/Icon.tsx'
import { Spinner } from '../../kit/Spinner.tsx'
import { SampleWarning } from '../../shell/SampleWarning.tsx'
import { ConfirmRestore } from './ConfirmRestore.tsx'
import { RestoreForm } from './RestoreForm.tsx'

interface RestoreScreenProps {
  readonly status: VaultStatus
  readonly onClose: () => void
}

/** Restores a backup in the place of a locked vault, or where there is none yet. Nothing changes before the last button. */
export function RestoreScreen({ status, onClose }: RestoreScreenProps) {
  const { t } = useText()
  const heading = useRef<HTMLHeadingElement>(null)
  const [prepared, setPrepared] = useState<{
    readonly restore: PreparedRestore
    readonly passphrase: string | null
  } | null>(null)
  useEffect(() => {
    document.title = t('app.name')
    heading.current?.focus()
  }, [prepared, t])
  const close = () => {
    cancelRestore()
    onClose()
  }
  return (
    <div className="first-run">
      <header className="first-run-bar">
        <p className="first-run-name">
          <Icon name="app" size={20} />
          {t('app.name')}
        </p>
      </header>
      <main className="first-run-body">
        <h1 ref={heading} tabIndex={-1}>
          {t('restore.title')}
        </h1>
        <p className="first-run-lead">{t('restore.lead', { days: ASIDE_KEPT_DAYS })}</p>
        {prepared === null ? (
          <Choosing
            onPrepared={(restore, passphrase) => setPrepared({ restore, passphrase })}
            onClose={close}
          />
        ) : (
          <ConfirmRestore
            restore={prepared.restore}
            passphrase={prepared.passphrase}
            onDone={onClose}
            onCancel={close}
          />
        )}
      </main>
      <footer className="first-run-foot">
        <SampleWarning status={status} />
        <span>{t('unlock.version', { version: status.version })}</span>
      </footer>
    </div>
  )
}

interface ChoosingProps {
  readonly onPrepared: (restore: PreparedRestore, passphrase: string | null) => void
  readonly onClose: () => void
}

function Choosing({ onPrepared, onClose }: ChoosingProps) {
  const { t } = useText()
  const found = useQuery(queries.restorable())
  const chooseFolder = useChooseRestoreFolder()
  const choose = () => !chooseFolder.isPending && chooseFolder.mutate()
  if (found.isPending) return <Spinner />
  const isNew = found.isError && callError(found.error).code === 'backup_folder_not_chosen'
  const folder = found.data?.folder
  return (
    <>
      <section className="restore-part">
        {folder === undefined ? (
          <p>{t('restore.noFolder')}</p>
        ) : (
          <p className="restore-folder">{t('restore.folder', { folder })}</p>
        )}
        <div className="restore-acts">
          <Button variant={folder === undefined ? 'main' : 'line'} onPress={choose}>
            {t(folder === undefined ? 'restore.chooseFolder' : 'restore.otherFolder')}
          </Button>
          <Button variant="plain" onPress={onClose}>
            {t('restore.back')}
          </Button>
        </div>
        <ErrorNotice thrown={chooseFolder.error ?? (isNew ? null : found.error)} />
      </section>
      {found.data !== undefined &&
        (found.data.backups.length === 0 ? (
          <p className="restore-quiet">{t('restore.empty')}</p>
        ) : (
          // Another folder is another choice: nothing typed for one backup is tried on another.
          <RestoreForm key={folder} backups={found.data.backups} onPrepared={onPrepared} />
        ))}
    </>
  )
}
