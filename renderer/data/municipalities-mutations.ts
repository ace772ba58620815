import { useMutation } from '@tanstack/react-query'
import type { MunicipalityId, MunicipalityUnitId } from '#model/ids.ts'
import type { MunicipalityUnit } from '#model/municipality/municipality.ts'
import type { IsoDate } from '#model/time/dates.ts'
import { desk, valueOf } from './api.ts'
import { refreshAll } from './query-client.ts'
import type { FormDraftKey } from './use-form-draft.ts'

/** Takes municipalities on from a day. */
export function useAssignMunicipalities() {
  return useMutation({
    mutationFn: (input: { municipalityIds: MunicipalityId[]; from: IsoDate; draft?: FormDraftKey }) =>
      valueOf(desk.municipalities.assign(input)),
    onSuccess: refreshAll,
  })
}

/** Ends the period that began on `from`; `until` is its last day. */
export function useEndAssignment() {
  return useMutation({
    mutationFn: (input: {
      municipalityId: MunicipalityId
      from: IsoDate
      until: IsoDate
      draft?: FormDraftKey
    }) => valueOf(desk.municipalities.endAssignment(input)),
    onSuccess: refreshAll,
  })
}

/** Saves a new or changed unit of a municipality. */
export function useSaveUnit() {
  return useMutation({
    mutationFn: (unit: MunicipalityUnit & { draft?: FormDraftKey }) =>
      valueOf(desk.municipalities.saveUnit(unit)),
    onSuccess: refreshAll,
  })
}

/** Removes a unit of a municipality. */
export function useRemoveUnit() {
  return useMutation({
    mutationFn: (id: MunicipalityUnitId) => valueOf(desk.municipalities.removeUnit({ id })),
    onSuccess: refreshAll,
  })
}
