import { app } from './app.ts'
import type { BrowserWindow } from './browser-window.ts'

const EDITING = ['undo', 'redo', 'cut', 'copy', 'paste', 'pasteAndMatchStyle', 'delete', 'selectAll'] as const
const ZOOM_STEP = 0.5

type Action = (window: BrowserWindow) => void

/** What menu roles do, by their names in lower case: Electron does not mind how they are written. */
const actions: Record<string, Action> = {
  reload: (window) => window.reload(),
  forcereload: (window) => window.webContents.reloadIgnoringCache(),
  resetzoom: ({ webContents }) => webContents.setZoomLevel(0),
  zoomin: ({ webContents }) => webContents.setZoomLevel(webContents.getZoomLevel() + ZOOM_STEP),
  zoomout: ({ webContents }) => webContents.setZoomLevel(webContents.getZoomLevel() - ZOOM_STEP),
  togglefullscreen: (window) => window.setFullScreen(!window.isFullScreen()),
  minimize: (window) => window.minimize(),
  close: (window) => window.close(),
  ...Object.fromEntries(
    EDITING.map((name): [string, Action] => [name.toLowerCase(), ({ webContents }) => webContents[name]()]),
  ),
}

/** Does what a menu role stands for. False when the role does nothing by itself. */
export function performRole(role: string, window: BrowserWindow | null): boolean {
  const name = role.toLowerCase()
  if (name === 'quit') {
    app.quit()
    return true
  }
  const action = actions[name]
  if (action !== undefined && window !== null) action(window)
  return action !== undefined
}
