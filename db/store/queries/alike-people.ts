import { asc, eq, inArray, ne } from 'drizzle-orm'
import { formatCaseNumber } from '#model/case/case-number.ts'
import type { CaseId, PersonId, PersonMergeId } from '#model/ids.ts'
import { lookAlike } from '#model/person/merge.ts'
import { fullName } from '#model/person/name.ts'
import type { Person } from '#model/person/person.ts'
import type { Role } from '#model/person/role.ts'
import { fold } from '#model/search/fold.ts'
import { err, ok, type Result } from '#model/result.ts'
import type { Instant } from '#model/time/dates.ts'
import { cases } from '../schema/cases.ts'
import { casePeople, personMerges, persons } from '../schema/people.ts'
import type { Connection, Store } from '../store.ts'
import { inIds } from './id-list.ts'

/** A record of a person with the parts it has in cases. */
export interface PersonInVault {
  person: Person
  parts: { caseId: CaseId; number: string; role: Role }[]
}

/** Two records that may be one person; the first has a part in the case that was asked about. */
export interface AlikePeople {
  one: PersonInVault
  other: PersonInVault
}

/** A merge that may be undone. */
export interface PersonMerge {
  id: PersonMergeId
  personId: PersonId
  mergedAt: Instant
}

/** People of a case of whom the vault seems to have a second record, and the merges of people of the case. */
export function readAlike(
  { db }: Store,
  { caseId }: { readonly caseId: CaseId },
): { alike: AlikePeople[]; merges: PersonMerge[] } {
  const inCase = db.select({ id: casePeople.personId }).from(casePeople).where(eq(casePeople.caseId, caseId))
  const own = db.select().from(persons).where(inArray(persons.id, inCase)).orderBy(asc(persons.id)).all()
  const ownIds = new Set(own.map(({ id }) => id))
  const others = candidatesFor(db, own)
  const pairs = own.flatMap((one) =>
    others
      // Two people of the case are found from both sides.
      .filter((other) => lookAlike(one, other) && (!ownIds.has(other.id) || one.id < other.id))
      .map((other) => [one, other] as const),
  )
  const known = partsOf(
    db,
    pairs.flatMap((pair) => pair.map(({ id }) => id)),
  )
  const { id, keptId: personId, mergedAt } = personMerges
  return {
    alike: pairs.map(([one, other]) => ({ one: known(one), other: known(other) })),
    merges: db
      .select({ id, personId, mergedAt })
      .from(personMerges)
      .where(inArray(personId, inCase))
      .orderBy(asc(mergedAt), asc(id))
      .all(),
  }
}

/** A record and everyone else in the vault, by surname, for choosing a second one by hand. @returns `not_found` */
export function readOtherPeople(
  { db }: Store,
  { personId }: { readonly personId: PersonId },
): Result<{ one: PersonInVault; others: PersonInVault[] }, 'not_found'> {
  const one = db.select().from(persons).where(eq(persons.id, personId)).get()
  if (one === undefined) return err('not_found')
  const others = db
    .select()
    .from(persons)
    .where(ne(persons.id, personId))
    .orderBy(asc(persons.surname), asc(persons.givenName), asc(persons.id))
    .all()
  const known = partsOf(
    db,
    [one, ...others].map(({ id }) => id),
  )
  return ok({ one: known(one), others: others.map(known) })
}

/** Those of the same name, but for accents and capitals; the rest is for the model to say. Reads the whole vault once. */
function candidatesFor(db: Connection, own: readonly Person[]): Person[] {
  if (own.length === 0) return []
  const names = new Set(own.map((person) => fold(fullName(person))))
  return db
    .select()
    .from(persons)
    .all()
    .filter((person) => names.has(fold(fullName(person))))
}

function partsOf(db: Connection, ids: readonly PersonId[]): (person: Person) => PersonInVault {
  const rows = db
    .select({
      personId: casePeople.personId,
      caseId: casePeople.caseId,
      role: casePeople.role,
      year: cases.year,
      ordinal: cases.ordinal,
    })
    .from(casePeople)
    .innerJoin(cases, eq(cases.id, casePeople.caseId))
    .where(inIds(casePeople.personId, ids))
    .orderBy(asc(cases.year), asc(cases.ordinal), asc(casePeople.id))
    .all()
  const parts = Map.groupBy(rows, ({ personId }) => personId)
  return (person) => ({
    person,
    parts: (parts.get(person.id) ?? []).map(({ caseId, role, year, ordinal }) => ({
      caseId,
      role,
      number: formatCaseNumber(year, ordinal),
    })),
  })
}
