import { useMutation } from '@tanstack/react-query'
import type { Preferences } from '#contract/preferences.ts'
import { desk, valueOf } from './api.ts'
import { queries } from './queries.ts'
import { queryClient } from './query-client.ts'

/** Saves the preferences that are given, the others stay; the page shows them at once. */
export function useSavePreferences() {
  const { queryKey } = queries.preferences()
  return useMutation({
    mutationFn: async (changed: Partial<Preferences>) => {
      const present = await queryClient.ensureQueryData(queries.preferences())
      return valueOf(desk.preferences.save({ ...present, ...changed }))
    },
    onMutate: (changed) =>
      queryClient.setQueryData(queryKey, (present) => present && { ...present, ...changed }),
    onSuccess: (saved) => queryClient.setQueryData(queryKey, saved),
    onError: () => queryClient.invalidateQueries({ queryKey }),
    meta: { savesNothing: true },
  })
}
