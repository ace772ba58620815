import { test as base } from '@playwright/test'
import { existsSync } from 'node:fs'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { UnlockPage } from './page-models/unlock-page.ts'
import { Faults } from './running/faults.ts'
import { RunningDesk } from './running/running-desk.ts'
import { lendSample, type SampleFolder } from './running/sample.ts'

export { expect } from '@playwright/test'

interface DeskFixtures {
  /** What went wrong in the windows of this test; the test fails by what it did not provoke. */
  readonly faults: Faults
  /** A folder of the test's own for the whole profile; removed after it. */
  readonly profile: string
  /** Starts the application on the profile, as often as needed, or once more on a profile of its own. */
  readonly launch: (options?: { readonly ofItsOwn?: boolean }) => Promise<RunningDesk>
  /** The vault of the profile, holding the sample cases; the application is not started yet. */
  readonly sampleVault: SampleFolder
  /** The application on a desk of sample cases, open. */
  readonly sampleDesk: RunningDesk
}

interface WorkerFixtures {
  readonly sample: SampleFolder
}

/** The test of every spec. Whatever it starts ends with it, and what fails unseen fails the test. */
export const test = base.extend<DeskFixtures, WorkerFixtures>({
  sample: [async ({}, use) => lendSample(use), { scope: 'worker' }],

  faults: async ({}, use) => {
    const faults = new Faults()
    await use(faults)
    base.expect(faults.unexpected, 'errors in the window').toEqual([])
  },

  profile: async ({}, use) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'e2e-profile-'))
    await use(folder)
    const log = path.join(folder, 'logs', 'desk.log')
    const bugs = existsSync(log) ? await readFile(log, 'utf8') : ''
    await rm(folder, { recursive: true, force: true })
    base.expect(bugs, 'bugs in the log of the program').toBe('')
  },

  launch: async ({ profile, faults }, use) => {
    const started: RunningDesk[] = []
    await use(async ({ ofItsOwn = false } = {}) => {
      const folder = ofItsOwn ? path.join(profile, 'other') : profile
      const desk = await RunningDesk.start(folder, faults)
      started.push(desk)
      return desk
    })
    await Promise.all(started.map((desk) => desk.end()))
  },

  sampleVault: async ({ profile, sample }, use) => {
    const folder = path.join(profile, 'vault')
    await cp(sample.folder, folder, { recursive: true })
    await use({ ...sample, folder })
  },

  sampleDesk: async ({ launch, sampleVault }, use) => {
    const desk = await launch()
    await new UnlockPage(desk.page).open(sampleVault.passphrase)
    await use(desk)
  },
})
