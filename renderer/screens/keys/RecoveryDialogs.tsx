import { useRef, useState } from 'react'

import { callError } from '../../data/api.ts'
import {
  refreshKeys,
  useConfirmRecoveryCode,
  useNewRecoveryCode,
  useRotateKey,
} from '../../data/keys-mutations.ts'
import { flushAll } from '../../data/flush-registry.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { focusFirstInvalid } from '../../kit/focus-first-invalid.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { Button } from '../../kit/Button.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { TextField } from '../../kit/TextField.tsx'
import { BusyButton } from '../../shell/BusyButton.tsx'
import { PassphraseDialog } from './PassphraseDialog.tsx'
import { RecoveryCode } from './RecoveryCode.tsx'

interface KeyDialogProps {
  readonly onClose: () => void
}

/** Makes a recovery code, the first or another: passphrase, paper, check. */
export function NewRecoveryDialog({ onClose, isRenewal }: KeyDialogProps & { readonly isRenewal: boolean }) {
  const { t } = useText()
  const [code, setCode] = useState<string | null>(null)
  const make = useNewRecoveryCode()
  const title = t(isRenewal ? 'vaultKeys.recovery.renew' : 'recovery.make')
  if (code !== null) return <CodeDialog title={title} code={code} onClose={onClose} />
  return (
    <PassphraseDialog
      title={title}
      actLabel={title}
      busyLabel={t('recovery.making')}
      act={make}
      onAct={(passphrase) =>
        make.mutate(passphrase, {
          onSuccess: (made) => {
            setCode(made.code)
            make.reset()
          },
        })
      }
      onClose={onClose}
    >
      <p>{t(isRenewal ? 'vaultKeys.recovery.renewText' : 'vaultKeys.recovery.makeText')}</p>
    </PassphraseDialog>
  )
}

/** Changes the data key, and then gives the new recovery code. */
export function RotateDialog({ onClose }: KeyDialogProps) {
  const { t } = useText()
  const [code, setCode] = useState<string | null>(null)
  const rotate = useRotateKey()
  const title = t('vaultKeys.rotate.act')
  if (code !== null) return <CodeDialog title={t('vaultKeys.rotate.done')} code={code} onClose={onClose} />
  return (
    <PassphraseDialog
      title={title}
      actLabel={title}
      busyLabel={t('vaultKeys.rotate.busy')}
      act={rotate}
      onAct={(passphrase) => {
        // The database is closed for a moment: what was typed last goes in before.
        void flushAll().then(() =>
          rotate.mutate(passphrase, {
            onSuccess: (rotated) => {
              setCode(rotated.code)
              rotate.reset()
            },
          }),
        )
      }}
      onClose={onClose}
    >
      <p>{t('vaultKeys.rotate.text')}</p>
      <p>{t('vaultKeys.rotate.code')}</p>
    </PassphraseDialog>
  )
}

/** Checks a code that was printed earlier: the whole of it, as nobody else knows it any more. */
export function CheckRecoveryDialog({ onClose }: KeyDialogProps) {
  const { t } = useText()
  const form = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState('')
  const confirm = useConfirmRecoveryCode()
  const refusal = confirm.error === null ? null : callError(confirm.error).code
  const isRefused = refusal === 'recovery_code_mistyped' || refusal === 'wrong_recovery_code'
  const submit = () =>
    confirm.mutate(typed, {
      onSuccess: () => {
        onClose()
        void refreshKeys()
      },
      onError: () => focusFirstInvalid(form.current),
    })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('vaultKeys.recovery.check')}
      onSubmit={submit}
      isBusy={confirm.isPending}
      footer={
        <>
          <Button variant="line" onPress={onClose} isDisabled={confirm.isPending}>
            {t('kit.dialog.cancel')}
          </Button>
          <BusyButton isSubmit variant="main" isBusy={confirm.isPending} busyLabel={t('recovery.checking')}>
            {t('recovery.check')}
          </BusyButton>
        </>
      }
    >
      <div ref={form} className="settings-form">
        <TextField
          label={t('unlock.recovery.field')}
          description={t('unlock.recovery.help')}
          value={typed}
          onChange={(text) => {
            setTyped(text)
            if (!confirm.isPending) confirm.reset()
          }}
          error={isRefused ? `${t(`error.${refusal}.what`)}. ${t(`error.${refusal}.todo`)}` : null}
          maxLength={200}
          autoFocus
        />
        {!isRefused && <ErrorNotice thrown={confirm.error} />}
      </div>
    </Dialog>
  )
}

function CodeDialog({
  title,
  code,
  onClose,
}: KeyDialogProps & { readonly title: string; readonly code: string }) {
  return (
    // Closing by the cross is putting it off.
    <Dialog
      isOpen
      onClose={() => {
        onClose()
        void refreshKeys()
      }}
      title={title}
      width="wide"
    >
      <RecoveryCode code={code} onChecked={onClose} onLater={onClose} />
    </Dialog>
  )
}
