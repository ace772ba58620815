import { mkdtemp, mkdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { UnlockPage } from '../../e2e/page-models/unlock-page.ts'
import { Faults } from '../../e2e/running/faults.ts'
import { RunningDesk } from '../../e2e/running/running-desk.ts'
import { CHEAP_KDF } from '../../e2e/running/sample.ts'
import { makeSampleVault, SAMPLE_PASSPHRASE } from '../sample/make-sample-vault.ts'
import { photographer } from './photographer.ts'
import { shootFirstRun, shootVault } from './vault-screens.ts'

/** The usual laptop. */
const SIZE = { width: 1366, height: 768 }

/**
 * Goes through the screens that are about the vault itself, on a vault of invented people.
 * @param folder for the pictures, named vault-NN-SCREEN-light.png and -dark.png; it exists
 * @returns what went wrong in the windows without a word to the user
 */
export async function tourOfVault(folder: string): Promise<readonly string[]> {
  const home = await mkdtemp(path.join(os.tmpdir(), 'tour-home-'))
  const shoot = photographer(folder, home)
  const faults = new Faults()
  async function withDesk(name: string, use: (desk: RunningDesk) => Promise<void>): Promise<void> {
    const desk = await RunningDesk.start(path.join(home, name), faults)
    try {
      await desk.page.setViewportSize(SIZE)
      await use(desk)
    } finally {
      await desk.end()
    }
  }
  try {
    await mkdir(path.join(home, 'esimene'))
    await withDesk('esimene', (desk) => shootFirstRun(desk, shoot))
    const vault = path.join(home, 'toolaud', 'vault')
    await makeSampleVault({ folder: vault, now: Date.now(), kdfCost: CHEAP_KDF })
    await withDesk('toolaud', async (desk) => {
      await new UnlockPage(desk.page).heading.waitFor()
      await shootVault(desk, shoot, home, SAMPLE_PASSPHRASE)
    })
  } finally {
    await rm(home, { recursive: true, force: true })
  }
  return faults.unexpected
}
