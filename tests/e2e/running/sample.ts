import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { KdfCost } from '#electron/vault/vault-slots.ts'
import { makeSampleVault, type SampleVault } from '../../support/sample/make-sample-vault.ts'

/** So cheap that opening takes no time; it stands in the vault's header, so the application follows it. */
export const CHEAP_KDF: KdfCost = { memoryKiB: 64, passes: 1, parallelism: 1 }

/** A vault of invented cases, to be copied and never opened where it lies. */
export interface SampleFolder extends SampleVault {
  readonly folder: string
}

/** Makes a sample vault, lends it, and removes it. */
export async function lendSample(use: (sample: SampleFolder) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'e2e-sample-'))
  try {
    const made = await makeSampleVault({ folder, now: Date.now(), kdfCost: CHEAP_KDF })
    await use({ ...made, folder })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
