import { type ComponentProps, useEffect, useRef } from 'react'

import type { VaultStatus } from '#contract/vault.ts'

import { useText } from '../../i18n/TextProvider.tsx'
import { Icon } from '../../kit/Icon.tsx'
import { SampleWarning } from '../../shell/SampleWarning.tsx'
import './FirstRunScreen.css'
import { MunicipalitiesStep } from './MunicipalitiesStep.tsx'
import { PassphraseStep } from './PassphraseStep.tsx'
import { ProfileStep } from './ProfileStep.tsx'
import { RecoveryStep } from './RecoveryStep.tsx'

const STEPS = ['passphrase', 'recovery', 'profile', 'municipalities'] as const

/** A step of the first run. What the vault holds says which one is next, so an interrupted set-up goes on where it was. */
export type FirstRunStep = (typeof STEPS)[number]

interface FirstRunScreenProps {
  readonly status: VaultStatus
  readonly step: FirstRunStep
  /** Leads from the first step to the restoring of a backup. */
  readonly onRestore?: () => void
  /** What the second step needs: how the keys stand, and the way on. */
  readonly recovery?: ComponentProps<typeof RecoveryStep>
}

/** Sets the desk up: a vault and its passphrase, who works here, and for which municipalities. */
export function FirstRunScreen({ status, step, recovery, onRestore }: FirstRunScreenProps) {
  const { t } = useText()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = t('app.name')
    heading.current?.focus()
  }, [step, t])

  return (
    <div className="first-run">
      <header className="first-run-bar">
        <p className="first-run-name">
          <Icon name="app" size={20} />
          {t('app.name')}
        </p>
        <nav aria-label={t('firstRun.progress')}>
          <Progress step={step} />
        </nav>
      </header>
      <main className="first-run-body">
        <h1 ref={heading} tabIndex={-1}>
          {t(`firstRun.${step}.title`)}
        </h1>
        <p className="first-run-lead">{t(`firstRun.${step}.lead`)}</p>
        {step === 'passphrase' && onRestore && (
          <PassphraseStep folder={status.folder} synced={status.synced} onRestore={onRestore} />
        )}
        {step === 'recovery' && recovery && <RecoveryStep {...recovery} />}
        {step === 'profile' && <ProfileStep />}
        {step === 'municipalities' && <MunicipalitiesStep />}
      </main>
      <footer className="first-run-foot">
        <SampleWarning status={status} />
        <span>{t('unlock.version', { version: status.version })}</span>
      </footer>
    </div>
  )
}

function Progress({ step }: { readonly step: FirstRunStep }) {
  const { t } = useText()
  const at = STEPS.indexOf(step)
  return (
    <ol className="first-run-steps">
      {STEPS.map((name, index) => (
        <li
          key={name}
          className={index < at ? 'first-run-done' : index === at ? 'first-run-now' : 'first-run-ahead'}
          {...(index === at ? { 'aria-current': 'step' as const } : {})}
        >
          <Icon name={index < at ? 'checkCircle' : index === at ? 'currentCircle' : 'circle'} />
          {t(`firstRun.steps.${name}`)}
          {index < at && <span className="visually-hidden">{t('firstRun.done')}</span>}
        </li>
      ))}
    </ol>
  )
}
