import { z } from 'zod'
import { CaseId, PersonId, PersonMergeId } from '#model/ids.ts'
import { Person } from '#model/person/person.ts'
import { Role } from '#model/person/role.ts'
import { Instant } from '#model/time/dates.ts'
import { call } from './call.ts'

/** A record of a person with the parts it has in cases. */
export const PersonInVault = z.strictObject({
  person: Person,
  parts: z.array(z.strictObject({ caseId: CaseId, number: z.string(), role: Role })),
})
export type PersonInVault = z.infer<typeof PersonInVault>

export const merges = {
  /** People of a case of whom the vault seems to have a second record, and merges of its people that may be undone. */
  alike: call(
    z.strictObject({ caseId: CaseId }),
    z.strictObject({
      alike: z.array(z.strictObject({ one: PersonInVault, other: PersonInVault })),
      merges: z.array(z.strictObject({ id: PersonMergeId, personId: PersonId, mergedAt: Instant })),
    }),
  ),
  /** A record, and everyone else in the vault, for choosing the second one by hand. */
  others: call(
    z.strictObject({ personId: PersonId }),
    z.strictObject({ one: PersonInVault, others: z.array(PersonInVault) }),
  ),
  /** Makes two records one. `people_not_one` where personal codes contradict. */
  merge: call(z.strictObject({ keptId: PersonId, goneId: PersonId }), PersonMergeId),
  /** Parts them again. `merge_changed_since` where that is not possible any more. */
  unmerge: call(z.strictObject({ mergeId: PersonMergeId }), z.null()),
}
