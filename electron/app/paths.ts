import type { App } from 'electron'
import path from 'node:path'

/** Folders of the program on this machine. */
export interface Paths {
  /** Profile of the program itself: preferences, log, caches. */
  readonly userData: string
  /** Where the vault is unless the specialist chose another folder. */
  readonly defaultVault: string
  readonly preferences: string
  /** Copies of attachments in the clear; see `attachments/temporary-copies.ts`. */
  readonly openCopies: string
  readonly logs: string
  readonly migrations: string
  readonly rendererBundle: string
  readonly preload: string
  /** The Estonian dictionary: files of their own beside the program, as its licence asks. */
  readonly dictionary: { readonly aff: string; readonly dic: string }
}

/**
 * Decides where things lie and tells Electron, which would put them under the roaming profile: on Windows that is
 * copied between machines and servers, so everything goes under the local application data folder instead.
 */
export function settlePaths(app: App, environment: NodeJS.ProcessEnv): Paths {
  const local = environment['LOCALAPPDATA']
  if (!app.commandLine.hasSwitch('user-data-dir') && process.platform === 'win32' && local !== undefined) {
    app.setPath('userData', path.join(local, 'Peaspetsialist'))
  }
  const userData = app.getPath('userData')
  const bundle = app.getAppPath()
  const dictionary = app.isPackaged
    ? path.join(process.resourcesPath, 'spelling')
    : path.join(bundle, 'node_modules', 'dictionary-et')
  return {
    userData,
    defaultVault: path.join(userData, 'vault'),
    openCopies: path.join(userData, 'open-copies'),
    preferences: path.join(userData, 'preferences.json'),
    logs: path.join(userData, 'logs'),
    migrations: path.join(bundle, 'db', 'store', 'migrations'),
    rendererBundle: path.join(bundle, 'out', 'renderer'),
    preload: path.join(bundle, 'out', 'preload', 'preload.cjs'),
    dictionary: { aff: path.join(dictionary, 'index.aff'), dic: path.join(dictionary, 'index.dic') },
  }
}
