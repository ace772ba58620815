import { defineConfig } from '@playwright/test'
import { chooseElectron, electronEnvironment } from '../support/which-electron.ts'

// Workers read the configuration again, so the choice made once by the command comes by the environment.
Object.assign(process.env, electronEnvironment(chooseElectron(false)))

/** The long use: `npm run long-use`. */
export default defineConfig({
  testDir: '.',
  // The other files here are vitest's.
  testMatch: '*.spec.ts',
  tsconfig: '../e2e/tsconfig.json',
  outputDir: '../../test-results/long-use',
  workers: 1,
  // The spec sets its own, by the minutes it was given.
  timeout: 60_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: 'line',
  // A trace holds what is on the screen, in the folder for temporary files.
  use: { trace: 'off', screenshot: 'off', video: 'off', actionTimeout: 30_000 },
})
