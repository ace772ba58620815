import './UnlockScreen.css'

import { type ReactNode, useEffect, useState } from 'react'

import type { VaultStatus } from '#contract/vault.ts'
import { formatDate } from '#model/time/dates.ts'

import { clockOf, dayOf } from '../../data/clock.ts'
import { useChooseFolder, useRetryStatus } from '../../data/vault-mutations.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { useText } from '../../i18n/TextProvider.tsx'
import { Button } from '../../kit/Button.tsx'
import { Icon } from '../../kit/Icon.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { DataList } from '../../kit/PageHead.tsx'
import { SampleWarning } from '../../shell/SampleWarning.tsx'
import { OfficeForm, RecoveryForm, SystemForm } from './OtherWays.tsx'
import { UnlockForm } from './UnlockForm.tsx'
import { TroubleNotice } from './VaultTrouble.tsx'

interface UnlockScreenProps {
  readonly status: VaultStatus
  /** Leads to the restoring of a backup. */
  readonly onRestore: () => void
}

/** The locked desk. It shows nothing of the vault, and offers nothing that could harm it. */
export function UnlockScreen({ status, onRestore }: UnlockScreenProps) {
  const { t } = useText()
  const chooseFolder = useChooseFolder()
  useEffect(() => {
    document.title = t('app.name')
  }, [t])

  return (
    <div className="unlock">
      <main className="unlock-body">
        <div className="unlock-main">
          <p className="unlock-name">
            <Icon name="app" size={20} />
            {t('app.name')}
          </p>
          <h1>{t(status.trouble === null ? 'unlock.title' : 'unlock.trouble.title')}</h1>
          <p className="unlock-lead">
            {status.trouble !== null
              ? t('unlock.trouble.lead')
              : status.lockedAt === null
                ? t('unlock.kept')
                : t('unlock.lockedAt', {
                    date: formatDate(dayOf(status.lockedAt)),
                    time: clockOf(status.lockedAt),
                  })}
          </p>
          {/* Another vault is another form: nothing typed for one is shown for the other. */}
          <Ways key={status.folder} status={status} />
        </div>
        <section className="unlock-vault" aria-labelledby="unlock-vault">
          <h2 id="unlock-vault">{t('unlock.vault')}</h2>
          <DataList
            items={[
              { term: t('unlock.folder'), value: status.folder },
              {
                term: t('unlock.failed'),
                value: t('unlock.failedCount', { count: status.failedUnlocks }),
              },
            ]}
          />
          {status.copiesHeld > 0 && (
            <Notice tone="warn" title={t('unlock.copiesHeld', { count: status.copiesHeld })}>
              {t('unlock.copiesHeldText')}
            </Notice>
          )}
          <ErrorNotice thrown={chooseFolder.error} />
        </section>
      </main>
      <footer className="unlock-foot">
        <SampleWarning status={status} />
        <span>{t('unlock.footer')}</span>
        <span>{t('unlock.version', { version: status.version })}</span>
        <Button
          variant="plain"
          size="inline"
          onPress={() => !chooseFolder.isPending && chooseFolder.mutate()}
        >
          {t('unlock.otherVault')}
        </Button>
        <Button variant="plain" size="inline" onPress={onRestore}>
          {t('restore.open')}
        </Button>
      </footer>
    </div>
  )
}

type Way = VaultStatus['ways'][number]

const FORMS: Readonly<Record<Way, () => ReactNode>> = {
  passphrase: UnlockForm,
  'recovery-code': RecoveryForm,
  office: OfficeForm,
  'operating-system': SystemForm,
}

/** The way to open the vault that is chosen, the passphrase at first, and the others there are. */
function Ways({ status }: { readonly status: VaultStatus }) {
  const { t } = useText()
  const [way, setWay] = useState<Way>('passphrase')
  const retry = useRetryStatus()
  if (status.trouble !== null) {
    return (
      <div className="unlock-form">
        <TroubleNotice trouble={status.trouble} />
        <div className="unlock-actions">
          <Button variant="line" size="large" onPress={retry}>
            {t('error.retry')}
          </Button>
        </div>
      </div>
    )
  }
  const Form = FORMS[way]
  const others = status.ways.filter((other) => other !== way)
  return (
    <>
      <Form />
      {others.length > 0 && (
        <div className="unlock-ways">
          <h2>{t('unlock.ways.title')}</h2>
          <ul>
            {others.map((other) => (
              <li key={other}>
                <Button variant="plain" size="inline" onPress={() => setWay(other)}>
                  {t(`unlock.ways.${other}`)}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
