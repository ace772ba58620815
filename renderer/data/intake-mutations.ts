import { queryOptions, useMutation } from '@tanstack/react-query'
import type { z } from 'zod'
import type { CaseIntake } from '#contract/cases.ts'
import type { Stage } from '#model/case/stage.ts'
import type { IsoDate } from '#model/time/dates.ts'
import { desk, valueOf } from './api.ts'
import { refreshAll } from './query-client.ts'

/** What is to be opened, and the stage the case goes to at once, where what was typed says it is there already. */
interface Opening {
  readonly intake: z.input<typeof CaseIntake>
  readonly stageAtOnce: { readonly stage: Stage; readonly on: IsoDate } | null
}

/** Opens a case of any kind, with its deadlines and what goes with it. */
export function useOpenCase() {
  return useMutation({
    mutationFn: async ({ intake, stageAtOnce }: Opening) => {
      const opened = await valueOf(desk.cases.open(intake))
      // The case is open either way: were its stage refused, its page shows so and the stage can be changed there.
      if (stageAtOnce !== null) await desk.cases.changeStage({ caseId: intake.caseId, ...stageAtOnce })
      return opened
    },
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
