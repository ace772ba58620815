import './SavedDialog.css'

import type { RefObject } from 'react'
import type { SavedDelivery } from '#contract/deliveries.ts'

import { useText } from '../../i18n/TextProvider.tsx'
import { Button } from '../../kit/Button.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { onlyGiven } from '../../kit/only-given.ts'
import { Notice } from '../../kit/Notice.tsx'
import { useToasts } from '../../kit/Toasts.tsx'

interface SavedDialogProps {
  readonly saved: SavedDelivery
  readonly onClose: () => void
  /** As with any dialog. */
  readonly focusAfter?: RefObject<HTMLElement | null>
}

/** What was written where, and the passphrase of a package, which is shown here and never again. */
export function SavedDialog({ saved, onClose, focusAfter }: SavedDialogProps) {
  const { t } = useText()
  const toasts = useToasts()
  const { fileNames, passphrase } = saved
  const copy = (text: string) => {
    navigator.clipboard.writeText(text).then(
      () => toasts.show({ text: t('exportPage.saved.copied') }),
      () => toasts.show({ tone: 'error', text: t('exportPage.saved.copyFailed') }),
    )
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('exportPage.saved.title')}
      role="alertdialog"
      {...onlyGiven({ focusAfter })}
      footer={
        <>
          {passphrase !== null && (
            <Button variant="line" icon="copy" onPress={() => copy(passphrase)} autoFocus>
              {t('exportPage.saved.copy')}
            </Button>
          )}
          <Button variant="main" onPress={onClose}>
            {t(passphrase === null ? 'exportPage.saved.closePlain' : 'exportPage.saved.close')}
          </Button>
        </>
      }
    >
      <div className="export-saved">
        <dl>
          <dt>{t('exportPage.saved.files')}</dt>
          {fileNames.map((name) => (
            <dd key={name}>{name}</dd>
          ))}
          {passphrase !== null && (
            <>
              <dt>{t('exportPage.saved.passphrase')}</dt>
              <dd>
                <code className="export-passphrase">{passphrase}</code>
              </dd>
            </>
          )}
        </dl>
        {passphrase === null ? (
          <Notice tone="warn">{t('exportPage.saved.plain')}</Notice>
        ) : (
          <>
            <p>{t('exportPage.saved.once')}</p>
            <p className="field-description">{t('exportPage.saved.again')}</p>
          </>
        )}
      </div>
    </Dialog>
  )
}
