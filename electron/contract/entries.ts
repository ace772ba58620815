import { Entry, EntryInput } from '#model/case/entry.ts'
import { call } from './call.ts'

export const entries = {
  /** Saves a new or changed entry and clears its draft in the same transaction; the old text stays in the journal. */
  save: call(EntryInput, Entry),
}
