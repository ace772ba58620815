import { QueryClient } from '@tanstack/react-query'

/**
 * Data comes from one process on the same machine and changes only through this page: it stays fresh until a mutation
 * says otherwise, and a failed call is an answer, not something to try again.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Infinity, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
})

/** Everything shown may have changed: used after each write, since reading is cheap and a stale date is not. */
export function refreshAll(): Promise<void> {
  return queryClient.invalidateQueries()
}

/** What lists unfinished writing may have changed: typing saves drafts without a word to what is shown. */
export async function refreshDraftLists(): Promise<void> {
  await Promise.all(
    ['drafts', 'desk', 'case', 'municipality'].map((area) =>
      queryClient.invalidateQueries({ queryKey: [area] }),
    ),
  )
}
