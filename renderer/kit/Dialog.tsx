import './Dialog.css'

import type { FormEvent, ReactNode, RefObject } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'

import { useText } from '../i18n/TextProvider.tsx'
import { Button, type ButtonVariant } from './Button.tsx'
import { classNames } from './class-names.ts'
import { focusFirstInvalid } from './focus-first-invalid.ts'
import { IconButton } from './IconButton.tsx'
import { onlyGiven } from './only-given.ts'
import { useFocusAfter } from './use-focus-after.ts'

export interface DialogProps {
  readonly isOpen: boolean
  /** Asked for by Escape, the cross, or the screen's own button. While `isBusy`, not asked. */
  readonly onClose: () => void
  readonly title: ReactNode
  readonly children: ReactNode
  /** Buttons at the bottom right; the one that acts stands last. */
  readonly footer?: ReactNode
  /** Makes the dialog a form: Enter or a footer Button with `type="submit"` submits it; a field refused takes focus. */
  readonly onSubmit?: () => void
  /** 400, 560 (default) or 800 px. */
  readonly width?: 'narrow' | 'normal' | 'wide'
  /** Something is being done that cannot be walked away from. */
  readonly isBusy?: boolean
  /** `alertdialog` for a question that must be answered. */
  readonly role?: 'dialog' | 'alertdialog'
  /** Takes the focus afterwards where what opened the dialog is gone with its act. */
  readonly focusAfter?: RefObject<HTMLElement | null>
}

/**
 * A dialog over the page; the page behind cannot be reached until it closes, and focus then goes back to what had it.
 * A press outside does not close it, so that nothing typed is lost by a slip.
 */
export function Dialog({
  isOpen,
  onClose,
  title,
  children,
  footer,
  onSubmit,
  width = 'normal',
  isBusy = false,
  role = 'dialog',
  focusAfter,
}: DialogProps) {
  const { t } = useText()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    // A dialog opened from inside another form must not submit that one too: React bubbles through portals.
    event.stopPropagation()
    if (isBusy) return
    onSubmit?.()
    focusFirstInvalid(event.currentTarget)
  }
  const body = (
    <>
      <div className="dialog-body">{children}</div>
      {footer !== undefined && <footer className="dialog-foot">{footer}</footer>}
    </>
  )
  return (
    <ModalOverlay
      className="dialog-veil"
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isKeyboardDismissDisabled={isBusy}
    >
      <Modal className={classNames('dialog-frame', `dialog-${width}`)}>
        <AriaDialog className="dialog" role={role}>
          {focusAfter !== undefined && <FocusAfter to={focusAfter} />}
          <header className="dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <IconButton
              icon="close"
              label={t('kit.dialog.close')}
              size="small"
              onPress={onClose}
              isDisabled={isBusy}
            />
          </header>
          {onSubmit === undefined ? (
            body
          ) : (
            <form className="dialog-form" noValidate onSubmit={submit}>
              {body}
            </form>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/** Stands in the dialog, so that it goes when the dialog does. */
function FocusAfter({ to }: { readonly to: RefObject<HTMLElement | null> }) {
  useFocusAfter(to)
  return null
}

export interface ConfirmDialogProps {
  readonly isOpen: boolean
  readonly title: ReactNode
  /** What will happen and what cannot be taken back. */
  readonly children: ReactNode
  /** The act itself in words, "Lõpeta juhtum"; never "Jah". */
  readonly confirmLabel: string
  readonly onConfirm: () => void
  readonly onCancel: () => void
  readonly isDanger?: boolean
  readonly isBusy?: boolean
  /** As with any dialog. */
  readonly focusAfter?: RefObject<HTMLElement | null>
}

/** A question before an act. Focus starts on "Loobu", so that a hasty Enter does no harm. */
export function ConfirmDialog({
  isOpen,
  title,
  children,
  confirmLabel,
  onConfirm,
  onCancel,
  isDanger,
  isBusy = false,
  focusAfter,
}: ConfirmDialogProps) {
  const { t } = useText()
  const variant: ButtonVariant = isDanger === true ? 'danger' : 'main'
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onCancel}
      title={title}
      role="alertdialog"
      width="narrow"
      isBusy={isBusy}
      {...onlyGiven({ focusAfter })}
      footer={
        <>
          <Button variant="line" onPress={onCancel} isDisabled={isBusy} autoFocus>
            {t('kit.dialog.cancel')}
          </Button>
          <Button variant={variant} onPress={onConfirm} isPending={isBusy}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
