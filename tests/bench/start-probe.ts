/* Starts the built main process, opens a vault through its own door, and prints the milliseconds since the process began. */
import { registerHooks } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { callAsPage } from './electron-stub.ts'

const stub = pathToFileURL(path.join(import.meta.dirname, 'electron-stub.ts')).href
registerHooks({
  resolve: (name, context, next) =>
    name === 'electron' ? { url: stub, shortCircuit: true } : next(name, context),
})

const bundle = process.env['START_BUNDLE'] ?? ''
await import(pathToFileURL(path.join(bundle, 'out/main/main.js')).href)
const passphrase = process.env['START_PASSPHRASE'] ?? ''
const answer = JSON.stringify(await callAsPage('desk:vault.unlock', { passphrase }))
console.log(JSON.stringify({ milliseconds: performance.now(), answer }))
process.exit(0)
