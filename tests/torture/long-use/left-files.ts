import { expect } from '@playwright/test'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { PlainSearch } from './plain-search.ts'
import type { Planted } from './planted.ts'

/** Cleaning follows the lock and the start; it may not take longer than this, in milliseconds. */
const CLEANED_WITHIN = 10_000

/** Folders in which the desk may leave something. */
export interface Places {
  readonly profile: string
  readonly backups: string
  /** The folder for temporary files that the desk is given: nobody else writes there. */
  readonly temporary: string
  /** The machine's folder for temporary files, in case something does not ask where it is. */
  readonly machineTemporary: string
}

/** What lies in the folders of the desk, searched for what was planted. */
export class LeftFiles {
  readonly search: PlainSearch
  readonly #places: Places
  readonly #began = Date.now()
  #before: ReadonlySet<string> = new Set()

  private constructor(places: Places, planted: Planted) {
    this.#places = places
    this.search = new PlainSearch(planted.marks)
  }

  /** Remembers what the machine's folder for temporary files holds before the desk is used. */
  static async begin(places: Places, planted: Planted): Promise<LeftFiles> {
    const files = new LeftFiles(places, planted)
    files.#before = new Set(await readdir(places.machineTemporary))
    return files
  }

  /** The one folder in which the desk leaves plain files while it is open, and after a kill until its next start. */
  get openCopies(): string {
    return path.join(this.#places.profile, 'open-copies')
  }

  /** Nothing planted stands anywhere, at the latest when cleaning is over. */
  async expectClean(moment: string): Promise<void> {
    await expect
      .poll(() => this.#found(), { message: moment, timeout: CLEANED_WITHIN, intervals: [100, 250, 500] })
      .toEqual([])
  }

  /** Nothing planted stands anywhere but in the copies that were open when the desk was killed. */
  async expectCleanBesideCopies(moment: string): Promise<void> {
    expect(await this.#found(this.openCopies), moment).toEqual([])
  }

  /** The search finds an open copy, whose bytes and name are planted. */
  async expectOpenCopyFound(): Promise<void> {
    const found = await this.search.in(this.openCopies)
    expect(found.join('\n')).toMatch(/bytes of the attachment is in /)
    expect(found.join('\n')).toMatch(/ is in the name of /)
  }

  /** What other programs, which share the machine's folder for temporary files, have not had before. */
  async expectMachineClean(moment: string): Promise<void> {
    const { machineTemporary, profile, temporary } = this.#places
    const own = [profile, temporary]
    const found: string[] = []
    for (const name of await readdir(machineTemporary)) {
      const place = path.join(machineTemporary, name)
      if (this.#before.has(name) || own.some((folder) => folder.startsWith(place))) continue
      found.push(...(await this.search.in(place, { since: this.#began })))
    }
    expect(found, moment).toEqual([])
  }

  /** Each mark, written into a file of its own, is found in each of the folders. */
  async expectPlantedFound(planted: Planted): Promise<void> {
    const { profile, backups, temporary } = this.#places
    for (const place of [profile, path.join(profile, 'logs'), backups, temporary]) {
      const folder = path.join(place, 'planted', 'deeper')
      await mkdir(folder, { recursive: true })
      for (const [number, { bytes }] of planted.marks.entries()) {
        await writeFile(path.join(folder, `${number}.bin`), Buffer.concat([Buffer.alloc(4099), bytes]))
      }
      const found = (await this.#found()).join('\n')
      for (const [number, { what }] of planted.marks.entries()) {
        expect(found).toContain(`${what} is in ${path.join(folder, `${number}.bin`)}`)
      }
      await rm(path.join(place, 'planted'), { recursive: true })
    }
  }

  async #found(without?: string): Promise<string[]> {
    const { profile, backups, temporary } = this.#places
    const found: string[] = []
    for (const place of [profile, backups, temporary]) {
      found.push(...(await this.search.in(place, without === undefined ? {} : { without })))
    }
    return found
  }
}
