import { readZipPart } from './zip-part.ts'

/** Largest body that is read, unpacked: some hundred times the text of a long report. */
const MAX_BODY = 32 * 1024 * 1024

/** What of a body is text: its letters, tabs (a tab stop has a place, a tab has none), breaks, and where a paragraph ends. */
const PIECES =
  /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(tab|cr)\s*\/>|<w:(br)(?:\s[^>]*)?\/>|<w:(noBreakHyphen)\/>|<\/w:(p)>/g

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

/**
 * The text of a DOCX, a line to a paragraph; without pictures, notes and headers. Nothing of the file is run and no
 * entity but the five of XML is known, so that it cannot ask for anything else.
 * @returns `null` for a file that is none
 * @throws RangeError when its body is too large
 */
export function readDocxText(content: Uint8Array): string | null {
  const body = readZipPart(content, 'word/document.xml', MAX_BODY)
  if (body === null) return null
  const pieces: string[] = []
  for (const [, text, mark, lineBreak, hyphen, end] of body.toString('utf8').matchAll(PIECES)) {
    if (text !== undefined) pieces.push(unescape(text))
    else if (mark !== undefined) pieces.push(mark === 'tab' ? '\t' : '\n')
    else if (hyphen !== undefined) pieces.push('-')
    else if (lineBreak !== undefined || end !== undefined) pieces.push('\n')
  }
  return pieces.join('').trimEnd()
}

function unescape(text: string): string {
  return text.replaceAll(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|quot|apos|amp));/gi,
    (whole, hex, decimal, name) => {
      if (typeof name === 'string') return ENTITIES[name.toLowerCase()] ?? whole
      const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal)
      return code <= 0x10_ff_ff ? String.fromCodePoint(code) : ''
    },
  )
}
