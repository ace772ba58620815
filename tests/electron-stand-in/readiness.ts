let announce: () => void = () => {}
let ready = false

/** Settles when Chromium is up. The application may learn of it later, when a test runner holds `app.whenReady` back. */
export const chromiumReady = new Promise<void>((resolve) => {
  announce = resolve
})

/** True from the moment Chromium is up. */
export function isReady(): boolean {
  return ready
}

/** Opens the part of the interface that works only after 'ready'. */
export function markReady(): void {
  ready = true
}

/** Settles `chromiumReady`. */
export function announceReady(): void {
  announce()
}

/** Real Electron throws from these too; silence here would hide the fault until the first run on Electron. */
export function requireReady(complaint: string): void {
  if (!ready) throw new Error(complaint)
}
