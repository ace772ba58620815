import type { App, BrowserWindow, PowerMonitor } from 'electron'
import type { DeskLock } from './lock-desk.ts'

/** What of locking the ways to leave need. */
type Locking = Pick<DeskLock, 'lock' | 'lockNow'>

/** Locks when the specialist leaves the machine: its own lock, sleep, another person's session. */
export function lockWithTheMachine(powerMonitor: PowerMonitor, { lock }: Locking): void {
  powerMonitor.on('lock-screen', () => void lock())
  powerMonitor.on('suspend', () => void lock())
  powerMonitor.on('user-did-resign-active', () => void lock())
}

/**
 * Locks when the machine is shut down. Windows ends programs without closing their windows: it asks first, which is when
 * the page can still hand over its last keystrokes, and then tells, which is the last moment for anything. Elsewhere the
 * program ends itself in its usual way.
 */
export function lockAtShutdown(
  window: BrowserWindow,
  powerMonitor: PowerMonitor,
  app: Pick<App, 'quit'>,
  { lock, lockNow }: Locking,
): void {
  window.on('query-session-end', () => void lock())
  window.on('session-end', () => lockNow())
  powerMonitor.on('shutdown', (event?: { preventDefault(): void }) => {
    event?.preventDefault()
    app.quit()
  })
}

/** Closing the window locks and cleans up first, so that the last keystrokes are sealed; it asks nothing. */
export function closeSafely(
  window: BrowserWindow,
  leave: () => Promise<void>,
  logBug: (error: unknown, where: string) => unknown,
): void {
  let isLeaving = false
  let isSealed = false
  window.on('close', (event) => {
    if (isSealed) return
    event.preventDefault()
    if (isLeaving) return
    isLeaving = true
    void leave()
      .catch((error: unknown) => logBug(error, 'close'))
      .finally(() => {
        isSealed = true
        window.close()
      })
  })
}
