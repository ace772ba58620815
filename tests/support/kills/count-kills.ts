import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { BUILT, type ProgramName } from '../programs/programs.ts'

/** A line for each process killed since the programs were built, by whichever test process. */
const KILLED = path.join(BUILT, 'killed.txt')

/** Counts a process that was killed. */
export function countKill(program: ProgramName): void {
  appendFileSync(KILLED, `${program}\n`)
}

/** How many processes of each program were killed since the programs were built. */
export function killsCounted(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  if (!existsSync(KILLED)) return counts
  for (const program of readFileSync(KILLED, 'utf8').split('\n').slice(0, -1)) {
    counts.set(program, (counts.get(program) ?? 0) + 1)
  }
  return counts
}
