import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { compileFunction } from 'node:vm'
import type { DevToolsSession } from './devtools.ts'
import { BINDING, pageWorldScript, PRELOAD_WORLD, preloadWorldScript } from './page-worlds.ts'

/** Reads a preload script. A fault in it must not hide behind a script Chromium drops in silence. */
export function readPreload(file: string | undefined): { source: string; failure?: Error } {
  if (file === undefined) return { source: '' }
  try {
    const source = readFileSync(file, 'utf8')
    compileFunction(source, ['require', 'module', 'exports', 'process'], { filename: file })
    return { source }
  } catch (failure) {
    return { source: '', failure: failure instanceof Error ? failure : new Error(String(failure)) }
  }
}

/** Puts both halves of the bridge, and the preload, into every document the page will show. */
export function installWorlds(
  session: DevToolsSession,
  preload: string,
  additionalArguments: readonly string[],
): void {
  const token = `electron-stand-in-${randomUUID()}`
  const { platform, arch, execPath } = process
  const versions = Object.fromEntries(Object.entries(process.versions).map(([k, v]) => [k, v ?? '']))
  const env = Object.fromEntries(Object.entries(process.env).map(([k, v]) => [k, v ?? '']))
  const argv = [execPath, '--type=renderer', ...additionalArguments]

  session.tell('Runtime.addBinding', { name: BINDING, executionContextName: PRELOAD_WORLD })
  // The page's half first: the preload's exposes things as soon as it runs.
  session.tell('Page.addScriptToEvaluateOnNewDocument', { source: pageWorldScript(token) })
  session.tell('Page.addScriptToEvaluateOnNewDocument', {
    source: preloadWorldScript(token, { platform, arch, versions, env, argv }, preload),
    worldName: PRELOAD_WORLD,
  })
}
