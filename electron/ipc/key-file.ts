import { open } from 'node:fs/promises'
import path from 'node:path'
import type { ErrorCode } from '#model/error-codes.ts'
import { err, ok, type Result } from '#model/result.ts'
import { MAX_KEY_FILE_BYTES } from '../vault/slots/office-key.ts'
import type { Services } from './services.ts'

/** Asks for the file of a key; the page learns its name only. */
export async function chooseKeyFile(services: Services): Promise<Result<string, ErrorCode>> {
  const file = await services.dialogs.chooseKeyFile()
  return file === null ? err('cancelled') : ok(file)
}

/** Reads the file of a key. One that is too long to be one is as good as unreadable. */
export async function readKeyFile(file: string): Promise<Result<Buffer, ErrorCode>> {
  try {
    await using handle = await open(file, 'r')
    const { size } = await handle.stat()
    if (size > MAX_KEY_FILE_BYTES) return err('office_key_unreadable')
    return ok(await handle.readFile())
  } catch (error) {
    // Taken away, forbidden, a folder: the specialist chooses again.
    if (error instanceof Error && 'code' in error) return err('file_not_readable')
    throw error
  }
}

/** The name of a file, for showing. */
export function fileNameOf(file: string): string {
  return path.basename(file)
}
