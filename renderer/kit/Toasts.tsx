import './Toasts.css'

import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'

import { useText } from '../i18n/TextProvider.tsx'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import { IconButton } from './IconButton.tsx'

export interface Toast {
  readonly text: string
  /** `error` where something failed and nothing nearer can say it; green check otherwise. */
  readonly tone?: 'ok' | 'error' | 'info'
  /** Takes the act back; "Võta tagasi" when `label` is left out. Pressing it closes the message. */
  readonly undo?: { readonly label?: string; readonly onPress: () => void }
  /** How long it stays: 6 s, with `undo` 30 s, errors until closed. `null` is until closed. */
  readonly stayMs?: number | null
}

/** Shows messages of the whole program. */
export interface ToastControl {
  readonly show: (toast: Toast) => void
  /** Takes back the newest act that can be taken back, as its button would; false when there is none. */
  readonly undoNewest: () => boolean
}

/** More than this at once nobody reads; the oldest goes first. */
const MOST = 3

interface Shown extends Toast {
  readonly id: number
}

const Control = createContext<ToastControl>({ show: () => undefined, undoNewest: () => false })

/** Gives `useToasts` to everything inside and shows the messages at the bottom of the window. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useText()
  const [shown, setShown] = useState<readonly Shown[]>([])
  const lastId = useRef(0)
  const show = useCallback((toast: Toast) => {
    lastId.current += 1
    const id = lastId.current
    setShown((before) => [...before, { ...toast, id }].slice(-MOST))
  }, [])
  const close = useCallback(
    (id: number) => setShown((before) => before.filter((toast) => toast.id !== id)),
    [],
  )
  const latest = useRef(shown)
  useEffect(() => {
    latest.current = shown
  })
  const undoNewest = useCallback(() => {
    const newest = latest.current.findLast(({ undo }) => undo !== undefined)
    if (newest === undefined) return false
    close(newest.id)
    newest.undo?.onPress()
    return true
  }, [close])
  const control = useMemo(() => ({ show, undoNewest }), [show, undoNewest])
  return (
    <Control value={control}>
      {children}
      {/* Stands from the start: a live region that comes with its message is not read. Reachable over a dialog too. */}
      <div
        className="toasts"
        role="region"
        data-react-aria-top-layer="true"
        aria-label={t('kit.toast.region')}
      >
        <ul aria-live="polite" aria-relevant="additions">
          {shown.map((toast) => (
            <ToastLine key={toast.id} toast={toast} onClose={() => close(toast.id)} />
          ))}
        </ul>
      </div>
    </Control>
  )
}

/** `useToasts().show({ text, undo })`, for what was done where one no longer looks. Errors of a form belong in the form. */
export function useToasts(): ToastControl {
  return use(Control)
}

function ToastLine({ toast, onClose }: { toast: Shown; onClose: () => void }) {
  const { t } = useText()
  const [isHeld, setHeld] = useState(false)
  const tone = toast.tone ?? 'ok'
  const stayMs = toast.stayMs === undefined ? usualStay(toast) : toast.stayMs
  const closeRef = useRef(onClose)
  useEffect(() => {
    closeRef.current = onClose
  })
  // A message being read or reached for does not go away.
  useEffect(() => {
    if (stayMs === null || isHeld) return
    const timer = setTimeout(() => closeRef.current(), stayMs)
    return () => clearTimeout(timer)
  }, [stayMs, isHeld])

  return (
    <li
      className={`toast toast-${tone}`}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon name={tone === 'error' ? 'error' : tone === 'ok' ? 'checkCircle' : 'info'} size={20} />
      <span className="toast-text">{toast.text}</span>
      {toast.undo !== undefined && (
        <Button
          variant="plain"
          size="small"
          onPress={() => {
            toast.undo?.onPress()
            onClose()
          }}
        >
          {toast.undo.label ?? t('kit.toast.undo')}
        </Button>
      )}
      <IconButton icon="close" size="inline" label={t('kit.toast.dismiss')} onPress={onClose} />
    </li>
  )
}

function usualStay(toast: Toast): number | null {
  if (toast.tone === 'error') return null
  return toast.undo === undefined ? 6_000 : 30_000
}
