import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import { formatCaseNumber } from '#model/case/case-number.ts'
import type { CaseKind } from '#model/case/kinds.ts'
import type { CaseId, DocumentId, EntryId } from '#model/ids.ts'
import { itemText } from '#model/item/item-text.ts'
import type { CaseItem } from '#model/item/item.ts'
import { fullName } from '#model/person/name.ts'
import { caseText } from '#model/search/case-text.ts'
import { sentenceAround, type SnippetPart } from '#model/search/sentence.ts'
import { matchesWords, searchedWords, wordsOf } from '#model/search/words.ts'
import { RichText, toPlainText } from '#model/text/rich-text.ts'
import type { IsoDate } from '#model/time/dates.ts'
import { readJson } from '../rows.ts'
import { caseMunicipalities, cases } from '../schema/cases.ts'
import { commitments, entries } from '../schema/entries.ts'
import { caseItems } from '../schema/items.ts'
import { municipalities } from '../schema/municipalities.ts'
import { casePeople, persons } from '../schema/people.ts'
import { FIRST_PERSON_ID, matchExpression } from '../search-index.ts'
import type { Connection, Store } from '../store.ts'
import { childrenOfCases } from './children.ts'
import { inIds } from './id-list.ts'
import { itemOf } from './items.ts'

/** Where something was found, with enough to open it. */
export interface SearchHit {
  type: 'case' | 'person' | 'entry' | 'item' | 'document'
  caseId: CaseId
  caseNumber: string
  caseKind: CaseKind
  children: string
  municipalityName: string
  entryId: EntryId | null
  documentId: DocumentId | null
  item: Pick<CaseItem, 'id' | 'type'> | null
  /** The day of the entry, of the item, of the document's version or of the request. */
  on: IsoDate
  /** The hit in its sentence. */
  snippet: SnippetPart[]
}

/** Hits of a search, the most wanted first. */
export interface SearchHits {
  hits: SearchHit[]
  hasMore: boolean
}

/**
 * Searches the vault: the case whose number was typed, then people (a hit for each of their cases), then cases, entries, items
 * and documents, the newest first. Each word must begin a word of the text; no text makes it fail. A fixed number of statements,
 * whatever is found.
 */
export function searchVault(
  store: Store,
  { text, limit }: { readonly text: string; readonly limit: number },
): SearchHits {
  const words = searchedWords(text)
  if (words.length === 0) return { hits: [], hasMore: false }
  // One more than is asked for shows whether there are more. Each thing found gives a hit at least.
  const found = findThings(store, words, caseOfNumber(store, text), limit + 1)
  const hits = readHits(store.db, found, words)
  return { hits: hits.slice(0, limit), hasMore: hits.length > limit }
}

/** A row of the index, before what it stands for is read. */
interface Found {
  readonly type: SearchHit['type']
  /** Id of the case, person, entry, item or document. */
  readonly subject: string
  /** The promise of an entry or the section of a document; empty for the thing itself. */
  readonly part: string
}

/** The case meant by a number that was typed whole, also without its zeros: `2026/014`, `2026/14`. */
function caseOfNumber({ db }: Store, typed: string): Found[] {
  const match = /^\s*(\d{4})\/(\d{1,9})\s*$/.exec(typed)
  if (match === null) return []
  const row = db
    .select({ subject: cases.id })
    .from(cases)
    .where(and(eq(cases.year, Number(match[1])), eq(cases.ordinal, Number(match[2]))))
    .get()
  return row === undefined ? [] : [{ type: 'case', part: '', ...row }]
}

/** Things found, each once, the most wanted first: behind the first ones the index is not read on. */
function findThings(
  { sqlite }: Store,
  words: readonly string[],
  first: readonly Found[],
  limit: number,
): Found[] {
  const things = new Map(first.map((thing) => [thing.subject, thing]))
  // Two digits begin a personal code of every other person: only four or more are looked for in codes.
  const isShortNumber = words.some((word) => /\p{N}/u.test(word) && word.length < 4)
  const rows = sqlite
    .prepare<[string, number], Found>(
      `select search_texts.type, search_texts.subject, search_texts.part from search_index
       cross join search_texts on search_texts.id = search_index.rowid
       where search_index match ? and search_index.rowid < ? order by search_index.rowid desc`,
    )
    .iterate(matchExpression(words), isShortNumber ? FIRST_PERSON_ID : Number.MAX_SAFE_INTEGER)
  for (const row of rows) {
    if (things.size >= limit) break
    if (!things.has(row.subject)) things.set(row.subject, row)
  }
  return [...things.values()]
}

/** What is known of a hit before its case is read. */
interface OpenHit {
  readonly subject: string
  readonly caseId: CaseId
  /** `null` where the day is that of the request. */
  readonly on: IsoDate | null
  /** What the words are shown in; `null` for the text of the case itself. */
  readonly text: string | null
  readonly item?: SearchHit['item']
}

function readHits(connection: Connection, found: readonly Found[], words: readonly string[]): SearchHit[] {
  const things = Map.groupBy(found, ({ type }) => type)
  const hits = Map.groupBy(
    [
      ...(things.get('case') ?? []).map(caseHit),
      ...personHits(connection, things.get('person') ?? [], words),
      ...entryHits(connection, things.get('entry') ?? []),
      ...itemHits(connection, things.get('item') ?? []),
      ...documentHits(connection, things.get('document') ?? []),
    ],
    ({ subject }) => subject,
  )
  const facts = readCaseFacts(connection, [...new Set([...hits.values()].flat().map(({ caseId }) => caseId))])
  return found.flatMap(({ type, subject }) =>
    (hits.get(subject) ?? []).map(({ caseId, on, text, item }) => {
      const { requestedOn, written, ...shown } = known(facts.get(caseId), caseId)
      return {
        type,
        caseId,
        ...shown,
        entryId: type === 'entry' ? (subject as EntryId) : null,
        documentId: type === 'document' ? (subject as DocumentId) : null,
        item: item ?? null,
        on: on ?? requestedOn,
        snippet: sentenceAround(text ?? written, words),
      }
    }),
  )
}

function caseHit({ subject }: Found): OpenHit {
  return { subject, caseId: subject as CaseId, on: null, text: null }
}

/**
 * A hit for each case of a person, the newest first. A personal code shows only where it was searched for, and never opens
 * a case in which the person is a member of the network: of them codes are not kept.
 */
function personHits(connection: Connection, found: readonly Found[], words: readonly string[]): OpenHit[] {
  if (found.length === 0) return []
  const { id, givenName, surname, personalCode } = persons
  const rows = connection
    .select({
      subject: id,
      givenName,
      surname,
      personalCode,
      caseId: cases.id,
      role: casePeople.role,
    })
    .from(persons)
    .innerJoin(casePeople, eq(casePeople.personId, id))
    .innerJoin(cases, eq(cases.id, casePeople.caseId))
    .where(inIds(id, subjectsOf(found)))
    .orderBy(desc(cases.requestedOn), desc(cases.ordinal), asc(casePeople.id))
    .all()
  const hits = new Map<string, OpenHit>()
  for (const { subject, caseId, role, ...person } of rows) {
    const name = fullName(person)
    const isByName = matchesWords(wordsOf(name), words)
    if (!isByName && role === 'network_member') continue
    const text = isByName ? name : [name, person.personalCode].join(' ')
    hits.set(`${subject} ${caseId}`, { subject, caseId, on: null, text })
  }
  return [...hits.values()]
}

function entryHits(connection: Connection, found: readonly Found[]): OpenHit[] {
  if (found.length === 0) return []
  const { id, caseId, occurredOn, text } = entries
  const rows = connection
    .select({ subject: id, caseId, on: occurredOn, text })
    .from(entries)
    .where(inIds(id, subjectsOf(found)))
    .all()
  const promises = new Map(
    connection
      .select({ entryId: commitments.entryId, what: commitments.what, who: commitments.who })
      .from(commitments)
      .where(
        inIds(
          commitments.id,
          found.map(({ part }) => part),
        ),
      )
      .all()
      .map(({ entryId, what, who }) => [entryId, `${what}\n${who}`]),
  )
  return rows.map(({ text, ...row }) => ({
    ...row,
    text: promises.get(row.subject) ?? toPlainText(readJson(RichText, text)),
  }))
}

function itemHits(connection: Connection, found: readonly Found[]): OpenHit[] {
  if (found.length === 0) return []
  return connection
    .select()
    .from(caseItems)
    .where(inIds(caseItems.id, subjectsOf(found)))
    .all()
    .map(itemOf)
    .map(({ id, type, caseId, notedOn, details }) => ({
      subject: id,
      caseId,
      on: notedOn,
      text: itemText(type, details),
      item: { id, type },
    }))
}

/** Hits in the newest versions of documents. */
function documentHits(connection: Connection, found: readonly Found[]): OpenHit[] {
  if (found.length === 0) return []
  return connection
    .all<Omit<OpenHit, 'text'> & { readonly text: string }>(
      sql`select documents.id as subject, documents.case_id as "caseId", substr(version.created_at, 1, 10) as "on",
          section.text as "text"
        from json_each(${JSON.stringify(found)}) as thing
        cross join documents on documents.id = thing.value ->> 'subject'
        cross join document_versions as version on version.document_id = documents.id
          and version.number = (select max(number) from document_versions where document_id = documents.id)
        cross join document_sections as section on section.version_id = version.id
          and section.key = thing.value ->> 'part'`,
    )
    .map((row) => ({ ...row, text: toPlainText(readJson(RichText, row.text)) }))
}

function subjectsOf(found: readonly Found[]): string[] {
  return found.map(({ subject }) => subject)
}

/** What a hit shows of its case, and what is written of the case itself. */
function readCaseFacts(connection: Connection, ids: readonly CaseId[]) {
  const children = childrenOfCases(connection, ids)
  const rows = connection
    .select({ case: cases, municipalityName: municipalities.name })
    .from(cases)
    .innerJoin(
      caseMunicipalities,
      and(eq(caseMunicipalities.caseId, cases.id), isNull(caseMunicipalities.until)),
    )
    .innerJoin(municipalities, eq(municipalities.id, caseMunicipalities.municipalityId))
    .where(inIds(cases.id, ids))
    .all()
  return new Map(
    rows.map(({ case: row, municipalityName }) => [
      row.id,
      {
        caseNumber: formatCaseNumber(row.year, row.ordinal),
        caseKind: row.kind,
        children: children.get(row.id) ?? '',
        municipalityName,
        requestedOn: row.requestedOn,
        written: caseText({ ...row, details: JSON.parse(row.details) as unknown }),
      },
    ]),
  )
}

function known<T>(facts: T | undefined, caseId: CaseId): T {
  if (facts === undefined) throw new Error(`No case ${caseId}`)
  return facts
}
