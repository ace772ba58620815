import { inflateRawSync } from 'node:zlib'

const END = 0x06_05_4b_50
const CENTRAL = 0x02_01_4b_50
const LOCAL = 0x04_03_4b_50
/** The longest comment a ZIP may end with, and its end itself. */
const TAIL = 0xff_ff + 22

/**
 * Reads one part of a ZIP. Nothing else in it is unpacked, and the part only up to a size: a small file may say it holds
 * thousands of times as much.
 * @returns `null` where the file is no ZIP, has no such part, or is broken
 * @throws RangeError when the part is larger than `limit` bytes
 */
export function readZipPart(content: Uint8Array, name: string, limit: number): Buffer | null {
  const zip = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  const end = zip.subarray(Math.max(0, zip.length - TAIL)).lastIndexOf(signature(END))
  if (end < 0) return null
  const endAt = Math.max(0, zip.length - TAIL) + end
  if (endAt + 22 > zip.length) return null
  const count = zip.readUInt16LE(endAt + 10)
  let at = zip.readUInt32LE(endAt + 16)
  for (let index = 0; index < count; index++) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== CENTRAL) return null
    const nameLength = zip.readUInt16LE(at + 28)
    if (zip.toString('utf8', at + 46, at + 46 + nameLength) === name) return partAt(zip, at, limit)
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return null
}

function partAt(zip: Buffer, central: number, limit: number): Buffer | null {
  const method = zip.readUInt16LE(central + 10)
  const packed = zip.readUInt32LE(central + 20)
  const start = zip.readUInt32LE(central + 42)
  if (start + 30 > zip.length || zip.readUInt32LE(start) !== LOCAL) return null
  const from = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28)
  const bytes = zip.subarray(from, from + packed)
  if (method === 0) {
    if (bytes.length > limit) throw new RangeError('The part is too large')
    return bytes
  }
  if (method !== 8) return null
  try {
    return inflateRawSync(bytes, { maxOutputLength: limit })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ERR_BUFFER_TOO_LARGE') throw new RangeError('The part is too large', { cause: error })
    return null
  }
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
