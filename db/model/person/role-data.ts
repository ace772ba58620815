import type { FieldFaults } from '../field-faults.ts'
import type { Person, PersonInput } from './person.ts'
import type { Role } from './role.ts'

/** What can be known of a person beside the name and the tie to the child, which every role has. */
export const PERSON_FIELDS = ['personalCode', 'birthDate', 'sex', 'phone', 'email'] as const
export type PersonField = (typeof PERSON_FIELDS)[number]

/** Child, parents and those who raise or represent the child: their person must be certain. */
const IDENTIFIED: ReadonlySet<PersonField> = new Set(PERSON_FIELDS)

/** Everyone else: general data, that is how they are reached. */
const REACHED: ReadonlySet<PersonField> = new Set(['phone', 'email'])

/**
 * Which data a role may have. The law closes the list: LasteKS § 34² lg 3 for the child, lg 4 for parents, guardians and
 * those raising the child, lg 6 for members of the network, of whom only general data and the tie to the child are kept;
 * lg 7 gives the unit the same data for its own tasks. Workers and representatives by office are known by their office.
 * A reporter is known at all only so that they can be asked again; nobody else learns who they are (LasteKS § 27 lg 5).
 * Family members of § 34² lg 5 have no role of their own: they are carers, or members of the network.
 */
export const ROLE_DATA: Readonly<Record<Role, ReadonlySet<PersonField>>> = {
  child: IDENTIFIED,
  custodial_parent: IDENTIFIED,
  guardian: IDENTIFIED,
  carer: IDENTIFIED,
  legal_representative: IDENTIFIED,
  case_manager: REACHED,
  child_protection_worker: REACHED,
  court_representative: REACHED,
  network_member: REACHED,
  trusted_person: REACHED,
  reporter: REACHED,
}

/** What was typed of a person that the role may not have: field → `not_for_role`. Empty where nothing was. */
export function notForRole(typed: Pick<PersonInput, PersonField>, role: Role): FieldFaults {
  const refused = PERSON_FIELDS.filter((field) => typed[field] !== null && !ROLE_DATA[role].has(field))
  return Object.fromEntries(refused.map((field) => [field, 'not_for_role']))
}

/** A person as the role may know them, also where another case knows more of the same person. */
export function seenInRole<P extends Pick<Person, PersonField>>(person: P, role: Role): P {
  const hidden = PERSON_FIELDS.filter((field) => !ROLE_DATA[role].has(field))
  return { ...person, ...Object.fromEntries(hidden.map((field) => [field, null])) }
}
