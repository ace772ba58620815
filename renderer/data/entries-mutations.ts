import type { Entry, EntryInput } from '#model/case/entry.ts'

import { desk, valueOf } from './api.ts'
import { refreshAll } from './query-client.ts'

/** Saves a new or changed entry; its draft is cleared with it. */
export async function saveEntry(input: EntryInput): Promise<Entry> {
  const entry = await valueOf(desk.entries.save(input))
  await refreshAll()
  return entry
}
