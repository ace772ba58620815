import { type ReactNode, useRef, useState } from 'react'

import { callError } from '../../data/api.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { useText } from '../../i18n/TextProvider.tsx'
import { Button } from '../../kit/Button.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { PassphraseField } from '../../kit/PassphraseField.tsx'
import { BusyButton } from '../../shell/BusyButton.tsx'

/** A change of the keys as a mutation. */
export interface PassphraseAct {
  readonly error: unknown
  readonly isPending: boolean
  readonly reset: () => void
}

interface PassphraseDialogProps {
  readonly title: string
  /** What will happen. */
  readonly children: ReactNode
  /** The act in words. */
  readonly actLabel: string
  readonly busyLabel: string
  readonly act: PassphraseAct
  readonly isDanger?: boolean
  /** Something else is still missing. */
  readonly isIncomplete?: boolean
  readonly onAct: (passphrase: string) => void
  readonly onClose: () => void
}

/** Asks for the passphrase before the keys are changed: an open desk may be anybody's for a moment. */
export function PassphraseDialog({
  title,
  children,
  actLabel,
  busyLabel,
  act,
  isDanger = false,
  isIncomplete = false,
  onAct,
  onClose,
}: PassphraseDialogProps) {
  const { t } = useText()
  const input = useRef<HTMLInputElement>(null)
  const [passphrase, setPassphrase] = useState('')
  const [isEmpty, setEmpty] = useState(false)
  const isWrong = act.error !== null && callError(act.error).code === 'wrong_passphrase'
  const submit = () => {
    setEmpty(passphrase === '')
    if (passphrase === '') input.current?.focus()
    else if (!isIncomplete) onAct(passphrase)
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      onSubmit={submit}
      isBusy={act.isPending}
      footer={
        <>
          <Button variant="line" onPress={onClose} isDisabled={act.isPending}>
            {t('kit.dialog.cancel')}
          </Button>
          <BusyButton
            isSubmit
            variant={isDanger ? 'danger' : 'main'}
            isBusy={act.isPending}
            busyLabel={busyLabel}
          >
            {actLabel}
          </BusyButton>
        </>
      }
    >
      <div className="settings-form">
        {children}
        <PassphraseField
          label={t('vaultKeys.passphrase.present')}
          value={passphrase}
          onChange={(text) => {
            setPassphrase(text)
            setEmpty(false)
            if (!act.isPending) act.reset()
          }}
          error={isEmpty ? t('unlock.empty') : isWrong ? t('error.wrong_passphrase.what') : null}
          inputRef={input}
          autoFocus
        />
        {!isWrong && <ErrorNotice thrown={act.error} />}
      </div>
    </Dialog>
  )
}
