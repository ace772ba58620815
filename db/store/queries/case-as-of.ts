import type { CaseAsOf } from '#model/journal/case-as-of.ts'
import { caseDifferences, openCommitments } from '#model/journal/case-as-of.ts'
import { daysOfActs, type KnownCase, replayCase } from '#model/journal/case-history.ts'
import { knownTimeline } from '#model/journal/known-timeline.ts'
import { computeDeadline } from '#model/deadline/due-date.ts'
import { formatCaseNumber } from '#model/case/case-number.ts'
import type { CaseId, MunicipalityId } from '#model/ids.ts'
import type { Municipality } from '#model/municipality/municipality.ts'
import { err, ok, type Result } from '#model/result.ts'
import { dateInTallinn, type IsoDate } from '#model/time/dates.ts'
import { listActs } from '../journal/read-journal.ts'
import { cases } from '../schema/cases.ts'
import { municipalities } from '../schema/municipalities.ts'
import type { Connection, Store } from '../store.ts'
import type { Viewing } from '../viewing.ts'
import { inIds } from './id-list.ts'

/**
 * Reads a case as it was known at the end of a day: its acts are done once more up to that day. Deadlines are computed
 * by the rules of today and the day asked for; municipalities have their present names.
 * @returns `not_found` for a case of no vault, and for one that was erased
 * @throws Error when the journal of the case is broken: `verifyJournal` then says where
 */
export function readCaseAsOf(
  store: Store,
  { caseId, day }: { readonly caseId: CaseId; readonly day: IsoDate },
  viewing: Viewing,
): Result<CaseAsOf, 'not_found'> {
  const acts = listActs(store, caseId)
  const now = replayCase(acts, null)
  const days = daysOfActs(acts)
  if (now === null || days === null) return err('not_found')
  const then = replayCase(acts, day)
  const frame = { day, today: viewing.today, firstDay: days.first }
  return ok({ ...frame, known: then === null ? null : viewOf(store.db, then, now, day, viewing) })
}

function viewOf(
  db: Connection,
  then: KnownCase,
  now: KnownCase,
  day: IsoDate,
  { reference }: Viewing,
): NonNullable<CaseAsOf['known']> {
  const later = caseDifferences(then, now)
  const places = municipalitiesOf(
    db,
    then.periods.map(({ municipalityId }) => municipalityId),
  )
  return {
    case: then.case,
    changedFacts: [...later.changedFacts],
    steps: then.steps.map(({ stage, on }) => ({ stage, on })),
    municipalityPeriods: then.periods.map(({ municipalityId, from, until }) => {
      const municipality = places.get(municipalityId)
      if (municipality === undefined) throw new Error(`No municipality ${municipalityId}`)
      return { municipality, from, until }
    }),
    people: then.people.map((part) => ({ part, later: later.people.get(part.id) ?? 'same' })),
    deadlines: then.deadlines.map((deadline) => ({
      computed: computeDeadline(deadline, reference.deadlineRules, reference.holidays, day),
      later: later.deadlines.get(deadline.id) ?? 'same',
    })),
    documents: then.documents.flatMap(({ document, versions }) => {
      const newest = versions.at(-1)
      if (newest === undefined) return []
      const { number: versionNumber, status, issuedAt, fields, sections } = newest
      const issuedOn = issuedAt === null ? null : dateInTallinn(Date.parse(issuedAt))
      const state = later.documents.get(document.id) ?? 'same'
      return [{ document, versionNumber, status, issuedOn, fields, sections, later: state }]
    }),
    attachments: then.attachments
      .filter(({ entryId }) => entryId === null)
      .map((attachment) => ({ attachment, later: later.attachments.get(attachment.id) ?? 'same' })),
    timeline: knownTimeline(then).map(({ id, item }) => ({ item, later: later.lines.get(id) ?? 'same' })),
    commitments: openCommitments(then),
    links: linksOf(db, then, later.links),
    items: then.items.map((item) => ({ item, later: later.items.get(item.id) ?? 'same' })),
    since: later.since,
  }
}

function municipalitiesOf(
  db: Connection,
  ids: readonly MunicipalityId[],
): ReadonlyMap<MunicipalityId, Municipality> {
  const rows = db.select().from(municipalities).where(inIds(municipalities.id, ids)).all()
  return new Map(rows.map((row) => [row.id, row]))
}

/** Cases it was tied to, by their present number and kind. */
function linksOf(
  db: Connection,
  { links }: KnownCase,
  later: ReturnType<typeof caseDifferences>['links'],
): NonNullable<CaseAsOf['known']>['links'] {
  const ids = links.map(({ caseId }) => caseId)
  const rows = db.select().from(cases).where(inIds(cases.id, ids)).all()
  const present = new Map(rows.map((row) => [row.id, row]))
  return links.map(({ caseId }) => {
    const row = present.get(caseId)
    return {
      caseId,
      number: row === undefined ? null : formatCaseNumber(row.year, row.ordinal),
      kind: row?.kind ?? null,
      stage: row?.stage ?? null,
      later: later.get(caseId) ?? 'same',
    }
  })
}
