import type { DeadlineRuleId } from '../deadline/deadline-rule.ts'
import type { Channel } from './case.ts'
import { type CaseKind, kindDefinition } from './kinds.ts'
import { deadlinesMetBy, EnquiryDetails, enquiryDeadlines } from './kinds/enquiry.ts'

/** What of a case decides which deadlines run. */
export interface DeadlineFacts {
  readonly kind: CaseKind
  readonly channel: Channel
  /** As the kind's schema has them; others mean nothing. */
  readonly details: unknown
}

/** Deadlines that begin with the request: those of every case of the kind, and those its own facts call for. */
export function deadlinesOf({ kind, channel, details }: DeadlineFacts): readonly DeadlineRuleId[] {
  const always = kindDefinition(kind).deadlinesAtIntake
  const enquiry = kind === 'enquiry' ? EnquiryDetails.safeParse(details).data : undefined
  return enquiry === undefined ? always : [...always, ...enquiryDeadlines(channel, enquiry)]
}

/** Deadlines that the facts of a case show to be done, whatever its stage. */
export function metByFacts({ kind, details }: DeadlineFacts): readonly DeadlineRuleId[] {
  const enquiry = kind === 'enquiry' ? EnquiryDetails.safeParse(details).data : undefined
  return enquiry === undefined ? [] : deadlinesMetBy(enquiry)
}
