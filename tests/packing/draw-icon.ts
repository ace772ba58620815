/*
 * node tests/packing/draw-icon.ts: draws resources/icon.ico, a white P on a desk, on the blue of the buttons.
 * Each size is drawn for itself with its edges on whole pixels; a scaled picture is blurred at 16 pixels.
 */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { crc32, deflateSync } from 'node:zlib'

/** What Windows asks for at its usual scalings; the largest is stored as PNG, which is how Windows keeps it. */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 128, 256]
const LARGEST = 256
/** The colour of acting in renderer/theme/tokens.css. */
const BLUE = [0, 90, 163] as const
/** Samples per pixel in each direction, for smooth edges. */
const SAMPLES = 8

interface Point {
  readonly x: number
  readonly y: number
}

/** True inside a rectangle whose right corners, or all four, are rounded. */
function inRectangle(
  point: Point,
  { left, top, right, bottom }: { left: number; top: number; right: number; bottom: number },
  radius: number,
  corners: 'all' | 'right',
): boolean {
  const { x, y } = point
  if (x < left || x > right || y < top || y > bottom) return false
  const nearestX = Math.min(Math.max(x, corners === 'all' ? left + radius : x), right - radius)
  const nearestY = Math.min(Math.max(y, top + radius), bottom - radius)
  if (x === nearestX || y === nearestY) return true
  return Math.hypot(x - nearestX, y - nearestY) <= radius
}

/** The letter stands on a line: alone on blue it would be the sign of a car park. */
function shapes(size: number) {
  const stroke = Math.max(2, Math.round(size * 0.125))
  const left = Math.round(size * 0.33)
  const right = size - Math.round(size * 0.27)
  const top = Math.round(size * 0.14)
  const middle = top + Math.round(size * 0.38)
  const bottom = size - Math.round(size * 0.31)
  const desk = bottom + Math.max(1, Math.round(size * 0.08))
  const margin = Math.round(size * 0.2)
  const square = { left: 0, top: 0, right: size, bottom: size }
  const stem = { left, top, right: left + stroke, bottom }
  const bowl = { left, top, right, bottom: middle }
  const hole = { left: left + stroke, top: top + stroke, right: right - stroke, bottom: middle - stroke }
  const line = { left: margin, top: desk, right: size - margin, bottom: desk + Math.round(size * 0.08) }
  const rounding = (middle - top) / 2
  return {
    onSquare: (point: Point) => inRectangle(point, square, size * 0.19, 'all'),
    onDrawing: (point: Point) =>
      inRectangle(point, stem, 0, 'all') ||
      inRectangle(point, line, 0, 'all') ||
      (inRectangle(point, bowl, rounding, 'right') && !inRectangle(point, hole, rounding - stroke, 'right')),
  }
}

/** Pixels from the top left, four bytes each: red, green, blue, opacity. */
function draw(size: number): Uint8Array {
  const { onSquare, onDrawing } = shapes(size)
  const pixels = new Uint8Array(size * size * 4)
  for (let pixel = 0; pixel < size * size; pixel += 1) {
    let covered = 0
    let white = 0
    for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
      const point = {
        x: (pixel % size) + ((sample % SAMPLES) + 0.5) / SAMPLES,
        y: Math.floor(pixel / size) + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES,
      }
      if (onSquare(point)) covered += 1
      if (onDrawing(point)) white += 1
    }
    const share = covered === 0 ? 0 : white / covered
    const colour = BLUE.map((channel) => Math.round(channel + (255 - channel) * share))
    pixels.set([...colour, Math.round((255 * covered) / SAMPLES ** 2)], pixel * 4)
  }
  return pixels
}

function asPng(size: number, pixels: Uint8Array): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const frame = Buffer.alloc(8)
    frame.writeUInt32BE(data.length, 0)
    frame.writeUInt32BE(crc32(body), 4)
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, 6], 8)
  const rows = Array.from({ length: size }, (_, y) =>
    Buffer.concat([Buffer.alloc(1), pixels.subarray(y * size * 4, (y + 1) * size * 4)]),
  )
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A bitmap as icons hold it: rows from the bottom, blue first, then an empty mask since opacity says it all. */
function asBitmap(size: number, pixels: Uint8Array): Buffer {
  const header = Buffer.alloc(40)
  header.writeUInt32LE(40, 0)
  header.writeInt32LE(size, 4)
  header.writeInt32LE(size * 2, 8)
  header.writeUInt16LE(1, 12)
  header.writeUInt16LE(32, 14)
  const picture = Buffer.alloc(size * size * 4)
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const [red = 0, green = 0, blue = 0, opacity = 0] = pixels.subarray((y * size + x) * 4)
      picture.set([blue, green, red, opacity], ((size - 1 - y) * size + x) * 4)
    }
  }
  const mask = Buffer.alloc(Math.ceil(size / 32) * 4 * size)
  return Buffer.concat([header, picture, mask])
}

const images = SIZES.map((size) => {
  const pixels = draw(size)
  return { size, data: size === LARGEST ? asPng(size, pixels) : asBitmap(size, pixels) }
})
const directory = Buffer.alloc(6 + 16 * images.length)
directory.writeUInt16LE(1, 2)
directory.writeUInt16LE(images.length, 4)
let offset = directory.length
for (const [index, { size, data }] of images.entries()) {
  const at = 6 + 16 * index
  // In one byte, 256 is written as 0.
  directory.set([size % 256, size % 256], at)
  directory.writeUInt16LE(1, at + 4)
  directory.writeUInt16LE(32, at + 6)
  directory.writeUInt32LE(data.length, at + 8)
  directory.writeUInt32LE(offset, at + 12)
  offset += data.length
}
writeFileSync(
  path.resolve(import.meta.dirname, '../../resources/icon.ico'),
  Buffer.concat([directory, ...images.map(({ data }) => data)]),
)
