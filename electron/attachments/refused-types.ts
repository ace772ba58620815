import refused from '#resources/refused-files.json' with { type: 'json' }
import { safeAttachmentName } from '#model/case/attachment-name.ts'

const EXTENSIONS: ReadonlySet<string> = new Set(refused.extensions)

/** Whether a file is of a type that is not kept, by the last part of its name once that is made safe: no space or dot hides it. */
export function isRefusedType(name: string): boolean {
  const extension = /\.([^.]+)$/.exec(safeAttachmentName(name))?.[1]?.toLowerCase() ?? ''
  return EXTENSIONS.has(extension)
}
