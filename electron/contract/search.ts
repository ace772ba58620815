import { z } from 'zod'
import { CaseKind } from '#model/case/kinds.ts'
import { CaseId, CaseItemId, DocumentId, EntryId } from '#model/ids.ts'
import { ItemType } from '#model/item/item-types.ts'
import { IsoDate } from '#model/time/dates.ts'
import { call } from './call.ts'

/** A stretch of text, marked where the search words stand in it. */
export const Snippet = z.array(z.strictObject({ text: z.string(), hit: z.boolean() }))
export type Snippet = z.infer<typeof Snippet>

/** Where something was found, with enough to open it. */
export const SearchHit = z.strictObject({
  type: z.enum(['case', 'person', 'entry', 'item', 'document']),
  caseId: CaseId,
  caseNumber: z.string(),
  caseKind: CaseKind,
  children: z.string(),
  municipalityName: z.string(),
  entryId: EntryId.nullable(),
  documentId: DocumentId.nullable(),
  /** What is kept on the case beside its entries. */
  item: z.strictObject({ id: CaseItemId, type: ItemType }).nullable(),
  /** The day of the entry, of the item, of the document's version or of the request. */
  on: IsoDate,
  /** The hit in its sentence. */
  snippet: Snippet,
})
export type SearchHit = z.infer<typeof SearchHit>

export const search = {
  /** Finds words by their beginnings, in any order and case, `õ` as `o`; and personal codes. Never fails on what is typed. */
  find: call(
    z.strictObject({ text: z.string().max(20_000), limit: z.int().min(1).max(100) }),
    z.strictObject({ hits: z.array(SearchHit), hasMore: z.boolean() }),
  ),
}
