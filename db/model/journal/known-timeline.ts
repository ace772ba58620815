import type { CaseTag, TimelineItem } from '../case/timeline.ts'
import type { Attachment } from '../case/attachment.ts'
import type { EntryId } from '../ids.ts'
import { fullName, shortName } from '../person/name.ts'
import { dateInTallinn, type IsoDate } from '../time/dates.ts'
import type { KnownCase } from './case-history.ts'

/** Where a line stands: by day, then by time, ties by id, as `timeline_keys` has it. */
interface Place {
  readonly on: IsoDate
  readonly time: string
  readonly id: string
}

/** A line of a timeline with what it is about, by which two states of it are compared. */
export interface KnownItem {
  readonly id: string
  readonly item: TimelineItem
}

/** Time of day of milestones: after everything else that day, but for the opening. */
const LAST = '24:00'

/** The timeline of a case as it was known, newest first. */
export function knownTimeline(known: KnownCase): KnownItem[] {
  const tag = caseTagOf(known)
  const attachments = Map.groupBy(known.attachments, ({ entryId }) => entryId)
  const lines: { readonly place: Place; readonly item: TimelineItem }[] = [
    ...entryLines(known, tag, attachments),
    ...stepLines(known, tag),
    ...issuedLines(known, tag),
  ]
  return lines
    .sort((a, b) => comparePlaces(b.place, a.place))
    .map(({ place: { id }, item }) => ({ id, item }))
}

/** The case as it is named beside its lines. */
export function caseTagOf({ case: record, people }: KnownCase): CaseTag {
  const children = people
    .filter(({ role }) => role === 'child')
    .map(({ person }) => shortName(person))
    .join(', ')
  return { caseId: record.id, number: record.number, kind: record.kind, children }
}

function entryLines(
  { entries, names }: KnownCase,
  tag: CaseTag,
  attachments: ReadonlyMap<EntryId | null, readonly Attachment[]>,
) {
  return [...entries.values()].map((entry) => ({
    place: { on: entry.occurredOn, time: entry.occurredAt ?? '', id: entry.id },
    item: {
      type: 'entry' as const,
      case: tag,
      entry,
      participantNames: entry.participants.map((id) => {
        const named = names.get(id)
        return named === undefined ? '' : fullName(named)
      }),
      attachments: [...(attachments.get(entry.id) ?? [])],
    },
  }))
}

function stepLines({ steps }: KnownCase, tag: CaseTag) {
  return steps.map(({ id, stage, on }, index) => ({
    place: { on, time: index === 0 ? '' : LAST, id },
    item: { type: 'stage' as const, case: tag, on, from: steps[index - 1]?.stage ?? null, to: stage },
  }))
}

function issuedLines({ documents }: KnownCase, tag: CaseTag) {
  return documents.flatMap(({ document, versions }) =>
    versions.flatMap(({ id, documentId, number, issuedAt }) => {
      if (issuedAt === null) return []
      const on = dateInTallinn(Date.parse(issuedAt))
      return [
        {
          place: { on, time: LAST, id },
          item: {
            type: 'issued' as const,
            case: tag,
            on,
            documentId,
            documentKind: document.kind,
            number,
          },
        },
      ]
    }),
  )
}

function comparePlaces(a: Place, b: Place): number {
  for (const key of ['on', 'time', 'id'] as const) {
    if (a[key] !== b[key]) return a[key] < b[key] ? -1 : 1
  }
  return 0
}
