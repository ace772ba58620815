import { z } from 'zod'

/** What can be taken out: an issued document as it is, dates and sources of the timeline, or the case as a whole. */
export const EXPORT_KINDS = ['issued_document', 'timeline_extract', 'case_file'] as const
export const ExportKind = z.enum(EXPORT_KINDS)
export type ExportKind = z.infer<typeof ExportKind>

/** For whom: the rules of what is left out are the reader's. */
export const READERS = ['municipality', 'court', 'network'] as const
export const Reader = z.enum(READERS)
export type Reader = z.infer<typeof Reader>

/**
 * Who may be given what. A member of the network knows the child's affairs as far as they help (LasteKS § 34³): opinions,
 * summaries and whole cases are not theirs.
 */
const READERS_OF: Readonly<Record<ExportKind, readonly Reader[]>> = {
  issued_document: ['municipality', 'court'],
  timeline_extract: READERS,
  case_file: ['municipality', 'court'],
}

/** Readers who may be given this, in the order of the model. */
export function readersOf(kind: ExportKind): readonly Reader[] {
  return READERS_OF[kind]
}
