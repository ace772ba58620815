import { createHash } from 'node:crypto'
import path from 'node:path'
import { Erasure } from '#model/retention/erasure.ts'
import { type Disk, writeAtomically } from './disk.ts'

/*
 * The ids of erased cases, in a small file beside the vault and beside its backups: a backup made before an erasure still
 * holds the case, and whoever restores it must know that it was erased. Ids are random, and the file says nothing else than
 * when and by which code; without the vault, an id leads to nobody.
 *
 *     peaspetsialist-erased 1
 *     <case id> <instant> <ground> <first 16 hex digits of the SHA-256 of the line before them>
 *
 * Each line stands for itself: a damaged one is left out, and the vault writes it again. Lines of a later program are kept as
 * they are.
 */

/** The file, in the folder of the vault and in the folder of the backups. */
export const ERASED_IDS_FILE = 'erased-cases.txt'

const FIRST_LINE = 'peaspetsialist-erased 1'
/** More than a hundred thousand erased cases. */
const MAX_BYTES = 16 * 1024 * 1024
const CHECK_LENGTH = 16

/** What stands in the file of a folder; nothing where there is none. @throws what the disk throws */
export async function readErasedIds(disk: Disk, folder: string): Promise<Erasure[]> {
  return (await readLines(disk, folder)).flatMap(({ erasure }) => (erasure === null ? [] : [erasure]))
}

/**
 * Adds to the file of a folder what it does not say yet; a file that says it all is not touched. At any kill the old or the
 * new file is there, whole.
 * @throws what the disk throws
 */
export async function addErasedIds(disk: Disk, folder: string, erasures: readonly Erasure[]): Promise<void> {
  const kept = await readLines(disk, folder)
  const known = new Set(kept.map(({ erasure }) => erasure?.caseId))
  const added = erasures.filter(({ caseId }) => !known.has(caseId)).map(lineOf)
  if (added.length === 0) return
  const text = [FIRST_LINE, ...kept.map(({ line }) => line), ...added, ''].join('\n')
  await writeAtomically(disk, path.join(folder, ERASED_IDS_FILE), new TextEncoder().encode(text))
}

interface Line {
  /** As it stands in the file. */
  readonly line: string
  /** `null` for a line of a later program. */
  readonly erasure: Erasure | null
}

async function readLines(disk: Disk, folder: string): Promise<Line[]> {
  const bytes = await disk.read(path.join(folder, ERASED_IDS_FILE), MAX_BYTES)
  if (bytes === null) return []
  return new TextDecoder()
    .decode(bytes)
    .split(/\r?\n/)
    .flatMap((line) => {
      const said = line.slice(0, -CHECK_LENGTH - 1)
      if (said === '' || line !== `${said} ${checkOf(said)}`) return []
      const [caseId, erasedAt, ground] = said.split(' ')
      const parsed = Erasure.safeParse({ caseId, erasedAt, ground })
      return [{ line, erasure: parsed.success ? parsed.data : null }]
    })
}

function lineOf({ caseId, erasedAt, ground }: Erasure): string {
  const said = `${caseId} ${erasedAt} ${ground}`
  return `${said} ${checkOf(said)}`
}

function checkOf(said: string): string {
  return createHash('sha256').update(said).digest('hex').slice(0, CHECK_LENGTH)
}
