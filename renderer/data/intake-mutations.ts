import { queryOptions, useMutation } from '@tanstack/react-query'
import type { z } from 'zod'
import type { KlatIntake } from '#contract/cases.ts'
import { desk, valueOf } from './api.ts'
import { refreshAll } from './query-client.ts'

/** Opens a case of a KLAT opinion, with its deadline and the counselling that goes with it. */
export function useOpenKlatOpinion() {
  return useMutation({
    mutationFn: (input: z.input<typeof KlatIntake>) => valueOf(desk.cases.openKlatOpinion(input)),
    onSuccess: refreshAll,
  })
}

/** Who is known by a personal code; asked anew for every form. */
export function personByCode(personalCode: string) {
  return queryOptions({
    queryKey: ['personByCode', personalCode],
    queryFn: () => valueOf(desk.people.findByPersonalCode({ personalCode })),
    staleTime: 0,
  })
}
