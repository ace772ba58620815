import { createDecipheriv } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'

/*
 * Reads the pages of an encrypted database and its log as they are under the cipher, byte by byte and without SQLite: free
 * pages, and what lies between the cells of the others. The format is that of SQLCipher 4 with a raw key.
 */

const PAGE = 4096
/** At the end of each page: an initialisation vector of 16 bytes, then the code that authenticates it. */
const RESERVED = 80
/** In the place of the file's first bytes, in the clear. */
const SALT = 16
const LOG_HEADER = 32
const FRAME_HEADER = 24

/** All pages of a database and of its log (older ones too, which newer ones hide), deciphered. */
export function plainPages({ file, key }: { readonly file: string; readonly key: Uint8Array }): Buffer[] {
  const database = readFileSync(file)
  const pages: Buffer[] = []
  for (let at = 0; at + PAGE <= database.length; at += PAGE) {
    pages.push(decipher(database.subarray(at, at + PAGE), key, at === 0))
  }
  const log = `${file}-wal`
  if (!existsSync(log)) return pages
  const frames = readFileSync(log)
  for (let at = LOG_HEADER; at + FRAME_HEADER + PAGE <= frames.length; at += FRAME_HEADER + PAGE) {
    const isFirst = frames.readUInt32BE(at) === 1
    pages.push(decipher(frames.subarray(at + FRAME_HEADER, at + FRAME_HEADER + PAGE), key, isFirst))
  }
  return pages
}

/** Which of the texts stand in some page, in UTF-8. */
export function foundInPages(
  vault: { readonly file: string; readonly key: Uint8Array },
  texts: readonly string[],
): string[] {
  const pages = plainPages(vault)
  return texts.filter((text) => pages.some((page) => page.includes(text)))
}

function decipher(page: Buffer, key: Uint8Array, isFirst: boolean): Buffer {
  const vector = page.subarray(PAGE - RESERVED, PAGE - RESERVED + 16)
  const cipher = createDecipheriv('aes-256-cbc', key, vector).setAutoPadding(false)
  const sealed = page.subarray(isFirst ? SALT : 0, PAGE - RESERVED)
  return Buffer.concat([cipher.update(sealed), cipher.final()])
}
