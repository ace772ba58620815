/* Runs the end-to-end specs on Electron where its binary can be had, else on the stand-in, and says on which. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { chooseElectron, describeChoice, electronEnvironment } from '../support/which-electron.ts'

const root = path.resolve(import.meta.dirname, '../..')
const choice = chooseElectron(true)
console.log(describeChoice(choice))
const playwright = path.join(root, 'node_modules/@playwright/test/cli.js')
const { status } = spawnSync(process.execPath, [playwright, 'test', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    ...electronEnvironment(choice),
    // Each test starts the application anew; without it every start reads and compiles the same modules again.
    NODE_COMPILE_CACHE: path.join(root, 'node_modules/.cache/compiled'),
  },
})
process.exit(status ?? 1)
