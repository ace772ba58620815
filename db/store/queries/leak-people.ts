import { asc, eq } from 'drizzle-orm'
import type { LeakPeople } from '#model/leak/find-names.ts'
import type { LeakPerson } from '#model/leak/name-book.ts'
import type { CaseId } from '#model/ids.ts'
import { PERSON_FIELDS, ROLE_DATA } from '#model/person/role-data.ts'
import { ROLES } from '#model/person/role.ts'
import { getSettings } from '../repositories/settings.ts'
import { cases } from '../schema/cases.ts'
import { casePeople } from '../schema/people.ts'
import type { Store } from '../store.ts'
import { inIds } from './id-list.ts'

/** Roles of a family: those whose person is known for certain. */
const FAMILY = ROLES.filter((role) => ROLE_DATA[role].size === PERSON_FIELDS.length)

/** This case, those tied to it, and those that share a member of a family with it: about the same children and their siblings. */
const OWN_CASES = `
  select :caseId as id
  union select linked_case_id from case_links where case_id = :caseId
  union select case_id from case_links where linked_case_id = :caseId
  union select other.case_id from case_people ours
    join case_people other on other.person_id = ours.person_id
    where ours.case_id = :caseId
      and ours.role in (select value from json_each(:family))
      and other.role in (select value from json_each(:family))`

const PERSON = `
  persons.id, given_name as givenName, surname, personal_code as personalCode, phone, email`

/**
 * Whom a paper of a case must not name, and whom it may. Looked for are families and reporters of other cases; workers and others who
 * are met by their office recur, and are not.
 */
export function readLeakPeople(store: Store, caseId: CaseId): LeakPeople {
  const { sqlite } = store
  const values = { caseId, family: JSON.stringify(FAMILY) }
  const strangers = sqlite
    .prepare<[typeof values], LeakPerson>(
      `with own as (${OWN_CASES})
       select ${PERSON} from persons
       where id in (
         select person_id from case_people
         where role = 'reporter' or role in (select value from json_each(:family))
         except select person_id from case_people where case_id in (select id from own)
       )`,
    )
    .all(values)
  const ours = sqlite
    .prepare<[typeof values], LeakPerson & { readonly isReporter: number }>(
      `with own as (${OWN_CASES})
       select ${PERSON}, min(role = 'reporter') as isReporter from case_people
       join persons on persons.id = person_id
       where case_id in (select id from own)
       group by persons.id`,
    )
    .all(values)
  return {
    strangers,
    own: [
      ...ours.filter(({ isReporter }) => isReporter === 0),
      ...specialist(store),
      ...contactsOf(store, caseId),
    ],
    reporters: ours.filter(({ isReporter }) => isReporter === 1),
    places: readPlaces(store),
  }
}

/** In which case somebody is known, by the person's id: the newest of them. */
export function readCasesOf(
  { db }: Store,
  personIds: readonly string[],
): Map<string, { readonly year: number; readonly ordinal: number }> {
  const rows = db
    .select({ personId: casePeople.personId, year: cases.year, ordinal: cases.ordinal })
    .from(casePeople)
    .innerJoin(cases, eq(cases.id, casePeople.caseId))
    .where(inIds(casePeople.personId, personIds))
    .orderBy(asc(cases.year), asc(cases.ordinal))
    .all()
  return new Map(rows.map(({ personId, ...number }) => [personId, number]))
}

function specialist(store: Store): LeakPerson[] {
  const { profile } = getSettings(store)
  if (profile === null) return []
  const { givenName, surname, phone, email } = profile
  return [{ id: 'specialist', givenName, surname, personalCode: null, phone, email }]
}

/** Whom the municipalities of the case named to be written to. */
function contactsOf({ sqlite }: Store, caseId: CaseId): LeakPerson[] {
  return sqlite
    .prepare<
      [string],
      {
        readonly id: string
        readonly name: string | null
        readonly phone: string | null
        readonly email: string | null
      }
    >(
      `select id, contact_name as name, phone, email from municipality_units
       where municipality_id in (select municipality_id from case_municipalities where case_id = ?)`,
    )
    .all(caseId)
    .map(({ id, name, phone, email }) => {
      const words = (name ?? '').trim().split(/\s+/)
      return {
        id,
        givenName: words.slice(0, -1).join(' '),
        surname: words.at(-1) ?? '',
        personalCode: null,
        phone,
        email,
      }
    })
}

/** "Elva vald" and "Tartu maakond" are Elva and Tartu. */
function readPlaces({ sqlite }: Store): string[] {
  return sqlite
    .prepare<[], { readonly name: string; readonly county: string }>(
      'select name, county from municipalities',
    )
    .all()
    .flatMap(({ name, county }) => [name, county])
    .map((name) => name.replace(/ (?:linn|vald|maakond)$/, ''))
}
