import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import type { Paper } from '#model/document/paper.ts'
import { chooseElectron, electronEnvironment } from '../which-electron.ts'

const root = path.resolve(import.meta.dirname, '../../..')

/** A paper as PDF. */
export interface Printed {
  readonly bytes: Buffer
  /** From the opening of its window to the bytes. */
  readonly milliseconds: number
}

/**
 * PDFs of papers, made as the desk makes them: by printing its own page. The built renderer must be there.
 * @returns one of each, in the order of the papers
 * @throws Error when the program that prints fails
 */
export async function printPapers(papers: readonly Paper[]): Promise<Printed[]> {
  const work = await mkdtemp(path.join(os.tmpdir(), 'printing-'))
  const folder = path.join(work, 'papers')
  try {
    await mkdir(folder)
    await Promise.all(
      papers.map((paper, at) => writeFile(path.join(folder, `${at}.json`), JSON.stringify(paper))),
    )
    const environment = { ...process.env, ...electronEnvironment(chooseElectron(false)) }
    const printing = spawn(
      electronPath(environment),
      [main, `--user-data-dir=${path.join(work, 'profile')}`],
      {
        cwd: root,
        env: { ...environment, PAPERS_TO_PRINT: folder },
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    )
    const [code] = (await once(printing, 'exit')) as [number | null]
    if (code !== 0) throw new Error(`Printing ended with ${code}`)
    const read = async (at: number): Promise<Printed> => ({
      bytes: await readFile(path.join(folder, `${at}.pdf`)),
      milliseconds: Number(await readFile(path.join(folder, `${at}.ms`), 'utf8')),
    })
    return await Promise.all(papers.map((_, at) => read(at)))
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

const main = path.join(import.meta.dirname, 'print-main.ts')

/** The executable, as the package of that name gives it. */
function electronPath({ ELECTRON_OVERRIDE_DIST_PATH: standIn }: NodeJS.ProcessEnv): string {
  if (standIn !== undefined) return path.join(standIn, 'electron')
  return createRequire(import.meta.url)('electron') as string
}
