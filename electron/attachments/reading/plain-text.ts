/**
 * The text of a file without a format: UTF-8 or UTF-16 by its mark, UTF-8 where it is that, else the code page Estonian
 * Windows used (1257). @returns `null` for bytes that are no text
 */
export function readPlainText(content: Uint8Array): string | null {
  const [first, second] = content
  if (first === 0xff && second === 0xfe) return decode(content, 'utf-16le')
  if (first === 0xfe && second === 0xff) return decode(content, 'utf-16be')
  // No text but that of UTF-16 holds a zero byte.
  if (content.subarray(0, 8192).includes(0)) return null
  return decode(content, 'utf-8', true) ?? decode(content, 'windows-1257')
}

function decode(content: Uint8Array, encoding: string, fatal = false): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(content)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}
