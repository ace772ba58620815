/* Checks every zone by its own configuration; one root configuration with references would check nothing. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')
const tsc = path.join(root, 'node_modules/.bin/tsc')
const ZONES = [
  '.',
  'db/model',
  'db/store',
  'electron/contract',
  'electron/preload',
  'electron',
  'renderer',
  'tests',
]

let failed = false
for (const zone of ZONES) {
  const { status } = spawnSync(process.execPath, [tsc, '-p', path.join(root, zone)], { stdio: 'inherit' })
  if (status !== 0) failed = true
}
process.exit(failed ? 1 : 0)
