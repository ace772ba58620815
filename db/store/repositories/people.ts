import { and, asc, count, eq, inArray, ne, notExists, sql } from 'drizzle-orm'
import { isDeepStrictEqual } from 'node:util'
import { isTooManyChildren } from '#model/case/intake.ts'
import { casePersonDraftTarget } from '#model/draft.ts'
import type { ErrorCode } from '#model/error-codes.ts'
import { type BadInput, badInput } from '#model/field-faults.ts'
import type { CaseId, CasePersonId, PersonId } from '#model/ids.ts'
import type { CasePerson, Person, PersonInput } from '#model/person/person.ts'
import { checkPersonalCode, contradiction } from '#model/person/personal-code.ts'
import { type Role, ROLES } from '#model/person/role.ts'
import {
  notForRole,
  PERSON_FIELDS,
  type PersonField,
  ROLE_DATA,
  seenInRole,
} from '#model/person/role-data.ts'
import { err, ok, type Result } from '#model/result.ts'
import type { IsoDate } from '#model/time/dates.ts'
import { type Acting, todayOf } from '../acting.ts'
import { recordAct } from '../journal/record-act.ts'
import { isNamedByWithdrawn } from '../queries/withdrawn-entries.ts'
import { readEntries } from './entries.ts'
import { cases } from '../schema/cases.ts'
import { entries, entryParticipants } from '../schema/entries.ts'
import { casePeople, personMerges, persons } from '../schema/people.ts'
import type { Connection, Store } from '../store.ts'
import { change } from '../transaction.ts'
import { clearDraft } from './drafts.ts'

/** A person's part in a case as typed. */
export interface CasePersonInput {
  readonly person: PersonInput
  readonly role: Role
  /** The tie to the child, in words. */
  readonly tie: string | null
}

/** Why people are refused: a code, or the fields a role may not have. */
type PersonRefusal = ErrorCode | BadInput

/** Who is known by a personal code. */
export function findPersonByCode({ db }: Store, personalCode: string): Person | null {
  return db.select().from(persons).where(eq(persons.personalCode, personalCode)).get() ?? null
}

/**
 * Adds a person with a role to a case. Who is known by the personal code is the same person, whose record is kept as it is.
 * @returns `not_found`, `child_limit`, `bad_input` (has this role already), or a fault of the person's data: `bad_input`
 *   with `person.<field>: not_for_role`, `personal_code_contradicts`, `date_in_future`, `date_before_birth`
 */
export function addPerson(
  store: Store,
  input: CasePersonInput & { readonly caseId: CaseId },
  acting: Acting,
): Result<CasePerson, PersonRefusal> {
  return change(store, (tx): Result<CasePerson, PersonRefusal> => {
    const { caseId, role, tie } = input
    const caseRow = caseForPeople(tx, caseId)
    if (caseRow === null) return err('not_found')
    if (role === 'child' && !hasRoomForChild(tx, caseRow)) return err('child_limit')
    const person = settlePerson(tx, input.person, role, caseRow.requestedOn, acting, 'person')
    if (!person.ok) return person
    if (hasRole(tx, caseId, person.value.id, role)) return err('bad_input')
    return ok(insertCasePerson(tx, caseId, person.value, role, tie, acting))
  })
}

/**
 * The person meant by what was typed, found by the personal code or newly written.
 * @param requestedOn the day of the request, before which a child of the case is born
 * @param under path of the person in what was typed, for the names of fields at fault
 * @returns faults as `addPerson`
 */
export function settlePerson(
  tx: Connection,
  typed: PersonInput,
  role: Role,
  requestedOn: IsoDate,
  acting: Acting,
  under: string,
): Result<Person, PersonRefusal> {
  const checked = checkPerson(typed, role, requestedOn, todayOf(acting), under)
  if (!checked.ok) return checked
  return ok(personByCode(tx, checked.value.personalCode) ?? insertPerson(tx, checked.value, acting))
}

/**
 * The person whose record was said to be meant; it is kept as it is.
 * @returns `not_found`, and faults as `addPerson`
 */
export function settleKnownPerson(
  tx: Connection,
  id: PersonId,
  role: Role,
  requestedOn: IsoDate,
  acting: Acting,
  under: string,
): Result<Person, PersonRefusal> {
  const known = tx.select().from(persons).where(eq(persons.id, id)).get()
  if (known === undefined) return err('not_found')
  const checked = checkPerson(seenInRole(known, role), role, requestedOn, todayOf(acting), under)
  return checked.ok ? ok(known) : checked
}

/** Gives a person a part in a case, without asking whether there is room for it. */
export function insertCasePerson(
  tx: Connection,
  caseId: CaseId,
  person: Person,
  role: Role,
  tie: string | null,
  acting: Acting,
): CasePerson {
  const id = acting.newId() as CasePersonId
  tx.insert(casePeople).values({ id, caseId, personId: person.id, role, tie }).run()
  const added = casePersonOf({ id, role, tie }, person)
  const subject = { type: 'case_person', id } as const
  recordAct(tx, { act: 'person.added', subject, caseId, after: added }, acting)
  return added
}

/**
 * Changes a person and their part in a case. A personal code known from someone else says who the person is: the part
 * then becomes theirs, and their record is kept as it is.
 * @returns as `addPerson`
 */
export function updatePerson(
  store: Store,
  input: CasePersonInput & { readonly caseId: CaseId; readonly casePersonId: CasePersonId },
  acting: Acting,
): Result<CasePerson, PersonRefusal> {
  return change(store, (tx): Result<CasePerson, PersonRefusal> => {
    const { caseId, casePersonId, role, tie } = input
    const part = partInCase(tx, caseId, casePersonId)
    const caseRow = caseForPeople(tx, caseId)
    if (part === null || caseRow === null) return err('not_found')
    if (role === 'child' && part.role !== 'child' && !hasRoomForChild(tx, caseRow)) return err('child_limit')
    const checked = checkPerson(input.person, role, caseRow.requestedOn, todayOf(acting), 'person')
    if (!checked.ok) return checked

    const known = personByCode(tx, checked.value.personalCode)
    const isAnother = known !== null && known.id !== part.person.id
    const person = isAnother ? known : updatePersonRow(tx, part, role, checked.value)
    if ((isAnother || role !== part.role) && hasRole(tx, caseId, person.id, role)) return err('bad_input')
    tx.update(casePeople).set({ personId: person.id, role, tie }).where(eq(casePeople.id, casePersonId)).run()
    if (isAnother) {
      passEntriesOn(tx, caseId, part.person.id, person.id, acting)
      removeIfUnknown(tx, part.person.id)
    } else {
      recordElsewhere(tx, part, person, acting)
    }
    const before = casePersonOf(part, part.person)
    const after = casePersonOf({ id: casePersonId, role, tie }, person)
    const subject = { type: 'case_person', id: casePersonId } as const
    recordAct(tx, { act: 'person.changed', subject, caseId, before, after }, acting)
    return ok(after)
  })
}

/**
 * Takes a person out of a case; the person stays in the vault only if another case knows them or an entry names them.
 * @returns `not_found`
 */
export function removePerson(
  store: Store,
  input: { readonly caseId: CaseId; readonly casePersonId: CasePersonId },
  acting: Acting,
): Result<null, ErrorCode> {
  return change(store, (tx) => {
    const { caseId, casePersonId } = input
    const part = partInCase(tx, caseId, casePersonId)
    if (part === null) return err('not_found')
    tx.delete(casePeople).where(eq(casePeople.id, casePersonId)).run()
    clearDraft(tx, { caseId, targetId: casePersonDraftTarget(casePersonId), field: 'form.person' })
    removeIfUnknown(tx, part.person.id)
    const subject = { type: 'case_person', id: casePersonId } as const
    const before = casePersonOf(part, part.person)
    recordAct(tx, { act: 'person.removed', subject, caseId, before }, acting)
    return ok(null)
  })
}

/**
 * A part in a case as it is shown: what the role may have of the person (LasteKS § 34² lg 3–6), also where another case
 * knows more.
 */
export function casePersonOf(part: Pick<CasePerson, 'id' | 'role' | 'tie'>, person: Person): CasePerson {
  const { id, role, tie } = part
  return { id, person: seenInRole(person, role), role, tie }
}

/**
 * The person's data as it is kept, birth date and sex by the personal code. What the role may not have is refused and
 * not dropped: whoever typed it must learn that it is not kept.
 */
function checkPerson(
  typed: PersonInput,
  role: Role,
  requestedOn: IsoDate,
  today: IsoDate,
  under: string,
): Result<PersonInput, PersonRefusal> {
  const refused = Object.entries(notForRole(typed, role))
  if (refused.length > 0) {
    return err(badInput(Object.fromEntries(refused.map(([field, code]) => [`${under}.${field}`, code]))))
  }
  const { personalCode } = typed
  let { birthDate, sex } = typed
  if (personalCode !== null) {
    const facts = checkPersonalCode(personalCode, today)
    if (!facts.ok) return err(facts.error === 'birth_in_future' ? 'date_in_future' : 'invalid_personal_code')
    if (contradiction(personalCode, typed) !== null) return err('personal_code_contradicts')
    birthDate = facts.value.birthDate
    sex = facts.value.sex
  }
  if (birthDate !== null && birthDate > today) return err('date_in_future')
  if (role === 'child' && birthDate !== null && birthDate > requestedOn) return err('date_before_birth')
  return ok({ ...typed, birthDate, sex })
}

type CaseForPeople = Pick<typeof cases.$inferSelect, 'id' | 'kind' | 'requestedOn'>

function caseForPeople(tx: Connection, caseId: CaseId): CaseForPeople | null {
  const { id, kind, requestedOn } = cases
  return tx.select({ id, kind, requestedOn }).from(cases).where(eq(id, caseId)).get() ?? null
}

function hasRoomForChild(tx: Connection, caseRow: CaseForPeople): boolean {
  const children = tx
    .select({ count: count() })
    .from(casePeople)
    .where(and(eq(casePeople.caseId, caseRow.id), eq(casePeople.role, 'child')))
    .get()
  return !isTooManyChildren(caseRow.kind, (children?.count ?? 0) + 1)
}

function hasRole(tx: Connection, caseId: CaseId, personId: PersonId, role: Role): boolean {
  const { id } = casePeople
  const same = and(
    eq(casePeople.personId, personId),
    eq(casePeople.caseId, caseId),
    eq(casePeople.role, role),
  )
  return tx.select({ id }).from(casePeople).where(same).get() !== undefined
}

type Part = Pick<CasePerson, 'id' | 'person' | 'role' | 'tie'>

function partInCase(tx: Connection, caseId: CaseId, id: CasePersonId): Part | null {
  const row = tx
    .select()
    .from(casePeople)
    .innerJoin(persons, eq(persons.id, casePeople.personId))
    .where(and(eq(casePeople.id, id), eq(casePeople.caseId, caseId)))
    .get()
  if (row === undefined) return null
  return { id, person: row.persons, role: row.case_people.role, tie: row.case_people.tie }
}

function personByCode(tx: Connection, personalCode: string | null): Person | null {
  if (personalCode === null) return null
  return tx.select().from(persons).where(eq(persons.personalCode, personalCode)).get() ?? null
}

function insertPerson(tx: Connection, input: PersonInput, acting: Acting): Person {
  const person: Person = { ...input, id: acting.newId() as PersonId }
  tx.insert(persons).values(person).run()
  return person
}

/**
 * Writes what was typed of a person. What the role may not have was not typed: it stays where another part of theirs may
 * have it, and is forgotten where none does.
 */
function updatePersonRow(tx: Connection, part: Part, role: Role, typed: PersonInput): Person {
  const kept = PERSON_FIELDS.filter((field) => !ROLE_DATA[role].has(field) && hasOtherPart(tx, part, field))
  const facts = Object.fromEntries(kept.map((field) => [field, part.person[field]]))
  const person: Person = { ...typed, ...facts, id: part.person.id }
  tx.update(persons).set(person).where(eq(persons.id, person.id)).run()
  return person
}

/** True where the person has another part, here or in another case, in a role that may have the field. */
function hasOtherPart(tx: Connection, part: Part, field: PersonField): boolean {
  const roles = ROLES.filter((role) => ROLE_DATA[role].has(field))
  const other = and(
    eq(casePeople.personId, part.person.id),
    ne(casePeople.id, part.id),
    inArray(casePeople.role, roles),
  )
  return tx.select({ id: casePeople.id }).from(casePeople).where(other).get() !== undefined
}

/** Entries of a case in which someone took part who turned out to be another. */
function passEntriesOn(tx: Connection, caseId: CaseId, from: PersonId, to: PersonId, acting: Acting): void {
  const ofCase = tx.select({ id: entries.id }).from(entries).where(eq(entries.caseId, caseId))
  const named = and(eq(entryParticipants.personId, from), inArray(entryParticipants.entryId, ofCase))
  const ids = tx.select({ id: entryParticipants.entryId }).from(entryParticipants).where(named).all()
  const entryIds = ids.map(({ id }) => id).sort()
  const before = readEntries(tx, entryIds)
  for (const row of tx.delete(entryParticipants).where(named).returning().all()) {
    // Both may have been named: then one of the two is enough.
    tx.insert(entryParticipants)
      .values({ ...row, personId: to })
      .onConflictDoNothing()
      .run()
  }
  const after = readEntries(tx, entryIds)
  for (const id of entryIds) {
    const subject = { type: 'entry', id } as const
    const states = { before: before.get(id), after: after.get(id) }
    recordAct(tx, { act: 'entry.changed', subject, caseId, ...states }, acting)
  }
}

/**
 * A person is one record in all their cases: what is changed of it in one is journaled in each of the others, under its
 * own key, as it is seen there. A case whose entries alone name the person knows the name and nothing else.
 */
function recordElsewhere(tx: Connection, changed: Part, person: Person, acting: Acting): void {
  const parts = tx
    .select()
    .from(casePeople)
    .where(and(eq(casePeople.personId, person.id), ne(casePeople.id, changed.id)))
    .orderBy(asc(casePeople.id))
    .all()
  for (const part of parts) {
    const before = casePersonOf(part, changed.person)
    const after = casePersonOf(part, person)
    if (isDeepStrictEqual(before, after)) continue
    const subject = { type: 'case_person', id: part.id } as const
    recordAct(tx, { act: 'person.changed', subject, caseId: part.caseId, before, after }, acting)
  }
  const before = nameOf(changed.person)
  const after = nameOf(person)
  if (isDeepStrictEqual(before, after)) return
  for (const caseId of casesNaming(tx, person.id)) {
    const subject = { type: 'person', id: person.id } as const
    recordAct(tx, { act: 'person.renamed', subject, caseId, before, after }, acting)
  }
}

function nameOf({ givenName, surname }: Person): Pick<Person, 'givenName' | 'surname'> {
  return { givenName, surname }
}

/** Cases whose entries name someone who has no part in them any more. */
function casesNaming(tx: Connection, personId: PersonId): CaseId[] {
  const part = tx
    .select({ one: sql`1` })
    .from(casePeople)
    .where(and(eq(casePeople.personId, personId), eq(casePeople.caseId, entries.caseId)))
  return tx
    .selectDistinct({ caseId: entries.caseId })
    .from(entryParticipants)
    .innerJoin(entries, eq(entries.id, entryParticipants.entryId))
    .where(and(eq(entryParticipants.personId, personId), notExists(part)))
    .orderBy(asc(entries.caseId))
    .all()
    .map(({ caseId }) => caseId)
}

/** Forgets a person whom neither a case nor an entry knows any more, be it one that was taken back. */
export function removeIfUnknown(tx: Connection, personId: PersonId): void {
  const part = tx
    .select({ id: casePeople.id })
    .from(casePeople)
    .where(eq(casePeople.personId, personId))
    .get()
  const entry = tx
    .select({ id: entryParticipants.entryId })
    .from(entryParticipants)
    .where(eq(entryParticipants.personId, personId))
    .get()
  if (part !== undefined || entry !== undefined || isNamedByWithdrawn(tx, personId)) return
  // What a merge was to be undone by goes with the person.
  tx.delete(personMerges).where(eq(personMerges.keptId, personId)).run()
  tx.delete(persons).where(eq(persons.id, personId)).run()
}
