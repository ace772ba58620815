import type { Output } from '#contract/index.ts'
import type { MailWords } from '#model/case/mail.ts'
import type { CaseId, EntryId } from '#model/ids.ts'

import { desk, valueOf } from './api.ts'
import { nowInstant } from './clock.ts'
import { refreshAll } from './query-client.ts'
import { noteSaved } from './saved-store.ts'

/** Begins an entry from a saved mail, as a draft with its files; one that cannot be read is kept with the case. */
export async function beginFromMail(input: {
  readonly caseId: CaseId
  readonly entryId: EntryId
  readonly name: string
  readonly content: Uint8Array<ArrayBuffer>
  readonly words: MailWords
}): Promise<Output<'mail', 'begin'>> {
  const outcome = await valueOf(desk.mail.begin(input))
  noteSaved(nowInstant())
  await refreshAll()
  return outcome
}
