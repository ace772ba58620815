import { type FormEvent, useRef, useState } from 'react'

import type { FoundBackups } from '#contract/restore.ts'

import { fileSizeText } from '../../attachments/file-size.ts'
import { callError } from '../../data/api.ts'
import {
  cancelRestore,
  type PreparedRestore,
  useBackupProgress,
  usePrepareRestore,
} from '../../data/backup-mutations.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import type { Translate } from '../../i18n/catalogues.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { Button } from '../../kit/Button.tsx'
import type { Choice } from '../../kit/choice.ts'
import { PassphraseField } from '../../kit/PassphraseField.tsx'
import { RadioGroup } from '../../kit/RadioGroup.tsx'
import { TextField } from '../../kit/TextField.tsx'
import { BusyButton } from '../../shell/BusyButton.tsx'
import { BackupProgressLine } from '../common/BackupProgressLine.tsx'
import { dayAndTimeText } from '../common/moment-text.ts'

type FoundBackup = FoundBackups['backups'][number]
/** What can be typed here; the other ways to a vault need this computer or the office. */
const WAYS = ['passphrase', 'recovery-code'] as const
type Way = (typeof WAYS)[number]

interface RestoreFormProps {
  readonly backups: readonly FoundBackup[]
  readonly onPrepared: (restore: PreparedRestore, passphrase: string | null) => void
}

/** Which backup, and what opens it. It is then copied beside the vault, compared and opened; nothing is replaced yet. */
export function RestoreForm({ backups, onPrepared }: RestoreFormProps) {
  const { t } = useText()
  const first = backups.find(({ state }) => state === 'whole')
  const [name, setName] = useState<string | null>(first?.name ?? null)
  const [way, setWay] = useState<Way>('passphrase')
  const [secret, setSecret] = useState('')
  const [isChecked, setChecked] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const prepare = usePrepareRestore()
  const progress = useBackupProgress()
  const chosen = backups.find((backup) => backup.name === name)
  const ways = WAYS.filter((known) => chosen?.ways.includes(known) === true)
  const by = ways.includes(way) ? way : 'passphrase'
  const code = prepare.error === null ? null : callError(prepare.error).code
  const isRefused = code !== null && REFUSALS.has(code)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (prepare.isPending) return
    setChecked(true)
    if (name === null) return
    if (secret.trim() === '') {
      input.current?.focus()
      return
    }
    const credential = by === 'passphrase' ? { type: by, passphrase: secret } : { type: by, code: secret }
    prepare.mutate(
      { name, credential },
      {
        onSuccess: (restore) => onPrepared(restore, by === 'passphrase' ? secret : null),
        onError: () => input.current?.focus(),
      },
    )
  }
  const field = {
    value: secret,
    onChange: (text: string) => {
      setSecret(text)
      setChecked(false)
      if (!prepare.isPending) prepare.reset()
    },
    error: isRefused
      ? t(by === 'passphrase' ? 'error.wrong_passphrase.what' : 'restore.wrongCode')
      : isChecked && secret.trim() === ''
        ? t('restore.emptySecret')
        : null,
    inputRef: input,
  }

  return (
    <form noValidate onSubmit={submit}>
      <div className="restore-part">
        <div className="restore-list">
          <RadioGroup
            label={t('restore.choose')}
            choices={backups.map((backup) => choiceOf(t, backup))}
            value={name}
            onChange={(next) => {
              setName(next)
              if (!prepare.isPending) prepare.reset()
            }}
            isDisabled={prepare.isPending}
            error={isChecked && name === null ? t('restore.noneChosen') : null}
          />
        </div>
        <div className="restore-secret">
          {ways.length > 1 && (
            <RadioGroup<Way>
              label={t('restore.by')}
              isInline
              choices={ways.map((id) => ({ id, label: t(`restore.ways.${id}`) }))}
              value={by}
              onChange={(next) => {
                setWay(next)
                setSecret('')
                prepare.reset()
              }}
            />
          )}
          {by === 'passphrase' ? (
            <PassphraseField
              {...field}
              label={t('restore.passphrase')}
              description={t('restore.passphraseHelp')}
            />
          ) : (
            <TextField {...field} label={t('restore.code')} description={t('restore.codeHelp')} />
          )}
        </div>
        {prepare.isPending && progress !== null && <BackupProgressLine progress={progress} />}
        {!isRefused && <ErrorNotice thrown={prepare.error} />}
        <div className="restore-acts">
          <BusyButton isSubmit variant="main" isBusy={prepare.isPending} busyLabel={t('restore.checking')}>
            {t('restore.check')}
          </BusyButton>
          {prepare.isPending && (
            <Button variant="line" onPress={cancelRestore}>
              {t('restore.stop')}
            </Button>
          )}
        </div>
      </div>
    </form>
  )
}

/** Answers that say something of what was typed. */
const REFUSALS: ReadonlySet<string> = new Set([
  'wrong_passphrase',
  'wrong_recovery_code',
  'recovery_code_mistyped',
])

function choiceOf(t: Translate, backup: FoundBackup): Choice {
  const { name, madeAt, bytes, cases, entries, state, isOfThisVault } = backup
  const words = [fileSizeText(t, bytes), t('restore.counts', { cases, entries })]
  if (isOfThisVault === false) words.push(t('restore.otherVault'))
  return {
    id: name,
    label: madeAt === null ? t('restore.unreadable') : dayAndTimeText(t, madeAt),
    note: state === 'whole' ? words.join(' · ') : t(`restore.${state}`),
    isDisabled: state !== 'whole',
  }
}
