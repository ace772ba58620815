import { and, asc, eq, ne, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Attachment } from '#model/case/attachment.ts'
import type { CaseRecord } from '#model/case/case.ts'
import type { Commitment } from '#model/case/commitment.ts'
import type { StageStep } from '#model/case/stage.ts'
import type { ComputedDeadline } from '#model/deadline/deadline.ts'
import { computeDeadline } from '#model/deadline/due-date.ts'
import { type Document, LetterFields, type VersionStatus } from '#model/document/document.ts'
import type { Conclusion } from '#model/document/template.ts'
import type { CaseId, EntryId } from '#model/ids.ts'
import type { CaseItem } from '#model/item/item.ts'
import type { Municipality } from '#model/municipality/municipality.ts'
import type { CasePerson } from '#model/person/person.ts'
import { ROLES } from '#model/person/role.ts'
import { err, ok, type Result } from '#model/result.ts'
import type { IsoDate } from '#model/time/dates.ts'
import { stepsOf } from '../repositories/cases.ts'
import { casePersonOf } from '../repositories/people.ts'
import { caseRecordOf, deadlineOf, readJson } from '../rows.ts'
import { caseLinks, caseMunicipalities, cases, LINK_TYPES, type LinkType } from '../schema/cases.ts'
import { deadlines } from '../schema/deadlines.ts'
import { documents, documentVersions } from '../schema/documents.ts'
import { municipalities } from '../schema/municipalities.ts'
import { casePeople, persons } from '../schema/people.ts'
import type { Connection, Store } from '../store.ts'
import type { Viewing } from '../viewing.ts'
import { readCaseAttachments } from './attachments.ts'
import { type CaseLine, readCaseLines } from './case-lines.ts'
import { readOpenCommitments } from './commitments.ts'
import { type DraftLine, readDraftLines } from './draft-lines.ts'
import { inIds } from './id-list.ts'
import { listItems } from './items.ts'

/** A document of a case as one line. */
export interface DocumentLine {
  document: Document
  /** Of the newest version. */
  versionNumber: number
  status: VersionStatus
  issuedOn: IsoDate | null
  /** What a KLAT opinion concludes, by its newest version. */
  conclusion: Conclusion | null
}

/** A time in which the case was a municipality's. */
export interface MunicipalityPeriod {
  municipality: Municipality
  from: IsoDate
  until: IsoDate | null
}

/** A case that belongs with another one, and by what; only `related` is tied and untied by hand. */
export interface LinkedCase extends CaseLine {
  ties: (LinkType | 'same_child')[]
}

/** Everything the case page shows but its timeline. */
export interface CaseView {
  case: CaseRecord
  steps: StageStep[]
  people: CasePerson[]
  /** The present one. */
  municipality: Municipality
  /** Oldest first. */
  municipalityPeriods: MunicipalityPeriod[]
  deadlines: ComputedDeadline[]
  documents: DocumentLine[]
  /** Cases opened together with this one, then those tied to it by hand, then other cases of the same child. */
  linked: LinkedCase[]
  drafts: DraftLine[]
  /** Open ones, the soonest due first, those without a day last. */
  commitments: { commitment: Commitment; entryId: EntryId }[]
  /** Of the case as a whole. */
  attachments: Attachment[]
  /** What is kept on the case beside its entries. */
  items: CaseItem[]
  today: IsoDate
}

/** Reads a case. */
export function readCase({ db }: Store, caseId: CaseId, viewing: Viewing): Result<CaseView, 'not_found'> {
  const row = db.select().from(cases).where(eq(cases.id, caseId)).get()
  if (row === undefined) return err('not_found')
  const municipalityPeriods = periodsOf(db, caseId)
  const present = municipalityPeriods.find(({ until }) => until === null)
  if (present === undefined) throw new Error(`Case ${caseId} is no municipality's`)
  return ok({
    case: caseRecordOf(row),
    steps: stepsOf(db, caseId),
    people: peopleOf(db, caseId),
    municipality: present.municipality,
    municipalityPeriods,
    deadlines: deadlinesOf(db, caseId, viewing),
    documents: documentsOf(db, caseId),
    linked: linkedTo(db, caseId, viewing),
    drafts: readDraftLines(db, caseId),
    commitments: readOpenCommitments(db, [caseId]).map(({ commitment, entryId }) => ({
      commitment,
      entryId,
    })),
    attachments: readCaseAttachments(db, caseId),
    items: listItems(db, caseId),
    today: viewing.today,
  })
}

function periodsOf(connection: Connection, caseId: CaseId): MunicipalityPeriod[] {
  return connection
    .select({ municipality: municipalities, from: caseMunicipalities.from, until: caseMunicipalities.until })
    .from(caseMunicipalities)
    .innerJoin(municipalities, eq(municipalities.id, caseMunicipalities.municipalityId))
    .where(eq(caseMunicipalities.caseId, caseId))
    .orderBy(asc(caseMunicipalities.from))
    .all()
}

/** By role in the order of the model, within a role as they were added. */
function peopleOf(connection: Connection, caseId: CaseId): CasePerson[] {
  return connection
    .select({ id: casePeople.id, person: persons, role: casePeople.role, tie: casePeople.tie })
    .from(casePeople)
    .innerJoin(persons, eq(persons.id, casePeople.personId))
    .where(eq(casePeople.caseId, caseId))
    .orderBy(asc(casePeople.id))
    .all()
    .sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role))
    .map((part) => casePersonOf(part, part.person))
}

function deadlinesOf(
  connection: Connection,
  caseId: CaseId,
  { today, reference }: Viewing,
): ComputedDeadline[] {
  return connection
    .select()
    .from(deadlines)
    .where(eq(deadlines.caseId, caseId))
    .orderBy(asc(deadlines.id))
    .all()
    .map((row) => computeDeadline(deadlineOf(row), reference.deadlineRules, reference.holidays, today))
}

function documentsOf(connection: Connection, caseId: CaseId): DocumentLine[] {
  const { number, status, issuedOn, fields } = documentVersions
  const newest = sql`${number} = (
    select max(other.number) from ${documentVersions} as other where other.document_id = ${documents.id}
  )`
  return connection
    .select({ document: documents, versionNumber: number, status, issuedOn, fields })
    .from(documents)
    .innerJoin(documentVersions, and(eq(documentVersions.documentId, documents.id), newest))
    .where(eq(documents.caseId, caseId))
    .orderBy(asc(documents.id))
    .all()
    .map(({ fields: letter, ...line }) => ({
      ...line,
      conclusion: readJson(LetterFields, letter).conclusion,
    }))
}

function linkedTo(connection: Connection, caseId: CaseId, viewing: Viewing): LinkedCase[] {
  const ties = new Map<CaseId, LinkedCase['ties']>()
  const tie = (other: CaseId, type: LinkedCase['ties'][number]) =>
    ties.set(other, [...(ties.get(other) ?? []), type])
  for (const link of connection
    .select()
    .from(caseLinks)
    .where(or(eq(caseLinks.caseId, caseId), eq(caseLinks.linkedCaseId, caseId)))
    .all()) {
    tie(link.caseId === caseId ? link.linkedCaseId : link.caseId, link.type)
  }
  for (const other of ofSameChildren(connection, caseId)) tie(other, 'same_child')
  const { lines } = readCaseLines(connection, inIds(cases.id, [...ties.keys()]), viewing)
  return lines
    .map((line) => ({ ...line, ties: inOrder(ties.get(line.id) ?? []) }))
    .sort((a, b) => rankOf(a) - rankOf(b))
}

/** Other cases that concern a child of this one. */
function ofSameChildren(connection: Connection, caseId: CaseId): CaseId[] {
  const ours = alias(casePeople, 'ours')
  return connection
    .selectDistinct({ id: casePeople.caseId })
    .from(ours)
    .innerJoin(casePeople, and(eq(casePeople.personId, ours.personId), eq(casePeople.role, 'child')))
    .where(and(eq(ours.caseId, caseId), eq(ours.role, 'child'), ne(casePeople.caseId, caseId)))
    .all()
    .map(({ id }) => id)
}

const TIES: LinkedCase['ties'] = [...LINK_TYPES, 'same_child']

function inOrder(ties: LinkedCase['ties']): LinkedCase['ties'] {
  return TIES.filter((tie) => ties.includes(tie))
}

function rankOf({ ties: [strongest] }: LinkedCase): number {
  return strongest === undefined ? TIES.length : TIES.indexOf(strongest)
}
