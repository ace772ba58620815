import { useEffect } from 'react'

import { callError } from '../data/api.ts'
import { queries } from '../data/queries.ts'
import { queryClient } from '../data/query-client.ts'

/** A call refused because the vault is locked means that the page missed the locking: the status is asked anew. */
export function useLockWatch(): void {
  useEffect(() => {
    const look = (thrown: unknown) => {
      if (callError(thrown).code !== 'vault_locked') return
      void queryClient.invalidateQueries({ queryKey: queries.vaultStatus().queryKey })
    }
    const ofQueries = queryClient.getQueryCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'error') look(event.action.error)
    })
    const ofMutations = queryClient.getMutationCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'error') look(event.action.error)
    })
    return () => {
      ofQueries()
      ofMutations()
    }
  }, [])
}
