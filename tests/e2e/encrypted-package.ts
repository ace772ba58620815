import {
  configure,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-custom.js'
import { readFile } from 'node:fs/promises'

configure({ useWebWorkers: false })

/** The files of an encrypted package by their names. @throws where the passphrase does not open it */
export async function openPackage(file: string, passphrase: string): Promise<Map<string, Uint8Array>> {
  const bytes = new Uint8Array(await readFile(file))
  const zip = new ZipReader(new Uint8ArrayReader(bytes), { password: passphrase })
  const files = new Map<string, Uint8Array>()
  for (const entry of await zip.getEntries()) {
    if (entry.directory || !entry.encrypted) throw new Error(`${entry.filename} is not encrypted`)
    files.set(entry.filename, await entry.getData(new Uint8ArrayWriter()))
  }
  return files
}
