import './Frame.css'

import { useState } from 'react'
import { Outlet, useMatch, useNavigate } from 'react-router'

import type { VaultStatus } from '#contract/vault.ts'

import { MunicipalityId, QuickNoteId } from '#model/ids.ts'

import { CommandBar } from '../command-bar/CommandBar.tsx'
import { clockOf, nowInstant } from '../data/clock.ts'
import { flushAll } from '../data/flush-registry.ts'
import { newId } from '../data/new-id.ts'
import { forgetSaveFailure, lastSaved, noteSaved } from '../data/saved-store.ts'
import { useLockVault } from '../data/vault-mutations.ts'
import { useText } from '../i18n/TextProvider.tsx'
import { SkipLink } from '../kit/SkipLink.tsx'
import { useToasts } from '../kit/Toasts.tsx'
import { QuickLog } from '../quick-log/QuickLog.tsx'
import { FrameBar } from './FrameBar.tsx'
import { FrameStatus } from './FrameStatus.tsx'
import { IdleWarning } from './IdleWarning.tsx'
import { KeysDialog } from './KeysDialog.tsx'
import { useLetter } from './letter-keys.ts'
import { useAskedForm } from './use-asked-form.ts'
import { type Command, useCommands } from './use-commands.ts'
import { useRouteFocus } from './use-route-focus.ts'
import { useTitle } from './use-title.ts'

/** The frame of the open desk: bar, screen, status line, and the keys that work everywhere. */
export function Frame({ status }: { readonly status: VaultStatus }) {
  const { t } = useText()
  const navigate = useNavigate()
  const toasts = useToasts()
  const lock = useLockVault()
  const { open: openForm } = useAskedForm()
  const municipalityId = MunicipalityId.safeParse(useMatch('/municipalities/:id')?.params.id).data
  const [areKeysOpen, setKeysOpen] = useState(false)
  const [isFinding, setFinding] = useState(false)
  useRouteFocus()
  useTitle()

  const answerSaved = async () => {
    forgetSaveFailure()
    await flushAll()
    if (lastSaved().hasFailed) {
      toasts.show({ tone: 'error', text: t('shell.status.failed') })
      return
    }
    const now = nowInstant()
    noteSaved(now)
    toasts.show({ text: t('shell.status.savedAt', { time: clockOf(now) }) })
  }

  const run = (command: Command) => {
    switch (command) {
      case 'find':
        // Not over a form in a dialog: going elsewhere would take what is typed there.
        if (isFinding || !isDialogOpen()) setFinding(!isFinding)
        break
      case 'quickLog':
        openForm('quick_note', newId(QuickNoteId), municipalityId === undefined ? {} : { of: municipalityId })
        break
      case 'undo':
        toasts.undoNewest()
        break
      case 'lock':
        lock.mutate()
        break
      case 'settings':
        void navigate('/settings')
        break
      case 'keys':
        setKeysOpen(true)
        break
      case 'saved':
        void answerSaved()
        break
    }
  }
  useCommands(run)
  useLetter('slash', () => run('find'), true, true)
  useLetter('newEntry', () => run('quickLog'), true, true)

  return (
    <div className="frame">
      <SkipLink />
      <FrameBar isLocking={lock.isPending} onCommand={run} />
      <div className="frame-screen">
        <Outlet />
      </div>
      <FrameStatus status={status} onKeys={() => run('keys')} />
      <CommandBar isOpen={isFinding} onClose={() => setFinding(false)} onCommand={run} />
      <QuickLog />
      <IdleWarning />
      <KeysDialog isOpen={areKeysOpen} onClose={() => setKeysOpen(false)} />
    </div>
  )
}

function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"]') !== null
}
