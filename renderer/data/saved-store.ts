import { useSyncExternalStore } from 'react'
import type { Instant } from '#model/time/dates.ts'
import { nowInstant } from './clock.ts'
import { queryClient } from './query-client.ts'

/** When something was last made durable, and whether a later save failed. */
export interface LastSaved {
  readonly at: Instant | null
  readonly hasFailed: boolean
}

let state: LastSaved = { at: null, hasFailed: false }
const listeners = new Set<() => void>()

function set(next: LastSaved): void {
  state = next
  for (const listener of listeners) listener()
}

/** Notes that something typed or decided is durable. */
export function noteSaved(at: Instant): void {
  set({ at, hasFailed: false })
}

/** Notes that a save failed; what was typed is still in its form. */
export function noteSaveFailed(): void {
  set({ ...state, hasFailed: true })
}

/** Forgets an earlier failure, before everything open is saved once more. */
export function forgetSaveFailure(): void {
  set({ ...state, hasFailed: false })
}

/** Follows the last save, for the status line. */
export function useLastSaved(): LastSaved {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => state,
  )
}

/** The last save, asked outside of React. */
export function lastSaved(): LastSaved {
  return state
}

declare module '@tanstack/react-query' {
  interface Register {
    /** `savesNothing`: the call changes nothing in the vault, such as opening it or writing a file outside. */
    mutationMeta: { readonly savesNothing?: boolean }
  }
}

/** Notes every mutation that succeeded as a save, and every one that failed. Call once at start. */
export function watchMutations(): void {
  queryClient.getMutationCache().subscribe((event) => {
    if (event.type !== 'updated' || event.mutation.meta?.savesNothing === true) return
    if (event.action.type === 'success') noteSaved(nowInstant())
    if (event.action.type === 'error') noteSaveFailed()
  })
}
