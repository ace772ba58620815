import type { FileReader } from '#electron/attachments/reading/file-reader.ts'
import { readMail } from '#electron/attachments/reading/read-mail.ts'
import { viewFile } from '#electron/attachments/reading/view-file.ts'

/** Looks into files in the present process: tests run the sources, and the reading process is a file of the built program. */
export function fileReaderHere(): FileReader {
  return {
    mail: ({ content }) => readMail(content),
    view: ({ name, content }) => viewFile(name, content),
  }
}
