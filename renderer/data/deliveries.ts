import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { ExportFormats, SavedDelivery } from '#contract/deliveries.ts'
import type { DeliveryForm, DeliveryTerms } from '#model/export/delivery.ts'
import type { ExportChoice } from '#model/export/export-choice.ts'
import type { CaseId, DeliveryId } from '#model/ids.ts'

import { desk, valueOf } from './api.ts'
import { refreshAll } from './query-client.ts'
import type { FormDraftKey } from './use-form-draft.ts'

/** What was delivered of a case, and what could be. */
export const deliveriesQuery = (caseId: CaseId) =>
  queryOptions({
    queryKey: ['deliveries', caseId],
    queryFn: () => valueOf(desk.deliveries.overview({ caseId })),
  })

/** The pages of an export; those of the choice before stand until the new ones are there. Not kept after a visit. */
export const exportPreviewQuery = (caseId: CaseId, choice: ExportChoice, recipient: string) =>
  queryOptions({
    queryKey: ['exportPreview', caseId, choice, recipient],
    queryFn: () => valueOf(desk.deliveries.preview({ caseId, choice, recipient })),
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  })

/** Makes the files of an export, asks where to, and keeps what was delivered. */
export async function makeDelivery(input: {
  readonly caseId: CaseId
  readonly choice: ExportChoice
  readonly terms: DeliveryTerms
  readonly formats: ExportFormats
  readonly draft?: FormDraftKey
}): Promise<SavedDelivery> {
  const saved = await valueOf(desk.deliveries.make(input))
  await refreshAll()
  return saved
}

/** Writes a delivery once more, as it was delivered. */
export async function saveDeliveryAgain(input: {
  readonly deliveryId: DeliveryId
  readonly form: DeliveryForm
}): Promise<SavedDelivery> {
  return valueOf(desk.deliveries.saveAgain(input))
}
