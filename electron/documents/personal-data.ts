import { accessFileName, accessPaper } from '#model/access-request/access-paper.ts'
import type { PersonalData } from '#model/access-request/personal-data.ts'
import type { Paper } from '#model/document/paper.ts'
import type { ErrorCode } from '#model/error-codes.ts'
import type { PersonId } from '#model/ids.ts'
import { err, ok, type Result } from '#model/result.ts'
import { readPersonalData } from '#store/queries/personal-data.ts'
import { getSettings } from '#store/repositories/settings.ts'
import type { FileBytes } from '#store/repositories/documents.ts'
import type { Store } from '#store/store.ts'
import type { Viewing } from '#store/viewing.ts'

/** The document on a person's data, and what it was made of. */
export interface PersonalDataFile extends FileBytes {
  readonly data: PersonalData
  readonly paper: Paper
}

/** Gathers what the vault holds of a person as a DOCX, for a request of access. @returns `not_found` */
export async function personalDataFile(
  store: Store,
  personId: PersonId,
  { today, reference }: Viewing,
): Promise<Result<PersonalDataFile, ErrorCode>> {
  const data = readPersonalData(store, personId)
  if (!data.ok) return data
  const { profile, letterhead } = getSettings(store)
  if (profile === null) return err('not_found')
  const paper = accessPaper({ data: data.value, profile, letterhead, retention: reference.retention, today })
  // Loaded with the first document, as in `render-document.ts`.
  const { renderPaper } = await import('./docx/render-paper.ts')
  return ok({ fileName: accessFileName(today), bytes: await renderPaper(paper), data: data.value, paper })
}
