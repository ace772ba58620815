import { useMutation } from '@tanstack/react-query'
import type { z } from 'zod'

import type { cases } from '#contract/cases.ts'

import { desk, valueOf } from './api.ts'
import { refreshAll } from './query-client.ts'

/** Corrects the facts of the request. */
export function useUpdateFacts() {
  return useMutation({
    mutationFn: (input: z.input<typeof cases.updateFacts.input>) => valueOf(desk.cases.updateFacts(input)),
    onSuccess: refreshAll,
  })
}

/** Hands a case to another municipality from a day. */
export function useMoveCase() {
  return useMutation({
    mutationFn: (input: z.input<typeof cases.move.input>) => valueOf(desk.cases.move(input)),
    onSuccess: refreshAll,
  })
}

/** Ties two cases together, or unties them. */
export function useLinkCases() {
  return useMutation({
    mutationFn: (input: z.input<typeof cases.link.input>) => valueOf(desk.cases.link(input)),
    onSuccess: refreshAll,
  })
}
