import { eq } from 'drizzle-orm'
import { formatCaseNumber } from '#model/case/case-number.ts'
import type { CaseTag } from '#model/case/timeline.ts'
import type { CaseId } from '#model/ids.ts'
import type { Act, SubjectType } from '#model/journal/act.ts'
import { actsOf } from '#model/journal/act-groups.ts'
import { replayCase } from '#model/journal/case-history.ts'
import type { ActPayload } from '#model/journal/chain.ts'
import {
  ActTarget,
  type JournalChange,
  type JournalFilter,
  type JournalLine,
} from '#model/journal/journal-line.ts'
import { fullName } from '#model/person/name.ts'
import { err, ok, type Result } from '#model/result.ts'
import { addDays, type Instant, startOfDayInTallinn } from '#model/time/dates.ts'
import { openPayload } from '../journal/payload.ts'
import { listActs } from '../journal/read-journal.ts'
import { VAULT_SCOPE } from '../journal/record-act.ts'
import { getSettings } from '../repositories/settings.ts'
import { specialistOf } from '../repositories/vault.ts'
import { cases } from '../schema/cases.ts'
import { deadlines } from '../schema/deadlines.ts'
import { documents, documentVersions } from '../schema/documents.ts'
import { entries } from '../schema/entries.ts'
import { municipalities } from '../schema/municipalities.ts'
import { persons } from '../schema/people.ts'
import type { Store } from '../store.ts'
import { inIds } from './id-list.ts'
import { readTags } from './timeline-items.ts'

/** A stretch of the journal, newest first. */
export interface JournalPage {
  lines: JournalLine[]
  /** Where the next stretch begins; `null` at the end. */
  next: number | null
}

/** Which stretch. */
export interface JournalRequest {
  readonly filter: JournalFilter
  /** `next` of the stretch before, `null` for the newest. */
  readonly before: number | null
  readonly limit: number
}

/** Reads a stretch of the journal: a fixed number of statements, whatever the number of lines. */
export function readJournal(store: Store, { filter, before, limit }: JournalRequest): JournalPage {
  const rows = readRows(store, filter, before, limit + 1)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    lines: linesOf(store, page),
    next: rows.length > limit && last !== undefined ? last.seq : null,
  }
}

/** What one act changed. @returns `not_found` for a row that is none */
export function readJournalChange(store: Store, seq: number): Result<JournalChange, 'not_found'> {
  const [row] = store.sqlite.prepare<[number], Row>(`${ROWS} where journal.seq = ?`).all(seq)
  if (row === undefined) return err('not_found')
  const [line] = linesOf(store, [row])
  if (line === undefined) throw new Error(`No line of journal row ${seq}`)
  const payload = payloadOf(row)
  const { before, after } = typeof payload === 'string' ? {} : payload
  return ok({
    line,
    before: before ?? null,
    after: after ?? null,
    names: namesIn(store, row, [before, after]),
  })
}

interface Row {
  readonly seq: number
  readonly id: string
  readonly at: Instant
  readonly actor: string
  readonly act: Act
  readonly subjectType: SubjectType
  readonly subjectId: string
  readonly caseId: CaseId | null
  readonly hash: string
  readonly salt: Buffer | null
  readonly nonce: Buffer | null
  readonly sealed: Buffer | null
  readonly key: Buffer | null
}

const ROWS = `
  select journal.seq, id, at, actor, act, subject_type as subjectType, subject_id as subjectId,
         case_id as caseId, hash, salt, nonce, sealed, key
  from journal
  left join journal_payloads on journal_payloads.seq = journal.seq
  left join case_keys on case_keys.scope = ifnull(journal.case_id, '${VAULT_SCOPE}')`

function readRows({ sqlite }: Store, filter: JournalFilter, before: number | null, limit: number): Row[] {
  const conditions = ['seq < :before']
  const values: Record<string, string | number> = { before: before ?? Number.MAX_SAFE_INTEGER, limit }
  if (filter.from !== null) {
    conditions.push('at >= :from')
    values['from'] = startOfDayInTallinn(filter.from)
  }
  if (filter.until !== null) {
    conditions.push('at < :until')
    values['until'] = startOfDayInTallinn(addDays(filter.until, 1))
  }
  const acts = actsOf(filter.groups)
  if (filter.groups.length > 0) values['acts'] = JSON.stringify(acts)
  const inActs = 'act in (select value from json_each(:acts))'
  let keys: string
  if (filter.caseId !== null) {
    values['caseId'] = filter.caseId
    // The plus signs leave the index of the case as the only one worth taking: a case has few acts.
    const others = conditions.map((condition) => condition.replace(/^(at|act) /, '+$1 '))
    const all = ['case_id = :caseId', ...others, ...(filter.groups.length > 0 ? [`+${inActs}`] : [])]
    keys = `select seq from journal where ${all.join(' and ')} order by seq desc limit :limit`
  } else if (filter.groups.length > 0) {
    // Each act from its own index, newest first: a rare one is found without looking at all the others.
    keys = acts
      .map((act, index) => {
        values[`act${index}`] = act
        const all = [
          `act = :act${index}`,
          ...conditions.map((condition) => condition.replace(/^at /, '+at ')),
        ]
        return `select seq from (select seq from journal where ${all.join(' and ')} order by seq desc limit :limit)`
      })
      .join(' union all ')
  } else {
    keys = `select seq from journal where ${conditions.join(' and ')} order by seq desc limit :limit`
  }
  return sqlite
    .prepare<[Record<string, string | number>], Row>(
      `${ROWS} where journal.seq in (${keys}) order by journal.seq desc limit :limit`,
    )
    .all(values)
}

function payloadOf(row: Row): ActPayload | 'erased' | 'broken' {
  const { salt, nonce, sealed, key, caseId } = row
  if (key === null) return caseId === null ? 'broken' : 'erased'
  if (salt === null || nonce === null || sealed === null) return 'broken'
  return openPayload({ salt, nonce, sealed }, key, row.id)?.payload ?? 'broken'
}

function linesOf(store: Store, rows: readonly Row[]): JournalLine[] {
  const known = readKnown(store, rows)
  const actor = actorOf(store)
  return rows.map((row) => {
    const { seq, at, act, subjectType, subjectId, caseId, hash } = row
    const payload = payloadOf(row)
    return {
      seq,
      at,
      actorName: row.actor === actor.id ? actor.name : null,
      act,
      subjectType,
      subjectId,
      caseId,
      case: caseId === null ? null : (known.tags.get(caseId) ?? null),
      content: typeof payload === 'string' ? payload : 'whole',
      target: targetOf(row, typeof payload === 'string' ? {} : payload, known),
      reason: typeof payload === 'string' ? null : (payload.reason ?? null),
      hash,
    }
  })
}

function actorOf(store: Store): { readonly id: string; readonly name: string | null } {
  const { profile } = getSettings(store)
  return { id: specialistOf(store), name: profile === null ? null : fullName(profile) }
}

/** What is known today of the things that rows name by their ids. */
interface Known {
  readonly tags: ReadonlyMap<CaseId, CaseTag>
  readonly entries: ReadonlyMap<string, Pick<typeof entries.$inferSelect, 'kind' | 'occurredOn'>>
  readonly deadlines: ReadonlyMap<string, Pick<typeof deadlines.$inferSelect, 'ruleId'>>
  readonly documents: ReadonlyMap<string, Omit<Extract<ActTarget, { type: 'document' }>, 'type'>>
  readonly municipalities: ReadonlyMap<string, string>
}

function readKnown(store: Store, rows: readonly Row[]): Known {
  const { db } = store
  const idsOf = (...types: readonly SubjectType[]) =>
    rows.filter(({ subjectType }) => types.includes(subjectType)).map(({ subjectId }) => subjectId)
  const { kind } = documents
  const { id: versionId, documentId, number } = documentVersions
  const documentRows = db
    .select({ documentId: documents.id, kind })
    .from(documents)
    .where(inIds(documents.id, idsOf('document')))
    .all()
  const versionRows = db
    .select({ id: versionId, documentId, number, kind })
    .from(documentVersions)
    .innerJoin(documents, eq(documents.id, documentId))
    .where(inIds(versionId, idsOf('document_version')))
    .all()
  return {
    tags: readTags(
      store,
      rows.flatMap(({ caseId }) => caseId ?? []),
    ),
    entries: byId(
      db
        .select({ id: entries.id, kind: entries.kind, occurredOn: entries.occurredOn })
        .from(entries)
        .where(inIds(entries.id, idsOf('entry')))
        .all(),
    ),
    deadlines: byId(
      db
        .select({ id: deadlines.id, ruleId: deadlines.ruleId })
        .from(deadlines)
        .where(inIds(deadlines.id, idsOf('deadline')))
        .all(),
    ),
    documents: new Map<string, Omit<Extract<ActTarget, { type: 'document' }>, 'type'>>([
      ...documentRows.map((row) => [row.documentId, { ...row, number: null }] as const),
      ...versionRows.map(({ id, ...row }) => [id, row] as const),
    ]),
    municipalities: municipalityNames(store, idsOf('municipality')),
  }
}

function municipalityNames({ db }: Store, ids: readonly string[]): Map<string, string> {
  const { id, name } = municipalities
  const rows = db.select({ id, name }).from(municipalities).where(inIds(id, ids)).all()
  return new Map(rows.map((row) => [row.id, row.name]))
}

function byId<T extends { readonly id: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]))
}

/** What an act was done to; what its own payload says goes before what is known today. */
function targetOf(row: Row, { before, after }: ActPayload, known: Known): ActTarget | null {
  const state = { ...fieldsOf(before), ...fieldsOf(after) }
  return ActTarget.safeParse(candidateOf(row, state, known)).data ?? null
}

type Fields = Readonly<Record<string, unknown>>

function fieldsOf(state: unknown): Fields {
  return state !== null && typeof state === 'object' && !Array.isArray(state) ? (state as Fields) : {}
}

function candidateOf({ act, subjectType, subjectId }: Row, state: Fields, known: Known): unknown {
  if (act === 'case.viewed') return { type: 'as_of', day: state['asOf'] }
  if (act === 'case.stage_changed') return { type: 'stage', stage: state['stage'] }
  if (act === 'vault.unlocked') return { type: 'failed_tries', count: state['failedTries'] }
  if (act === 'attachment.copied_out' || act === 'attachment.opened_outside') return text(state['fileName'])
  switch (subjectType) {
    case 'entry': {
      const entry = known.entries.get(subjectId)
      const { kind = entry?.kind, occurredOn = entry?.occurredOn } = state
      return { type: 'entry', kind, occurredOn }
    }
    case 'case_person':
      return { type: 'person', name: nameIn(fieldsOf(state['person'])), role: state['role'] ?? null }
    case 'person':
      return { type: 'person', name: nameIn(state), role: null }
    case 'commitment':
      return text(state['what'])
    case 'attachment':
      return text(state['name'])
    case 'deadline':
      return { type: 'deadline', ruleId: known.deadlines.get(subjectId)?.ruleId ?? state['ruleId'] }
    case 'document':
    case 'document_version':
      return { type: 'document', ...known.documents.get(subjectId) }
    case 'municipality':
      return text(known.municipalities.get(subjectId))
    case 'municipality_unit':
      return text(state['name'])
    case 'journal':
      return text(state['fileName'])
    case 'delivery':
      return text(state['recipient'])
    default:
      return null
  }
}

function text(value: unknown): unknown {
  return { type: 'text', text: value }
}

function nameIn({ givenName, surname }: Fields): string {
  const wordOf = (value: unknown) => (typeof value === 'string' ? value : '')
  return fullName({ givenName: wordOf(givenName), surname: wordOf(surname) })
}

/** Names of what the states name by ids: people, municipalities and cases. */
function namesIn(store: Store, row: Row, states: readonly unknown[]): Record<string, string> {
  const ids = new Set<string>()
  for (const state of states) collectIds(state, ids)
  if (ids.size === 0) return {}
  const { db } = store
  const wanted = [...ids]
  const numbers = db
    .select({ id: cases.id, year: cases.year, ordinal: cases.ordinal })
    .from(cases)
    .where(inIds(cases.id, wanted))
    .all()
  const people = db.select().from(persons).where(inIds(persons.id, wanted)).all()
  const left = row.caseId === null ? null : replayCase(listActs(store, row.caseId), null)
  return Object.fromEntries([
    ...[...(left?.names ?? [])].filter(([id]) => ids.has(id)).map(([id, named]) => [id, fullName(named)]),
    ...municipalityNames(store, wanted),
    ...numbers.map(({ id, year, ordinal }) => [id, formatCaseNumber(year, ordinal)] as const),
    ...people.map((person) => [person.id, fullName(person)] as const),
  ])
}

/** Fields of payloads that hold ids of things with names. */
const NAMING_FIELDS: ReadonlySet<string> = new Set([
  'municipalityId',
  'linkedCaseId',
  'otherCaseId',
  'participants',
  'without',
])

function collectIds(state: unknown, ids: Set<string>): void {
  for (const [field, value] of Object.entries(fieldsOf(state))) {
    if (!NAMING_FIELDS.has(field)) continue
    for (const id of Array.isArray(value) ? value : [value]) if (typeof id === 'string') ids.add(id)
  }
}
