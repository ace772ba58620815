/*
 * npm start: the application on real Electron; where its binary cannot be had, the sample vault in a Chromium window
 * through the stand-in; where there is no display either, the tour without a window.
 */
import { spawnSync } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { findChromium } from '../electron-stand-in/chromium-binary.ts'
import { makeSampleVault } from '../support/sample/make-sample-vault.ts'
import { chooseElectron, describeChoice, electronEnvironment } from '../support/which-electron.ts'

const root = path.resolve(import.meta.dirname, '../..')
const choice = chooseElectron(true)
console.log(describeChoice(choice))

function run(command: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): never {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...electronEnvironment(choice), ...environment },
  })
  process.exit(status ?? 1)
}

const electron = path.join(root, 'node_modules/electron/cli.js')
if (choice === 'electron') run(process.execPath, [electron, '.'])

const hasDisplay = Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])
if (!hasDisplay || (await findChromium()).headlessOnly) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tour-'))
  console.log('There is no display or no browser for a window: taking the tour without one.')
  run(process.execPath, [path.join(root, 'tests/commands/tour.ts'), folder])
}

const profile = await mkdtemp(path.join(os.tmpdir(), 'sample-desk-'))
const { passphrase } = await makeSampleVault({ folder: path.join(profile, 'vault'), now: Date.now() })
console.log(`The desk opens with a sample vault of invented people. Passphrase: ${passphrase}`)
run(path.join(root, 'tests/electron-stand-in/electron'), ['.', `--user-data-dir=${profile}`], {
  STANDIN_HEADED: '1',
})
