import '../kit/Dialog.css'
import './CommandBar.css'

import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useNavigate } from 'react-router'

import { useText } from '../i18n/TextProvider.tsx'
import type { Command } from '../shell/use-commands.ts'
import type { BarCommand } from './bar-command.ts'
import { BarContent } from './BarContent.tsx'

/** After so long focus is back where it was, and what was chosen can take it from there; in milliseconds. */
const FOCUS_RETURNS = 50

export interface CommandBarProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onCommand: (command: Command) => void
}

/**
 * The command bar: one field that finds what is written and carries out what is asked. Escape and a press outside close
 * it, and focus goes back to where it was. Each opening starts empty.
 */
export function CommandBar({ isOpen, onClose, onCommand }: CommandBarProps) {
  const { t } = useText()
  const navigate = useNavigate()
  const carryOut = (act: BarCommand['act']) => {
    onClose()
    setTimeout(() => ('href' in act ? void navigate(act.href) : act.run()), FOCUS_RETURNS)
  }
  return (
    <ModalOverlay
      className="dialog-veil"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className="dialog-frame command-bar-frame">
        <AriaDialog className="dialog command-bar" aria-label={t('commandBar.title')}>
          <BarContent onCommand={onCommand} onChoose={carryOut} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
