import type { CaseId, EntryId, PersonId } from '#model/ids.ts'

import { desk, valueOf } from './api.ts'
import { nowInstant } from './clock.ts'
import { refreshAll } from './query-client.ts'
import { noteSaved } from './saved-store.ts'
import type { FormDraftKey } from './use-form-draft.ts'

/** Moves an entry to another case, with those who took part as far as they are known there. */
export async function moveEntry(input: {
  readonly entryId: EntryId
  readonly caseId: CaseId
  readonly participants: PersonId[]
}): Promise<void> {
  await valueOf(desk.corrections.moveEntry(input))
  noteSaved(nowInstant())
  await refreshAll()
}

/** Takes an entry back, with the reason; `draft` is what the reason was typed in. */
export async function withdrawEntry(input: {
  readonly entryId: EntryId
  readonly reason: string
  readonly draft?: FormDraftKey
}): Promise<void> {
  await valueOf(desk.corrections.withdrawEntry(input))
  noteSaved(nowInstant())
  await refreshAll()
}

/** Puts an entry that was taken back where it stood. */
export async function reinstateEntry(entryId: EntryId): Promise<void> {
  await valueOf(desk.corrections.reinstateEntry({ entryId }))
  noteSaved(nowInstant())
  await refreshAll()
}
