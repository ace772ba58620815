import type { CaseView } from '#contract/cases.ts'
import { type FlaggedCase, klatFlags } from '#model/klat/flags.ts'
import type { KlatFlag } from '#model/klat/flag-names.ts'
import { courtStatus, opinionStatus, serviceStatus } from '#model/klat/status.ts'

import { childrenOf, klatDetails } from '../case-facts.ts'

/** What is odd in a KLAT case, as the rules have it; nothing in a closed one, which nobody is to mend. */
export function flagsOf(view: CaseView): KlatFlag[] {
  if (view.case.closedOn !== null) return []
  const given: FlaggedCase = {
    requestReference: view.case.requestReference,
    birthDate: childrenOf(view)[0]?.person.birthDate ?? null,
    items: view.items,
    otherOpenOpinions: view.linked.filter(
      ({ kind, closedOn, ties }) =>
        kind === 'klat_opinion' && closedOn === null && ties.includes('same_child'),
    ).length,
  }
  return klatFlags(given, view.today)
}

/** Opinion, court and service of a case, each by its own facts. */
export function statusesOf(view: CaseView) {
  return {
    opinion: opinionStatus(view.documents),
    court: courtStatus(view.items, klatDetails(view)?.courtBeforeOpinion === true),
    service: serviceStatus(view.items, view.today),
  }
}
