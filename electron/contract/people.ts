import { z } from 'zod'
import { CaseId, CasePersonId, PersonId } from '#model/ids.ts'
import { CasePerson, Person, PersonalCode, PersonInput } from '#model/person/person.ts'
import { Role } from '#model/person/role.ts'
import { call } from './call.ts'
import { committed } from './drafts.ts'

const tie = z.string().trim().max(200).nullable()

export const people = {
  /** Who is known by this personal code. */
  findByPersonalCode: call(z.strictObject({ personalCode: PersonalCode }), Person.nullable()),
  /** Adds a person with a role to a case; one child too many is refused by `child_limit`. */
  add: call(
    z.strictObject({ caseId: CaseId, person: PersonInput, role: Role, tie, ...committed }),
    CasePerson,
  ),
  update: call(
    z.strictObject({
      caseId: CaseId,
      casePersonId: CasePersonId,
      person: PersonInput,
      role: Role,
      tie,
      ...committed,
    }),
    CasePerson,
  ),
  /** Takes the person out of the case; the person stays in the vault if another case knows them. */
  remove: call(z.strictObject({ caseId: CaseId, casePersonId: CasePersonId }), z.null()),
  /** Writes what the vault holds of a person to a DOCX, for a request of access; `cancelled` when no place is chosen. */
  exportData: call(
    z.strictObject({ personId: PersonId }),
    z.strictObject({
      fileName: z.string(),
      /** Cases in which the person is a reporter alone: left out without a word in the document. */
      asReporterOnly: z.int().min(0),
    }),
  ),
}
