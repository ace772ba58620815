import { useMutation } from '@tanstack/react-query'
import type { Preferences } from '#contract/preferences.ts'
import { desk, valueOf } from './api.ts'
import { queries } from './queries.ts'
import { queryClient } from './query-client.ts'

/** Saves the preferences; the page shows them at once. */
export function useSavePreferences() {
  const { queryKey } = queries.preferences()
  return useMutation({
    mutationFn: (preferences: Preferences) => valueOf(desk.preferences.save(preferences)),
    onMutate: (preferences) => queryClient.setQueryData(queryKey, preferences),
    onSuccess: (saved) => queryClient.setQueryData(queryKey, saved),
    onError: () => queryClient.invalidateQueries({ queryKey }),
    meta: { savesNothing: true },
  })
}
