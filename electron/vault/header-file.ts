import path from 'node:path'
import { err, ok, type Result } from '#model/result.ts'
import { type Disk, writeAtomically } from './disk.ts'
import { decodeHeader, encodeHeader, MAX_HEADER_BYTES, type VaultHeader } from './vault-header.ts'

/** The header and its copy. Without either the data key is lost, so one damaged file must not be the end. */
export const HEADER_FILES = ['vault.header', 'vault.header.copy'] as const

/** The header of a vault, and whether both copies hold it. */
export interface HeaderReading {
  readonly header: VaultHeader
  /** False when a copy is missing, damaged or older; `writeHeader` of the same header repairs it. */
  readonly bothWhole: boolean
}

/** Why there is no header to be had. */
export type HeaderFault = 'vault_missing' | 'vault_damaged' | 'vault_newer'

/** Whether there is any header file, whole or not. */
export async function hasHeader(disk: Disk, folder: string): Promise<boolean> {
  const sizes = await Promise.all(HEADER_FILES.map((name) => disk.size(path.join(folder, name))))
  return sizes.some((size) => size !== null)
}

/**
 * Reads both copies and takes the newer whole one. It writes nothing: the copy is repaired only after the header has
 * opened the vault. A header of a newer program makes the vault `vault_newer` even if the other copy is readable, or an
 * older program would undo what the newer one did. Two whole copies that contradict each other (of different vaults, or
 * different with the same number) are damage, and neither is overwritten.
 */
export async function readHeader(disk: Disk, folder: string): Promise<Result<HeaderReading, HeaderFault>> {
  const files = await Promise.all(HEADER_FILES.map((name) => readCopy(disk, path.join(folder, name))))
  if (files.every((bytes) => bytes === null)) return err('vault_missing')
  const copies = files.map((bytes) => (bytes === null ? err('vault_damaged') : decodeHeader(bytes)))
  if (copies.some((copy) => !copy.ok && copy.error === 'vault_newer')) return err('vault_newer')

  const [newest, other] = copies
    .flatMap((copy) => (copy.ok ? [copy.value] : []))
    .toSorted((a, b) => b.sequence - a.sequence)
  if (newest === undefined) return err('vault_damaged')
  if (other === undefined) return ok({ header: newest, bothWhole: false })
  if (newest.vaultId !== other.vaultId) return err('vault_damaged')
  if (newest.sequence > other.sequence) return ok({ header: newest, bothWhole: false })
  const [bytes, otherBytes] = files
  const same = bytes && otherBytes && Buffer.compare(bytes, otherBytes) === 0
  return same ? ok({ header: newest, bothWhole: true }) : err('vault_damaged')
}

/** Writes both copies one after the other, each atomically: at any kill at least one is whole. */
export async function writeHeader(disk: Disk, folder: string, header: VaultHeader): Promise<void> {
  const bytes = encodeHeader(header)
  for (const name of HEADER_FILES) await writeAtomically(disk, path.join(folder, name), bytes)
}

/** A copy on a bad sector is a damaged copy. Any other refusal is thrown: what cannot be read now may be the newer one. */
async function readCopy(disk: Disk, file: string): Promise<Uint8Array | null> {
  try {
    return await disk.read(file, MAX_HEADER_BYTES + 1)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EIO') return new Uint8Array()
    throw error
  }
}
