import {
  configure,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipWriter,
} from '@zip.js/zip.js/lib/zip-core-custom.js'
import type { FileBytes } from '#store/repositories/documents.ts'

/** AES-256; the library's words for it. */
const AES_256 = 3

// Its workers would be scripts from strings; packages are small.
configure({ useWebWorkers: false })

/**
 * Packs files into a ZIP encrypted by AES-256 (AE-2), which 7-Zip and its like open with the passphrase. Names and sizes of the files
 * stay readable, so no name may name a person.
 * @param at the time the files carry
 */
export async function encryptedZip(
  files: readonly FileBytes[],
  passphrase: string,
  at: Date,
): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), {
    password: passphrase,
    encryptionStrength: AES_256,
    lastModDate: at,
    // The times of the machine's own file system say nothing to a reader.
    extendedTimestamp: false,
  })
  for (const { fileName, bytes } of files) await zip.add(fileName, new Uint8ArrayReader(bytes))
  return zip.close()
}
