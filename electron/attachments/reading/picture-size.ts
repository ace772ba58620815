import type { PictureType } from '#model/case/attachment-view.ts'

/** What a picture says of itself in its first bytes. */
export interface PictureFacts {
  readonly type: PictureType
  readonly width: number
  readonly height: number
}

/** Reads kind and size of a picture from its own bytes, whatever it is called; `null` for anything else or a broken one. */
export function readPictureFacts(content: Uint8Array): PictureFacts | null {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  try {
    const facts = pngFacts(bytes) ?? gifFacts(bytes) ?? webpFacts(bytes) ?? jpegFacts(bytes)
    return facts !== null && facts.width > 0 && facts.height > 0 ? facts : null
  } catch (error) {
    // A file that ends within its own header.
    if (error instanceof RangeError) return null
    throw error
  }
}

function pngFacts(bytes: Buffer): PictureFacts | null {
  if (bytes.subarray(0, 8).toString('latin1') !== '\u0089PNG\r\n\u001a\n') return null
  return { type: 'image/png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

function gifFacts(bytes: Buffer): PictureFacts | null {
  if (!/^GIF8[79]a$/.test(bytes.subarray(0, 6).toString('latin1'))) return null
  return { type: 'image/gif', width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) }
}

function webpFacts(bytes: Buffer): PictureFacts | null {
  const text = (from: number, to: number) => bytes.subarray(from, to).toString('latin1')
  if (text(0, 4) !== 'RIFF' || text(8, 12) !== 'WEBP') return null
  const type = 'image/webp'
  switch (text(12, 16)) {
    case 'VP8 ':
      return { type, width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff }
    case 'VP8L': {
      const packed = bytes.readUInt32LE(21)
      return { type, width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 }
    }
    case 'VP8X':
      return { type, width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 }
    default:
      return null
  }
}

/** The size stands in the first frame header, behind segments of which each says how long it is. */
function jpegFacts(bytes: Buffer): PictureFacts | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xff_d8) return null
  let at = 2
  for (;;) {
    if (bytes.readUInt8(at) !== 0xff) return null
    const marker = bytes.readUInt8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) {
      return { type: 'image/jpeg', height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    }
    // Fill bytes may stand before a marker; those without a length are no more than the two bytes.
    if (marker === 0xff) at += 1
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2
    else at += 2 + Math.max(2, bytes.readUInt16BE(at + 2))
  }
}
