import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'

/** When a process is killed: by itself at a statement, or from outside some time after its first word. */
export type Kill = { readonly atStatement: number } | { readonly afterMs: number }

/** What a process said before it was killed, and whether it was. */
export interface LastWords {
  readonly lines: readonly string[]
  readonly killed: boolean
}

/**
 * Runs a program to its end on a disk that takes no file longer than a limit: each write beyond it fails, and what was
 * begun before it is cut. Needs a POSIX shell.
 * @param limit greatest length of any file, in KiB
 * @throws Error when the program does not end with exit code 0
 */
export async function runOnFullDisk(
  program: string,
  args: readonly string[],
  limit: number,
): Promise<readonly string[]> {
  // The signal of the limit is ignored, so that the write fails instead of ending the process. Units are of 512 bytes.
  const shell = `trap '' 25; ulimit -f ${limit * 2}; exec "$@"`
  const child = spawn('sh', ['-c', shell, 'sh', process.execPath, program, ...args, '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  let complained = ''
  child.stdout.on('data', (chunk: Buffer) => void (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => void (complained += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) throw new Error(`${program} ended with ${code}: ${complained}`)
  return said.split('\n').slice(0, -1)
}

/**
 * Runs a program with `<args…> <fatal statement>` and kills it with SIGKILL. Its lines are kept whole: one that was cut
 * off in the middle was never said.
 * @throws Error when the program ends in any way but by the kill or with exit code 0
 */
export async function runUntilKilled(
  program: string,
  args: readonly string[],
  kill: Kill,
): Promise<LastWords> {
  const fatal = 'atStatement' in kill ? kill.atStatement : 0
  const child = spawn(process.execPath, [program, ...args, String(fatal)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  let complained = ''
  child.stdout.on('data', (chunk: Buffer) => void (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => void (complained += chunk.toString()))
  const ended = once(child, 'close')
  if ('afterMs' in kill) {
    await Promise.race([once(createInterface(child.stdout), 'line'), ended])
    await wait(kill.afterMs)
    child.kill('SIGKILL')
  }
  const [code, signal] = (await ended) as [number | null, NodeJS.Signals | null]
  const killed = signal === 'SIGKILL'
  if (!killed && code !== 0) throw new Error(`${program} ended with ${code ?? signal}: ${complained}`)
  return { lines: said.split('\n').slice(0, -1), killed }
}
