import { useMutation } from '@tanstack/react-query'
import type { Settings } from '#contract/profile.ts'
import type { Letterhead, Profile } from '#model/specialist.ts'
import { desk, valueOf } from './api.ts'
import { queries } from './queries.ts'
import { queryClient, refreshAll } from './query-client.ts'
import type { FormDraftKey } from './use-form-draft.ts'

/** Saves who works at this desk and what stands on the letters. */
export function useSaveSettings() {
  return useMutation({
    mutationFn: (settings: { profile: Profile; letterhead: Letterhead; draft?: FormDraftKey }) =>
      valueOf(desk.profile.save(settings)),
    onSuccess: async (saved: Settings) => {
      queryClient.setQueryData(queries.settings().queryKey, saved)
      await refreshAll()
    },
  })
}
