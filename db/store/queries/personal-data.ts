import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { CaseOfPerson, EntryOfPerson, PersonalData } from '#model/access-request/personal-data.ts'
import { formatCaseNumber } from '#model/case/case-number.ts'
import { Entry } from '#model/case/entry.ts'
import type { CaseId, EntryId, PersonId } from '#model/ids.ts'
import type { Act } from '#model/journal/act.ts'
import type { CasePerson, Person } from '#model/person/person.ts'
import { err, ok, type Result } from '#model/result.ts'
import type { Instant } from '#model/time/dates.ts'
import { readJson } from '../rows.ts'
import { attachments } from '../schema/attachments.ts'
import { caseMunicipalities, cases } from '../schema/cases.ts'
import { documents, documentVersions } from '../schema/documents.ts'
import { entries, entryParticipants, withdrawnEntries } from '../schema/entries.ts'
import { journal } from '../schema/journal.ts'
import { municipalities } from '../schema/municipalities.ts'
import { casePeople, persons } from '../schema/people.ts'
import type { Connection, Store } from '../store.ts'
import { readCaseEntries } from './case-entries.ts'
import { listItems } from './items.ts'

/** Acts by which something of a case left the desk. */
const COPIES_OUT: readonly Act[] = [
  'document.exported',
  'attachment.copied_out',
  'attachment.opened_outside',
  'delivery.made',
  'delivery.saved_again',
]

/**
 * Gathers what the vault holds of one person, for a request of access. A case the person is in as reporter alone is only
 * counted. @returns `not_found`
 */
export function readPersonalData({ db }: Store, personId: PersonId): Result<PersonalData, 'not_found'> {
  const person = db.select().from(persons).where(eq(persons.id, personId)).get()
  if (person === undefined) return err('not_found')
  const named = casesOf(db, personId).map((row) => ({ row, people: peopleOf(db, row.id) }))
  const isReporterOnly = ({ people }: (typeof named)[number]) => {
    const own = people.filter((part) => part.person.id === personId)
    return own.length > 0 && own.every(({ role }) => role === 'reporter')
  }
  return ok({
    person,
    cases: named
      .filter((one) => !isReporterOnly(one))
      .map(({ row, people }) => caseOf(db, row, people, person)),
    asReporterOnly: named.filter(isReporterOnly).length,
  })
}

type CaseRow = ReturnType<typeof casesOf>[number]

function casesOf(connection: Connection, personId: PersonId) {
  const { id, year, ordinal, kind, requestedOn, closedOn } = cases
  return connection
    .select({ id, year, ordinal, kind, requestedOn, closedOn, municipality: municipalities.name })
    .from(cases)
    .innerJoin(caseMunicipalities, and(eq(caseMunicipalities.caseId, id), isNull(caseMunicipalities.until)))
    .innerJoin(municipalities, eq(municipalities.id, caseMunicipalities.municipalityId))
    .where(
      sql`${id} in (
        select case_id from ${casePeople} where person_id = ${personId}
        union select case_id from ${entryParticipants} join ${entries} on ${entries}.id = entry_id
        where person_id = ${personId}
        union select case_id from ${withdrawnEntries}, json_each(entry, '$.participants') as taker
        where taker.value = ${personId})`,
    )
    .orderBy(asc(requestedOn), asc(year), asc(ordinal))
    .all()
}

function caseOf(
  connection: Connection,
  row: CaseRow,
  people: readonly CasePerson[],
  person: Person,
): CaseOfPerson {
  const { id, year, ordinal, ...facts } = row
  const own = people.filter((part) => part.person.id === person.id)
  const others = people.filter((part) => part.person.id !== person.id)
  const named = namedIn(connection, id)
  const known = new Set(people.map((part) => part.person.id))
  const reporters = reportersAlone(people)
  const children = people.filter(({ role }) => role === 'child')
  const isAboutAlone = children.length === 1 && children[0]?.person.id === person.id
  const { read, ids } = entriesOf(connection, id, person.id, isAboutAlone, reporters)
  const hasPart = own.some(({ role }) => role !== 'reporter')
  return {
    ...facts,
    id,
    number: formatCaseNumber(year, ordinal),
    parts: own.filter(({ role }) => role !== 'reporter').map(({ role, tie }) => ({ role, tie })),
    others: [...others, ...named.filter((one) => !known.has(one.id) && one.id !== person.id).map(asNamed)],
    entries: read,
    items: isAboutAlone ? listItems(connection, id) : [],
    documents: hasPart ? documentsOf(connection, id) : [],
    attachments: attachmentsOf(connection, id, ids, isAboutAlone),
    openings: actsOf(connection, id, ['case.viewed']),
    copiesOut: actsOf(connection, id, COPIES_OUT),
  }
}

function peopleOf(connection: Connection, caseId: CaseId): CasePerson[] {
  return connection
    .select({ id: casePeople.id, person: persons, role: casePeople.role, tie: casePeople.tie })
    .from(casePeople)
    .innerJoin(persons, eq(persons.id, casePeople.personId))
    .where(eq(casePeople.caseId, caseId))
    .orderBy(asc(casePeople.id))
    .all()
}

/** People known in a case as reporter and in no other way. */
function reportersAlone(people: readonly CasePerson[]): Set<PersonId> {
  const known = new Set(people.filter(({ role }) => role !== 'reporter').map(({ person }) => person.id))
  return new Set(people.map(({ person }) => person.id).filter((id) => !known.has(id)))
}

/** Everyone the entries of a case name, also those who have left it, and those of entries that were taken back. */
function namedIn(connection: Connection, caseId: CaseId): Person[] {
  return connection
    .select()
    .from(persons)
    .where(
      sql`${persons.id} in (
        select person_id from ${entryParticipants} join ${entries} on ${entries}.id = entry_id where case_id = ${caseId}
        union select taker.value from ${withdrawnEntries}, json_each(entry, '$.participants') as taker
        where case_id = ${caseId})`,
    )
    .all()
}

/** Someone who is only named, as a part to be masked. */
function asNamed(person: Person): CasePerson {
  return { id: person.id as unknown as CasePerson['id'], person, role: 'network_member', tie: null }
}

interface ReadEntries {
  readonly read: EntryOfPerson[]
  readonly ids: ReadonlySet<EntryId>
}

/**
 * Entries the person took part in; of a case about this person alone, all of them. Left out are those a reporter took part in, and
 * those that are remarks on the worker's role and nothing else (activity 10).
 */
function entriesOf(
  connection: Connection,
  caseId: CaseId,
  personId: PersonId,
  isAboutAlone: boolean,
  reporters: ReadonlySet<PersonId>,
): ReadEntries {
  const read: EntryOfPerson[] = []
  const ids = new Set<EntryId>()
  for (const { entry, isWithdrawn } of everyEntry(connection, caseId)) {
    const { id, kind, occurredOn, occurredAt, text, participants, activities } = entry
    const tookPart = participants.includes(personId)
    const isRemark = activities.length > 0 && activities.every((activity) => activity === 10)
    const hasReporter = participants.some((one) => one !== personId && reporters.has(one))
    if ((!tookPart && !isAboutAlone) || isRemark || hasReporter) continue
    ids.add(id)
    read.push({ kind, occurredOn, occurredAt, tookPart, isWithdrawn, text })
  }
  return { read, ids }
}

/** The entries of a case, oldest first, and after them those that were taken back: the vault holds these too. */
function everyEntry(connection: Connection, caseId: CaseId): { entry: Entry; isWithdrawn: boolean }[] {
  const withdrawn = connection
    .select({ entry: withdrawnEntries.entry })
    .from(withdrawnEntries)
    .where(eq(withdrawnEntries.caseId, caseId))
    .orderBy(asc(withdrawnEntries.id))
    .all()
  return [
    ...readCaseEntries(connection, caseId).map((entry) => ({ entry, isWithdrawn: false })),
    ...withdrawn.map((row) => ({ entry: readJson(Entry, row.entry), isWithdrawn: true })),
  ]
}

function documentsOf(connection: Connection, caseId: CaseId): CaseOfPerson['documents'] {
  const { number, issuedOn } = documentVersions
  return connection
    .select({ kind: documents.kind, version: number, issuedOn })
    .from(documents)
    .innerJoin(documentVersions, eq(documentVersions.documentId, documents.id))
    .where(eq(documents.caseId, caseId))
    .orderBy(asc(documents.id), desc(number))
    .all()
}

/** Attachments of the entries that are shown; of a case about this person alone, those of the case as a whole too. */
function attachmentsOf(
  connection: Connection,
  caseId: CaseId,
  shown: ReadonlySet<EntryId>,
  isAboutAlone: boolean,
): CaseOfPerson['attachments'] {
  const { entryId, name, addedAt } = attachments
  return connection
    .select({ entryId, name, addedAt })
    .from(attachments)
    .where(and(eq(attachments.caseId, caseId), isNull(attachments.removedAt)))
    .orderBy(asc(attachments.id))
    .all()
    .filter((one) => (one.entryId === null ? isAboutAlone : shown.has(one.entryId)))
    .map(({ name, addedAt }) => ({ name, addedAt }))
}

function actsOf(connection: Connection, caseId: CaseId, acts: readonly Act[]): Instant[] {
  return connection
    .select({ at: journal.at })
    .from(journal)
    .where(and(eq(journal.caseId, caseId), inArray(journal.act, [...acts])))
    .orderBy(asc(journal.seq))
    .all()
    .map(({ at }) => at)
}
