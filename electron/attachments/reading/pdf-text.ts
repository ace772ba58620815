import { getDocumentProxy } from 'unpdf'
import { MAX_VIEWED_TEXT } from '#model/case/attachment-view.ts'

/**
 * The text of a PDF in the order of its file, an empty line between pages; without pictures, forms and where anything stands. Nothing
 * is drawn, so no font and no script of the file is used. Reading stops once there is more text than is shown.
 * @returns `null` for a file that is none, or that is locked with a password
 */
export async function readPdfText(content: Uint8Array): Promise<string | null> {
  // The reader keeps the bytes it is given.
  const pdf = await open(Uint8Array.from(content))
  if (pdf === null) return null
  const pages: string[] = []
  let length = 0
  for (let number = 1; number <= pdf.numPages && length <= MAX_VIEWED_TEXT; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    const text = items
      .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
      .join('')
      .trimEnd()
    length += text.length
    pages.push(text)
    page.cleanup()
  }
  return pages.join('\n\n').trim()
}

/** Of a hostile file any error may come, and all mean that it cannot be read. */
async function open(content: Uint8Array) {
  try {
    return await getDocumentProxy(content, { verbosity: 0, enableXfa: false, useWorkerFetch: false })
  } catch {
    return null
  }
}
