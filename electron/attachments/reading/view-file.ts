import {
  type AttachmentView,
  MAX_VIEWED_PIXELS,
  MAX_VIEWED_TEXT,
  type NotShown,
} from '#model/case/attachment-view.ts'
import { readDocxText } from './docx-text.ts'
import { readPictureFacts } from './picture-size.ts'
import { readPlainText } from './plain-text.ts'

/** What was found in a file; the bytes of a picture are with whoever asked. */
export type ViewedFile = Exclude<AttachmentView, { kind: 'picture' }> | ViewedPicture
export type ViewedPicture = Omit<Extract<AttachmentView, { kind: 'picture' }>, 'content'>

/** Looks into a file for what can be shown of it. Meant for a process of its own: the file may be anything. */
export async function viewFile(name: string, content: Uint8Array): Promise<ViewedFile> {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  switch (extension) {
    case 'txt':
      return viewText(readPlainText(content.subarray(0, 4 * MAX_VIEWED_TEXT)))
    case 'docx':
      return viewDocx(content)
    case 'pdf':
      return viewPdf(content)
    case 'png':
    case 'jpg':
    case 'jpeg':
    case 'gif':
    case 'webp':
      return viewPicture(content)
    default:
      return none('format')
  }
}

function viewDocx(content: Uint8Array): ViewedFile {
  try {
    return viewText(readDocxText(content), true)
  } catch (error) {
    if (error instanceof RangeError) return none('too_large')
    throw error
  }
}

async function viewPdf(content: Uint8Array): Promise<ViewedFile> {
  // A library of 1.7 MB, which the other files need not wait for.
  const { readPdfText } = await import('./pdf-text.ts')
  const text = await readPdfText(content)
  return text === '' ? none('no_text') : viewText(text, true)
}

function viewText(text: string | null, isWordsOnly = false): ViewedFile {
  if (text === null) return none('broken')
  const shown = text.slice(0, MAX_VIEWED_TEXT).toWellFormed()
  return { kind: 'text', text: shown, isCut: shown.length < text.length, isWordsOnly }
}

function viewPicture(content: Uint8Array): ViewedFile {
  const facts = readPictureFacts(content)
  if (facts === null) return none('broken')
  return facts.width * facts.height > MAX_VIEWED_PIXELS ? none('too_large') : { kind: 'picture', ...facts }
}

function none(reason: NotShown): ViewedFile {
  return { kind: 'none', reason }
}
