import { createRequire } from 'node:module'
import path from 'node:path'
import { launch } from './launch.ts'

/** Makes this Node process look like Electron's main process to the application. */
export function takeElectronIdentity(): void {
  const { version } = createRequire(import.meta.url)('electron/package.json') as { version: string }
  const executable = path.join(import.meta.dirname, 'electron')
  const show = (name: string, value: string) =>
    Object.defineProperty(process.versions, name, { value, enumerable: true, configurable: true })

  // The application may tell by this that it does not run on Electron.
  show('electron', `${version}-stand-in`)
  show('chrome', '0.0.0.0')
  Object.assign(process, {
    type: 'browser',
    defaultApp: true,
    resourcesPath: path.join(launch.appPath, 'resources'),
    execPath: executable,
    argv: [executable, ...process.argv.slice(2)],
  })
}
