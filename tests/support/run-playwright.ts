import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { chooseElectron, describeChoice, electronEnvironment } from './which-electron.ts'

const root = path.resolve(import.meta.dirname, '../..')

/**
 * Runs specs of the built application on Electron where its binary can be had, else on the stand-in, and says on which.
 * @param args what Playwright's own command takes
 * @param environment what the specs find in `process.env` beside what this process was given
 * @returns the exit code
 */
export function runPlaywright(args: readonly string[], environment: NodeJS.ProcessEnv = {}): number {
  const choice = chooseElectron(true)
  process.stdout.write(`${describeChoice(choice)}\n`)
  const playwright = path.join(root, 'node_modules/@playwright/test/cli.js')
  const { status } = spawnSync(process.execPath, [playwright, 'test', ...args], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      ...electronEnvironment(choice),
      // Each test starts the application anew; without it every start reads and compiles the same modules again.
      NODE_COMPILE_CACHE: path.join(root, 'node_modules/.cache/compiled'),
      ...environment,
    },
  })
  return status ?? 1
}
