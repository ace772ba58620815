import type { CaseId, CasePersonId, PersonId } from '#model/ids.ts'
import type { CasePerson, PersonInput } from '#model/person/person.ts'
import type { Role } from '#model/person/role.ts'

import { desk, valueOf } from './api.ts'
import { refreshAll } from './query-client.ts'
import type { FormDraftKey } from './use-form-draft.ts'

/** What the people form gives. */
export interface CasePersonForm {
  readonly caseId: CaseId
  readonly person: PersonInput
  readonly role: Role
  readonly tie: string | null
  /** The draft it was written in; removed with it. */
  readonly draft?: FormDraftKey
}

/** Adds a person to a case; a known personal code is the same person. */
export async function addPerson(input: CasePersonForm): Promise<CasePerson> {
  const added = await valueOf(desk.people.add(input))
  await refreshAll()
  return added
}

/** Changes a person of a case, or the part they have in it. */
export async function updatePerson(
  input: CasePersonForm & { readonly casePersonId: CasePersonId },
): Promise<CasePerson> {
  const changed = await valueOf(desk.people.update(input))
  await refreshAll()
  return changed
}

/** Takes a person out of a case. */
export async function removePerson(input: {
  readonly caseId: CaseId
  readonly casePersonId: CasePersonId
}): Promise<void> {
  await valueOf(desk.people.remove(input))
  await refreshAll()
}

/** Asks where to and writes what the vault holds of a person; gives the name of the file. */
export async function exportPersonalData(
  personId: PersonId,
): Promise<{ readonly fileName: string; readonly asReporterOnly: number }> {
  return valueOf(desk.people.exportData({ personId }))
}
