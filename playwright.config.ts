import { defineConfig } from '@playwright/test'
import { chooseElectron, electronEnvironment } from './tests/support/which-electron.ts'

// Workers read the configuration again, so the choice made once by `tests/commands/e2e.ts` comes by the environment.
Object.assign(process.env, electronEnvironment(chooseElectron(false)))

export default defineConfig({
  testDir: './tests/e2e',
  // Playwright follows `paths`, and would load the driver's types in place of the driver; there are none in this one.
  tsconfig: './tests/e2e/tsconfig.json',
  outputDir: './test-results',
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: 'list',
  use: { trace: 'retain-on-failure' },
})
