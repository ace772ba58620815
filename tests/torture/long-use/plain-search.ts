import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Mark } from './planted.ts'

/** Looks for planted marks in files and in their names, and counts what it read. */
export class PlainSearch {
  readonly #marks: readonly Mark[]
  readonly #longest: number
  #files = 0

  constructor(marks: readonly Mark[]) {
    this.#marks = marks
    this.#longest = Math.max(...marks.map(({ bytes }) => bytes.length))
  }

  /** How many files were read so far; one that was read twice counts twice. */
  get files(): number {
    return this.#files
  }

  /**
   * Where marks stand, as sentences; a file that goes away meanwhile holds nothing.
   * @param options.without a folder inside that is passed over
   * @param options.since reads only what was changed after this moment, in milliseconds since 1970
   */
  async in(
    folder: string,
    options: { readonly without?: string; readonly since?: number } = {},
  ): Promise<string[]> {
    const { without, since = 0 } = options
    const found: string[] = []
    for (const entry of await readdir(folder, { withFileTypes: true }).catch(nothingThere)) {
      const place = path.join(folder, entry.name)
      if (place === without) continue
      found.push(...this.#named(place, entry.name))
      if (entry.isDirectory()) found.push(...(await this.in(place, options)))
      else if (entry.isFile() && (await changedAt(place)) >= since) found.push(...(await this.#inFile(place)))
    }
    return found
  }

  #named(place: string, name: string): string[] {
    return this.#in(Buffer.from(name)).map((what) => `${what} is in the name of ${place}`)
  }

  async #inFile(file: string): Promise<string[]> {
    this.#files++
    const found = new Set<string>()
    let before = Buffer.alloc(0)
    try {
      for await (const piece of createReadStream(file, { highWaterMark: 1 << 22 })) {
        // A mark may lie across two pieces.
        const bytes = Buffer.concat([before, piece as Buffer])
        for (const what of this.#in(bytes)) found.add(what)
        before = bytes.subarray(Math.max(0, bytes.length - this.#longest))
      }
    } catch (failure) {
      nothingThere(failure)
    }
    return [...found].map((what) => `${what} is in ${file}`)
  }

  #in(bytes: Buffer): string[] {
    return this.#marks.filter((mark) => bytes.includes(mark.bytes)).map(({ what }) => what)
  }
}

async function changedAt(file: string): Promise<number> {
  try {
    const { mtimeMs, ctimeMs } = await stat(file)
    return Math.max(mtimeMs, ctimeMs)
  } catch (failure) {
    nothingThere(failure)
    return 0
  }
}

/** Files of running programs come and go, and some belong to others; anything else is a failure of the search. */
function nothingThere(failure: unknown): never[] {
  const { code } = failure as NodeJS.ErrnoException
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EACCES' || code === 'EPERM') return []
  throw failure
}
