import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

/** A part of a package, compressed once and written as often as it is needed. */
export interface PackedPart {
  readonly name: string
  /** CRC-32 of the part as it is read. */
  readonly checksum: number
  readonly length: number
  readonly deflated: Uint8Array
}

const LOCAL_HEADER = 0x04_03_4b_50
const CENTRAL_HEADER = 0x02_01_4b_50
const END = 0x06_05_4b_50
const DEFLATE = 8
/** The version of ZIP that a reader of deflated parts needs. */
const VERSION = 20
/** The first of January 1980, the oldest day a ZIP can name: all parts carry it, so that no clock stands in the file. */
const DAY = 0x00_21

/** Compresses a part by the machine's own zlib. */
export function packPart(name: string, xml: string): PackedPart {
  const bytes = Buffer.from(xml, 'utf8')
  return { name, checksum: crc32(bytes), length: bytes.length, deflated: deflateRawSync(bytes) }
}

/** Writes a ZIP of parts with ASCII names, in their order. */
export function writeZip(parts: readonly PackedPart[]): Uint8Array<ArrayBuffer> {
  const names = parts.reduce((sum, { name }) => sum + name.length, 0)
  const content = parts.reduce((sum, { deflated }) => sum + deflated.length, 0)
  const zip = Buffer.alloc(parts.length * (30 + 46) + 2 * names + content + 22)
  let at = 0
  const starts = parts.map((part) => {
    const start = at
    at = zip.writeUInt32LE(LOCAL_HEADER, at)
    at = writeFacts(zip, at, part)
    at += zip.write(part.name, at, 'latin1')
    zip.set(part.deflated, at)
    at += part.deflated.length
    return start
  })
  const directory = at
  for (const [index, part] of parts.entries()) {
    at = zip.writeUInt32LE(CENTRAL_HEADER, at)
    at = zip.writeUInt16LE(VERSION, at)
    // Behind the facts: no remark, one disk, no attributes; all of these are zero.
    at = writeFacts(zip, at, part) + 10
    at = zip.writeUInt32LE(starts[index] ?? 0, at)
    at += zip.write(part.name, at, 'latin1')
  }
  const directoryLength = at - directory
  at = zip.writeUInt32LE(END, at) + 4
  at = zip.writeUInt16LE(parts.length, at)
  at = zip.writeUInt16LE(parts.length, at)
  at = zip.writeUInt32LE(directoryLength, at)
  zip.writeUInt32LE(directory, at)
  return zip
}

/** What both headers of a part say. */
function writeFacts(zip: Buffer, start: number, { name, checksum, length, deflated }: PackedPart): number {
  // The two bytes of flags and of the time stay zero.
  let at = zip.writeUInt16LE(VERSION, start) + 2
  at = zip.writeUInt16LE(DEFLATE, at) + 2
  at = zip.writeUInt16LE(DAY, at)
  at = zip.writeUInt32LE(checksum, at)
  at = zip.writeUInt32LE(deflated.length, at)
  at = zip.writeUInt32LE(length, at)
  return zip.writeUInt16LE(name.length, at) + 2
}

/**
 * Reads the texts of a ZIP that the DOCX library has just made: deflated parts, no remark at the end.
 * @throws on any other
 */
export function readZip(bytes: Uint8Array): Map<string, string> {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = zip.length - 22
  if (zip.readUInt32LE(end) !== END) throw new Error('Not a plain ZIP')
  const parts = new Map<string, string>()
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.readUInt32LE(at) !== CENTRAL_HEADER || zip.readUInt16LE(at + 10) !== DEFLATE) {
      throw new Error('Not a plain ZIP')
    }
    const nameLength = zip.readUInt16LE(at + 28)
    const name = zip.toString('latin1', at + 46, at + 46 + nameLength)
    const start = zip.readUInt32LE(at + 42)
    const content = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28)
    const deflated = zip.subarray(content, content + zip.readUInt32LE(at + 20))
    parts.set(name, inflateRawSync(deflated).toString('utf8'))
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return parts
}
