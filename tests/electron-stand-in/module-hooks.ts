import { registerHooks } from 'node:module'

const NAMES = new Set(['electron', 'electron/main', 'electron/common'])
const url = new URL('electron-module.ts', import.meta.url).href

/** Gives the stand-in to whoever imports or requires Electron; the npm package of that name only starts the binary. */
export function answerForElectron(): void {
  registerHooks({
    resolve: (specifier, context, next) =>
      NAMES.has(specifier)
        ? { url, format: 'module-typescript', shortCircuit: true }
        : next(specifier, context),
  })
}
