import { and, asc, eq } from 'drizzle-orm'
import type { CaseId } from '#model/ids.ts'
import { shortName } from '#model/person/name.ts'
import { casePeople, persons } from '../schema/people.ts'
import type { Connection } from '../store.ts'
import { inIds } from './id-list.ts'

/** Children of cases in the short form of lists, "Kaarel N., Mari N."; a case without a known child is not in the map. */
export function childrenOfCases(connection: Connection, caseIds: readonly CaseId[]): Map<CaseId, string> {
  const rows = connection
    .select({ caseId: casePeople.caseId, givenName: persons.givenName, surname: persons.surname })
    .from(casePeople)
    .innerJoin(persons, eq(persons.id, casePeople.personId))
    .where(and(inIds(casePeople.caseId, caseIds), eq(casePeople.role, 'child')))
    .orderBy(asc(casePeople.caseId), asc(casePeople.id))
    .all()
  const children = new Map<CaseId, string>()
  for (const { caseId, ...named } of rows) {
    const before = children.get(caseId)
    children.set(caseId, before === undefined ? shortName(named) : `${before}, ${shortName(named)}`)
  }
  return children
}
