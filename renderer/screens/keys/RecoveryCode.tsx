import './RecoveryCode.css'

import { type FormEvent, useRef, useState } from 'react'

import { RECOVERY_GROUP_LENGTH, RECOVERY_GROUPS, recoveryGroups } from '#model/vault/recovery-code.ts'

import { callError } from '../../data/api.ts'
import { refreshKeys, useConfirmRecoveryCode } from '../../data/keys-mutations.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { focusFirstInvalid } from '../../kit/focus-first-invalid.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { Button } from '../../kit/Button.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { TextField } from '../../kit/TextField.tsx'
import { BusyButton } from '../../shell/BusyButton.tsx'
import { RecoverySheet } from './RecoverySheet.tsx'

/** Groups that are asked back. */
const ASKED = 2

interface RecoveryCodeProps {
  readonly code: string
  /** The code was typed back and counts. */
  readonly onChecked: () => void
  /** Put off: the code opens the vault, and the desk reminds. */
  readonly onLater: () => void
}

/** A new recovery code: shown once to be printed or written down, then hidden and partly asked back. */
export function RecoveryCode({ code, onChecked, onLater }: RecoveryCodeProps) {
  const [asked, setAsked] = useState<readonly number[] | null>(null)
  const later = () => {
    onLater()
    void refreshKeys()
  }
  const checked = () => {
    onChecked()
    void refreshKeys()
  }
  return asked === null ? (
    <Shown code={code} onNext={() => setAsked(someGroups())} onLater={later} />
  ) : (
    <Asked code={code} asked={asked} onBack={() => setAsked(null)} onChecked={checked} />
  )
}

interface ShownProps {
  readonly code: string
  readonly onNext: () => void
  readonly onLater: () => void
}

function Shown({ code, onNext, onLater }: ShownProps) {
  const { t } = useText()
  return (
    <div className="recovery">
      <p>{t('recovery.shown')}</p>
      <ol
        className="recovery-groups"
        aria-label={t('recovery.code')}
        onCopy={(event) => event.preventDefault()}
      >
        {recoveryGroups(code).map((group, index) => (
          // Groups may be equal; their place is what tells them apart.
          <li key={index}>
            {group}
            <small aria-hidden="true">{index + 1}</small>
          </li>
        ))}
      </ol>
      <Notice tone="info" title={t('recovery.keepTitle')}>
        {t('recovery.keep')}
      </Notice>
      <div className="recovery-actions">
        <Button variant="line" size="large" icon="print" onPress={() => window.print()} autoFocus>
          {t('recovery.print')}
        </Button>
        <Button variant="main" size="large" onPress={onNext}>
          {t('recovery.next')}
        </Button>
        <Button variant="plain" onPress={onLater}>
          {t('recovery.later')}
        </Button>
      </div>
      <RecoverySheet code={code} />
    </div>
  )
}

interface AskedProps {
  readonly code: string
  readonly asked: readonly number[]
  readonly onBack: () => void
  readonly onChecked: () => void
}

function Asked({ code, asked, onBack, onChecked }: AskedProps) {
  const { t } = useText()
  const form = useRef<HTMLFormElement>(null)
  const [typed, setTyped] = useState<readonly string[]>(() => asked.map(() => ''))
  const confirm = useConfirmRecoveryCode()
  const refusal = confirm.error === null ? null : callError(confirm.error).code
  const isMistyped = refusal === 'recovery_code_mistyped' || refusal === 'wrong_recovery_code'

  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    if (confirm.isPending) return
    // What was typed stands in the place of what was shown: whether it fits is found out by opening the slot.
    const groups = recoveryGroups(code).map((group, index) => typed[asked.indexOf(index)] ?? group)
    confirm.mutate(groups.join('-'), {
      onSuccess: onChecked,
      onError: () => focusFirstInvalid(form.current),
    })
  }

  return (
    <form ref={form} className="recovery" noValidate onSubmit={submit}>
      <p>{t('recovery.asked')}</p>
      <div className="recovery-asked">
        {asked.map((group, index) => (
          <TextField
            key={group}
            label={t('recovery.group', { number: group + 1 })}
            width={RECOVERY_GROUP_LENGTH + 2}
            value={typed[index] ?? ''}
            onChange={(text) => {
              setTyped(typed.map((other, at) => (at === index ? text : other)))
              if (!confirm.isPending) confirm.reset()
            }}
            error={isMistyped ? t('recovery.wrongGroup') : null}
            autoFocus={index === 0}
          />
        ))}
      </div>
      {!isMistyped && <ErrorNotice thrown={confirm.error} />}
      <div className="recovery-actions">
        <BusyButton
          isSubmit
          variant="main"
          size="large"
          isBusy={confirm.isPending}
          busyLabel={t('recovery.checking')}
        >
          {t('recovery.check')}
        </BusyButton>
        <Button variant="line" size="large" onPress={onBack}>
          {t('recovery.back')}
        </Button>
      </div>
    </form>
  )
}

/** Which groups are asked back, in their order; others each time, so that the paper has to be at hand. */
function someGroups(): readonly number[] {
  const left = Array.from({ length: RECOVERY_GROUPS }, (_, index) => index)
  const asked: number[] = []
  while (asked.length < ASKED) {
    const [drawn] = left.splice(Math.floor(Math.random() * left.length), 1)
    if (drawn !== undefined) asked.push(drawn)
  }
  return asked.toSorted((a, b) => a - b)
}
