import type Electron from 'electron'

/**
 * Preloads run isolated and without Node here. An application that asks for less gets an error and not a window that
 * behaves differently from Electron's.
 */
export function refuseUnsafe(preferences: Electron.WebPreferences): void {
  const wanted: [keyof Electron.WebPreferences, boolean][] = [
    ['contextIsolation', true],
    ['sandbox', true],
    ['nodeIntegration', false],
    ['nodeIntegrationInWorker', false],
    ['nodeIntegrationInSubFrames', false],
    ['webviewTag', false],
  ]
  for (const [name, value] of wanted) {
    if ((preferences[name] ?? value) !== value) {
      throw new Error(`Electron stand-in: webPreferences.${name} can only be ${value}`)
    }
  }
}
