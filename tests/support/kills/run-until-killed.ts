import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { builtProgram, type ProgramName } from '../programs/programs.ts'
import { countKill } from './count-kills.ts'

/**
 * When a process is killed: by itself at a step that it counts (0 is never), or from outside some time after its first
 * word.
 */
export type Kill = { readonly atStep: number } | { readonly afterMs: number }

const NEVER: Kill = { atStep: 0 }

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
  program: ProgramName,
  args: readonly string[],
  limit: number,
): Promise<readonly string[]> {
  // The signal of the limit is ignored, so that the write fails instead of ending the process. Units are of 512 bytes.
  const shell = `trap '' 25; ulimit -f ${limit * 2}; exec "$@"`
  const command = [process.execPath, ...withStep([builtProgram(program), ...args], NEVER)]
  const { code, lines, complained } = await running('sh', ['-c', shell, 'sh', ...command])
  if (code !== 0) throw new Error(`${program} ended with ${code}: ${complained}`)
  return lines
}

/**
 * Runs a program with `<args…> <fatal step>` until it is killed with SIGKILL. Its lines are kept whole: one that was cut
 * off in the middle was never said.
 * @throws Error when the program ends in any way but by the kill or with exit code 0
 */
export async function runUntilKilled(
  program: ProgramName,
  args: readonly string[],
  kill: Kill,
): Promise<LastWords> {
  const { code, signal, lines, complained } = await running(
    process.execPath,
    withStep([builtProgram(program), ...args], kill),
    'afterMs' in kill ? kill.afterMs : undefined,
  )
  const killed = signal === 'SIGKILL'
  if (!killed && code !== 0) throw new Error(`${program} ended with ${code ?? signal}: ${complained}`)
  if (killed) countKill(program)
  return { lines, killed }
}

function withStep(args: readonly string[], kill: Kill): readonly string[] {
  return [...args, String('atStep' in kill ? kill.atStep : 0)]
}

async function running(command: string, args: readonly string[], afterMs?: number) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  let complained = ''
  child.stdout.on('data', (chunk: Buffer) => void (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => void (complained += chunk.toString()))
  const ended = once(child, 'close')
  if (afterMs !== undefined) {
    await Promise.race([once(createInterface(child.stdout), 'line'), ended])
    await wait(afterMs)
    child.kill('SIGKILL')
  }
  const [code, signal] = (await ended) as [number | null, NodeJS.Signals | null]
  return { code, signal, complained, lines: said.split('\n').slice(0, -1) }
}
