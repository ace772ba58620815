import type { CaseView } from '#contract/cases.ts'
import type { CaseKind } from '#model/case/kinds.ts'
import { EnquiryDetails } from '#model/case/kinds/enquiry.ts'

import { emptyChild, emptyIntake, type IntakeValue } from './intake-value.ts'

/** The form of a case that an enquiry becomes: what was asked, by whom, and about which children. Tied to the enquiry. */
export function intakeFromEnquiry(view: CaseView, kind: CaseKind | null): IntakeValue {
  const { id, requestedOn, channel, requestReference, question, details } = view.case
  const asked = EnquiryDetails.safeParse(details).data
  const manager = view.people.find(({ role }) => role === 'case_manager')?.person
  const asker = asked?.asker === 'worker' ? (asked.askerName ?? '') : ''
  const [surname = '', ...given] = asker.trim().split(/\s+/).toReversed()
  return {
    ...emptyIntake(kind, requestedOn, view.municipality.id),
    channel,
    requestReference: requestReference ?? '',
    question,
    children: view.people
      .filter(({ role }) => role === 'child')
      .map(({ person }) => ({
        ...emptyChild(),
        givenName: person.givenName,
        surname: person.surname,
        personalCode: person.personalCode ?? '',
        birthDate: person.birthDate ?? '',
        knownId: person.id,
      })),
    workerGivenName: manager?.givenName ?? given.toReversed().join(' '),
    workerSurname: manager?.surname ?? surname,
    workerPhone: manager?.phone ?? '',
    workerEmail: manager?.email ?? '',
    linkWith: [id],
    fromEnquiry: id,
  }
}
