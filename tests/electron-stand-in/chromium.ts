import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { chromiumArguments } from './chromium-arguments.ts'
import { findChromium } from './chromium-binary.ts'
import { currentSwitches, locale } from './command-line.ts'
import { launch } from './launch.ts'

/**
 * The shell outlives Chromium by a moment to remove its profile. It is no child to wait for and has a process group
 * of its own, so it does this also when the main process is killed: Chromium then sees its pipe close and leaves.
 * The trap keeps the shell alive through the SIGTERM that `stop` sends to the whole group.
 */
const SUPERVISOR = 'trap : TERM; "$@"; code=$?; rm -rf -- "$0"; exit $code'

/** Starts Chromium and gives the address at which it speaks the DevTools protocol. */
export async function startChromium(): Promise<string> {
  const binary = await findChromium()
  if (launch.headed && binary.headlessOnly) {
    throw new Error(
      'STANDIN_HEADED needs a Chromium with windows: install one, or name it in STANDIN_CHROMIUM',
    )
  }
  const profile = mkdtempSync(path.join(os.tmpdir(), 'electron-stand-in-'))
  const args = chromiumArguments({
    profile,
    headed: launch.headed,
    asRoot: process.getuid?.() === 0,
    locale: locale(),
    switches: currentSwitches(),
  })
  const supervisor = spawn('/bin/sh', ['-c', SUPERVISOR, profile, binary.path, ...args], {
    detached: true,
    // The two pipes after stderr are --remote-debugging-pipe's.
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    env:
      binary.fontconfigFile === undefined
        ? process.env
        : { ...process.env, FONTCONFIG_FILE: binary.fontconfigFile },
  })
  process.once('exit', () => stop(supervisor))
  return devToolsAddress(supervisor)
}

function stop(supervisor: ChildProcess): void {
  try {
    if (supervisor.pid !== undefined) process.kill(-supervisor.pid, 'SIGTERM')
  } catch {
    // It has left already.
  }
}

function devToolsAddress(supervisor: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    supervisor.stderr?.setEncoding('utf8').on('data', (text: string) => {
      // Only the end matters, for an error message; Chromium may talk for hours.
      said = (said + text).slice(-10_000)
      const [, address] = /DevTools listening on (ws:\/\/\S+)/.exec(said) ?? []
      if (address !== undefined) resolve(address)
    })
    supervisor.once('error', reject)
    supervisor.once('exit', (code) => reject(new Error(`Chromium left with code ${code}:\n${said}`)))
  })
}
