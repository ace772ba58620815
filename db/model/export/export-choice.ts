import { z } from 'zod'
import { EntryKind } from '../case/entry.ts'
import { DocumentVersionId, PersonId } from '../ids.ts'
import { IsoDate } from '../time/dates.ts'
import { ExportKind, Reader, readersOf } from './reader.ts'

const eachOnce = (list: readonly unknown[]) => new Set(list).size === list.length

/** What is to be taken out, and for whom. What nobody chose is narrowed by nothing. */
export const ExportChoice = z
  .strictObject({
    kind: ExportKind,
    reader: Reader,
    /** First and last day of the entries. */
    from: IsoDate.nullable(),
    until: IsoDate.nullable(),
    /** Kinds of entries; none means all. */
    kinds: z.array(EntryKind).max(20).refine(eachOnce),
    /** People of the case who are not to be named. */
    without: z.array(PersonId).max(60).refine(eachOnce),
    /** Issued versions: what is delivered, or what goes along with an extract. */
    versionIds: z.array(DocumentVersionId).max(20).refine(eachOnce),
  })
  .refine(({ kind, reader }) => readersOf(kind).includes(reader), {
    message: 'not_for_reader',
    path: ['reader'],
  })
  .refine(({ kind, versionIds }) => kind !== 'issued_document' || versionIds.length > 0, {
    message: 'document_missing',
    path: ['versionIds'],
  })
  // Issued documents are for the same readers whether they go alone or along.
  .refine(
    ({ reader, versionIds }) => versionIds.length === 0 || readersOf('issued_document').includes(reader),
    {
      message: 'not_for_reader',
      path: ['versionIds'],
    },
  )
  .refine(({ from, until }) => from === null || until === null || from <= until, {
    message: 'end_before_start',
    path: ['until'],
  })
export type ExportChoice = z.infer<typeof ExportChoice>
