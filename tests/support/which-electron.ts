import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')
const electronFolder = path.join(root, 'node_modules/electron')
const triedMark = path.join(root, 'node_modules/.cache/electron-download-tried')

/** How long the one try to fetch the Electron binary may take, in milliseconds; without a network it fails at once. */
const DOWNLOAD_LIMIT = 90_000

/** Which program runs the application here. */
export type ElectronChoice = 'electron' | 'stand-in'

/** True when the Electron binary is on this machine. */
export function electronInstalled(): boolean {
  return existsSync(path.join(electronFolder, 'dist')) && existsSync(path.join(electronFolder, 'path.txt'))
}

/**
 * Real Electron where its binary is or can be had; the stand-in on Linux otherwise. On Windows and macOS a missing
 * binary is an error, since there nothing stands in its way.
 * @param install whether to try to fetch the binary, once per installation
 */
export function chooseElectron(install: boolean): ElectronChoice {
  if (process.env['ELECTRON_OVERRIDE_DIST_PATH'] !== undefined) return 'stand-in'
  if (electronInstalled() || (install && fetchElectron())) return 'electron'
  if (process.platform !== 'linux') {
    throw new Error('The Electron binary is missing: run `npx install-electron` and try again.')
  }
  return 'stand-in'
}

/** Makes Playwright and the tools start what was chosen. */
export function electronEnvironment(choice: ElectronChoice): NodeJS.ProcessEnv {
  if (choice === 'electron') return {}
  return {
    ELECTRON_OVERRIDE_DIST_PATH:
      process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(root, 'tests/electron-stand-in'),
  }
}

/** One sentence that says which program runs. */
export function describeChoice(choice: ElectronChoice): string {
  return choice === 'electron'
    ? 'Running on Electron.'
    : 'The Electron binary cannot be had here: running on the stand-in, with sample data only.'
}

function fetchElectron(): boolean {
  if (existsSync(triedMark)) return false
  mkdirSync(path.dirname(triedMark), { recursive: true })
  writeFileSync(triedMark, '')
  spawnSync(process.execPath, [path.join(electronFolder, 'install.js')], {
    stdio: 'ignore',
    timeout: DOWNLOAD_LIMIT,
  })
  return electronInstalled()
}
