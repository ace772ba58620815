import { eq } from 'drizzle-orm'
import type { CaseId } from '#model/ids.ts'
import { casePeople, persons } from '../schema/people.ts'
import type { Store } from '../store.ts'

/** Given and family names of the people of a case; none for a case that is not in the vault. */
export function namesOfCase({ db }: Store, caseId: CaseId): string[] {
  return db
    .select({ givenName: persons.givenName, surname: persons.surname })
    .from(casePeople)
    .innerJoin(persons, eq(persons.id, casePeople.personId))
    .where(eq(casePeople.caseId, caseId))
    .all()
    .flatMap(({ givenName, surname }) => [givenName, surname])
}
