import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { safeAttachmentName } from '#model/case/attachment-name.ts'
import { err, ok, type Result } from '#model/result.ts'
import { type SaveFault, saveFault } from '../export/save-file.ts'

/** Longest name of a copy: other programs on Windows take no path over 260 characters. */
const MAX_COPY_NAME = 80

/** How long to wait before each further try to remove a copy that another program holds, in milliseconds. */
const RETRIES = [50, 150, 300]

/** Copies of attachments in the clear, for other programs to show; the one place where the desk leaves such files. */
export interface TemporaryCopies {
  /** Writes a copy that only its owner may read and nobody change; gives back its path. */
  readonly add: (name: string, content: Uint8Array) => Promise<Result<string, SaveFault>>
  /** Removes a copy nobody was given. */
  readonly discard: (file: string) => Promise<void>
  /** Removes every copy, whichever run of the program made it. Those another program holds stay until the next time. */
  readonly clean: () => Promise<void>
  /** How many copies the last cleaning had to leave. */
  readonly held: () => number
}

/** What temporary copies work with. */
export interface TemporaryCopiesOptions {
  /** A folder for copies alone; everything in it is removed. */
  readonly folder: string
  /** Removes a copy and its folder; tests put a disk that refuses in its place. */
  readonly remove?: (copyFolder: string) => Promise<void>
}

/**
 * Makes the service of a folder of copies. The folder itself is the list of copies: a list beside it could not know of
 * a copy whose writing was killed. Each copy has a folder of its own, so that names never meet, and what another
 * program leaves next to it goes as well.
 */
export function createTemporaryCopies({
  folder,
  remove = (copyFolder) => rm(copyFolder, { recursive: true, force: true }),
}: TemporaryCopiesOptions): TemporaryCopies {
  let held = 0
  /** Writing and cleaning come one after the other, so that no copy is written behind a cleaning's back. */
  let queue: Promise<unknown> = Promise.resolve()

  function inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = queue.then(act)
    queue = turn.catch(() => undefined)
    return turn
  }

  async function write(name: string, content: Uint8Array): Promise<Result<string, SaveFault>> {
    let copyFolder: string | undefined
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await chmod(folder, 0o700)
      copyFolder = await mkdtemp(path.join(folder, 'copy-'))
      const file = path.join(copyFolder, safeAttachmentName(name, MAX_COPY_NAME))
      // On Windows this is the read-only attribute: what is typed into a copy would be lost with it.
      await writeFile(file, content, { flag: 'wx', mode: 0o400 })
      return ok(file)
    } catch (error) {
      if (copyFolder !== undefined) await removed(copyFolder)
      const fault = saveFault(error)
      if (fault === null) throw error
      return err(fault)
    }
  }

  async function removeAll(): Promise<void> {
    const names = await readdir(folder).catch(absent)
    const gone = await Promise.all(names.map((name) => removed(path.join(folder, name))))
    held = gone.filter((done) => !done).length
  }

  async function removed(copyFolder: string): Promise<boolean> {
    for (const delay of [...RETRIES, null]) {
      try {
        await remove(copyFolder)
        return true
      } catch {
        // Whatever the reason, the copy is still there, which is all there is to say of it.
        if (delay !== null) await pause(delay)
      }
    }
    return false
  }

  return {
    add: (name, content) => inTurn(() => write(name, content)),
    discard: async (file) => {
      await inTurn(() => removed(path.dirname(file)))
    },
    clean: () => inTurn(removeAll),
    held: () => held,
  }
}

function absent(error: unknown): string[] {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
  throw error
}
