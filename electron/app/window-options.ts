import type { BrowserWindowConstructorOptions } from 'electron'

/** Options of the one window. Security settings are Electron's safe defaults, written out so that a test can hold them. */
export function windowOptions(preload: string, dark: boolean): BrowserWindowConstructorOptions {
  return {
    width: 1366,
    height: 768,
    minWidth: 960,
    minHeight: 600,
    show: false,
    // The menu bar comes with Alt: the page has a bar of its own, and the keys work either way.
    autoHideMenuBar: true,
    // The ground of the theme, so that nothing flashes before the first paint.
    backgroundColor: dark ? '#11141d' : '#ffffff',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Electron's own spelling checker fetches dictionaries from the network.
      spellcheck: false,
    },
  }
}
