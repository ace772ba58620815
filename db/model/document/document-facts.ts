import type { CaseRecord } from '../case/case.ts'
import type { Municipality } from '../municipality/municipality.ts'
import { fullName } from '../person/name.ts'
import type { CasePerson } from '../person/person.ts'
import type { IsoDate } from '../time/dates.ts'

/** A case as far as a document needs it; the case page's view has this shape and more. */
export interface DocumentCase {
  readonly case: CaseRecord
  readonly people: readonly CasePerson[]
  readonly municipality: Municipality
}

/** What every document takes from its case. Of the people only child and case manager; a reporter never. */
export interface DocumentFacts {
  /** The day the request arrived. */
  readonly requestedOn: IsoDate
  readonly channel: CaseRecord['channel']
  readonly requestReference: string | null
  /** Name of the municipality, nominative. */
  readonly municipality: string
  readonly children: readonly ChildFacts[]
  /** The municipality's worker. The municipality is the case manager in every text. */
  readonly caseManager: { readonly name: string; readonly email: string | null } | null
}

export interface ChildFacts {
  readonly name: string
  readonly personalCode: string | null
  readonly birthDate: IsoDate | null
}

/** Takes the facts from a case. */
export function documentFacts(view: DocumentCase): DocumentFacts {
  const manager = view.people.find(({ role }) => role === 'case_manager')?.person
  return {
    requestedOn: view.case.requestedOn,
    channel: view.case.channel,
    requestReference: view.case.requestReference,
    municipality: view.municipality.name,
    children: view.people
      .filter(({ role }) => role === 'child')
      .map(({ person }) => ({
        name: fullName(person),
        personalCode: person.personalCode,
        birthDate: person.birthDate,
      })),
    caseManager: manager === undefined ? null : { name: fullName(manager), email: manager.email },
  }
}
