import { eq } from 'drizzle-orm'
import { formatCaseNumber } from '#model/case/case-number.ts'
import type { Stage } from '#model/case/stage.ts'
import type { CaseTag, TimelineItem } from '#model/case/timeline.ts'
import type { DocumentKind } from '#model/document/document-kind.ts'
import type { CaseId, DocumentId, EntryId, PersonId } from '#model/ids.ts'
import { fullName } from '#model/person/name.ts'
import { unreachable } from '#model/result.ts'
import type { IsoDate } from '#model/time/dates.ts'
import { readEntries } from '../repositories/entries.ts'
import { cases } from '../schema/cases.ts'
import { documents, documentVersions } from '../schema/documents.ts'
import { persons } from '../schema/people.ts'
import type { TimelineKeyType } from '../schema/timeline.ts'
import type { Store } from '../store.ts'
import { readEntryAttachments } from './attachments.ts'
import { childrenOfCases } from './children.ts'
import { inIds } from './id-list.ts'
import type { Key } from './timeline-keys.ts'

/** Reads what stands at keys, in their order. */
export function readItems(store: Store, keys: readonly Key[]): TimelineItem[] {
  const idsOf = (type: TimelineKeyType) => keys.filter((key) => key.type === type).map(({ id }) => id)
  const caseIds = [...new Set(keys.map(({ caseId }) => caseId))]
  const tags = readTags(store, caseIds)
  const entryIds = idsOf('entry') as EntryId[]
  const entries = readEntries(store.db, entryIds)
  const names = readNames(
    store,
    [...entries.values()].flatMap(({ participants }) => participants),
  )
  const attachments = readEntryAttachments(store.db, caseIds, entryIds)
  const steps = readSteps(store, idsOf('stage'))
  const versions = readVersions(store, idsOf('issued'))
  return keys.map((key): TimelineItem => {
    const tag = known(tags.get(key.caseId), key)
    const on = key.on as IsoDate
    switch (key.type) {
      case 'entry': {
        const entry = known(entries.get(key.id as EntryId), key)
        return {
          type: 'entry',
          case: tag,
          entry,
          participantNames: entry.participants.map((person) => names.get(person) ?? ''),
          attachments: attachments.get(entry.id) ?? [],
        }
      }
      case 'stage':
        return { type: 'stage', case: tag, on, ...known(steps.get(key.id), key) }
      case 'issued':
        return { type: 'issued', case: tag, on, ...known(versions.get(key.id), key) }
      default:
        return unreachable(key.type)
    }
  })
}

function known<T>(found: T | undefined, key: Key): T {
  if (found === undefined) throw new Error(`No ${key.type} ${key.id} of case ${key.caseId}`)
  return found
}

function readNames({ db }: Store, ids: readonly PersonId[]): Map<PersonId, string> {
  const { id, givenName, surname } = persons
  const rows = db.select({ id, givenName, surname }).from(persons).where(inIds(id, ids)).all()
  return new Map(rows.map((row) => [row.id, fullName(row)]))
}

/** Each step with the stage it left. */
function readSteps({ sqlite }: Store, ids: readonly string[]) {
  const rows = sqlite
    .prepare<[string], { id: string; from: Stage | null; to: Stage }>(
      `select step.id, step.stage as "to",
        (select stage from case_stages as previous
         where previous.case_id = step.case_id and previous.ordinal = step.ordinal - 1) as "from"
       from case_stages as step where step.id in (select value from json_each(?))`,
    )
    .all(JSON.stringify(ids))
  return new Map(rows.map(({ id, from, to }) => [id, { from, to }]))
}

function readVersions({ db }: Store, ids: readonly string[]) {
  const { id, documentId, number } = documentVersions
  const rows = db
    .select({ id, documentId, documentKind: documents.kind, number })
    .from(documentVersions)
    .innerJoin(documents, eq(documents.id, documentId))
    .where(inIds(id, ids))
    .all()
  return new Map<string, { documentId: DocumentId; documentKind: DocumentKind; number: number }>(
    rows.map(({ id: versionId, ...version }) => [versionId, version]),
  )
}

export function readTags({ db }: Store, ids: readonly CaseId[]): Map<CaseId, CaseTag> {
  const children = childrenOfCases(db, ids)
  const rows = db
    .select({ id: cases.id, year: cases.year, ordinal: cases.ordinal, kind: cases.kind })
    .from(cases)
    .where(inIds(cases.id, ids))
    .all()
  return new Map(
    rows.map(({ id, year, ordinal, kind }) => [
      id,
      { caseId: id, number: formatCaseNumber(year, ordinal), kind, children: children.get(id) ?? '' },
    ]),
  )
}
