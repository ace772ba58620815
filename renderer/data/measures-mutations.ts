import type { OwnMeasure } from '#model/measure/measure.ts'

import { desk, valueOf } from './api.ts'
import { refreshAll } from './query-client.ts'
import type { FormDraftKey } from './use-form-draft.ts'

/** Keeps a measure of the catalogue, and removes the draft it was written in. */
export async function saveMeasure(input: OwnMeasure & { readonly draft?: FormDraftKey }): Promise<void> {
  await valueOf(desk.measures.save(input))
  await refreshAll()
}
