import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { ErrorCode } from '#model/error-codes.ts'
import type { DeliveryForm } from '#model/export/delivery.ts'
import { packagePassphrase, PASSPHRASE_SIGNS } from '#model/export/package-passphrase.ts'
import { err, ok, type Result } from '#model/result.ts'
import type { FileBytes } from '#store/repositories/documents.ts'
import { encryptedZip } from './encrypted-zip.ts'
import { saveFile } from './save-file.ts'

/** What is written where the specialist chooses. */
export interface DeliveryToSave {
  readonly form: DeliveryForm
  readonly files: readonly FileBytes[]
  /** Name of the package, where there is one. */
  readonly packageName: string
  /** Milliseconds since the Unix epoch. */
  readonly now: number
}

/** What was written, and the passphrase that opens it; it is kept nowhere. */
export interface SavedDelivery {
  readonly fileNames: string[]
  readonly passphrase: string | null
}

interface Surroundings {
  readonly chooseTarget: (fileName: string) => Promise<string | null>
  /** False where the desk was locked while the dialog was open: what cannot be journaled is not written. */
  readonly isOpen: () => boolean
  /** Journals it; what cannot be journaled does not stay outside. */
  readonly journal: (fileNames: string[]) => Result<unknown, ErrorCode>
}

/**
 * Writes a delivery: one encrypted package under a passphrase made for it, or the files as they are. All places are asked for before
 * anything is written, and all that was written goes again where one file or the journal fails.
 * @returns `cancelled`, `vault_locked`, or why a file could not be written
 */
export async function saveDelivery(
  { form, files, packageName, now }: DeliveryToSave,
  { chooseTarget, isOpen, journal }: Surroundings,
): Promise<Result<SavedDelivery, ErrorCode>> {
  const passphrase = form === 'zip' ? packagePassphrase(randomBytes(PASSPHRASE_SIGNS)) : null
  const outside =
    passphrase === null
      ? files
      : [{ fileName: packageName, bytes: await encryptedZip(files, passphrase, new Date(now)) }]
  const targets: string[] = []
  for (const { fileName } of outside) {
    const target = await chooseTarget(fileName)
    if (target === null || targets.includes(target)) return err('cancelled')
    targets.push(target)
  }
  if (!isOpen()) return err('vault_locked')
  const written: string[] = []
  const takeBack = () => Promise.all(written.map((file) => rm(file, { force: true })))
  for (const [index, target] of targets.entries()) {
    const saved = await saveFile(target, outside[index]?.bytes ?? new Uint8Array())
    if (!saved.ok) {
      await takeBack()
      return saved
    }
    written.push(target)
  }
  const fileNames = targets.map((target) => path.basename(target))
  const journaled = journal(fileNames)
  if (journaled.ok) return ok({ fileNames, passphrase })
  await takeBack()
  return journaled
}
