/* The stand-in's main: becomes Electron, loads the application, starts Chromium, and announces 'ready'. */
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { launch } from './launch.ts'
import { app } from './app.ts'
import { startBrowser } from './browser.ts'
import { commandLine } from './command-line.ts'
import { answerForElectron } from './module-hooks.ts'
import { takeElectronIdentity } from './process-identity.ts'
import { recordedCalls } from './recorded-calls.ts'

takeElectronIdentity()
answerForElectron()
Object.defineProperty(globalThis, 'electronStandIn', { value: { recordedCalls } })
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
  // Once: as in Electron, a second signal of the kind ends the process whatever the application says.
  process.once(signal, () => app.quit())
}

if (commandLine.hasSwitch('remote-debugging-port')) endWithRunner()

const require = createRequire(path.join(launch.appPath, 'package.json'))
for (const file of launch.preloads) require(path.resolve(file))

try {
  // As in Electron, 'ready' waits for the application's main module, and so would a top-level
  // `await app.whenReady()` in it, for ever.
  await import(pathToFileURL(launch.mainFile).href)
  if (!app.quitting.begun) await becomeReady()
} catch (failure) {
  console.error(failure)
  process.exit(1)
}

async function becomeReady(): Promise<void> {
  const address = await startBrowser(() => {
    if (app.quitting.begun) return
    console.error('Chromium has left unexpectedly')
    process.exit(1)
  })
  // Whoever asked for a debugging port, a test runner usually, waits for this line.
  if (commandLine.hasSwitch('remote-debugging-port'))
    process.stderr.write(`\nDevTools listening on ${address}\n`)
  app.becomeReady()
}

/** A test runner that is killed cannot end what it started, so what it started watches for a new parent. */
function endWithRunner(): void {
  const runner = process.ppid
  setInterval(() => {
    if (process.ppid !== runner) process.exit(1)
  }, 500).unref()
}
