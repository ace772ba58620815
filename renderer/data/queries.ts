import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { CaseKind } from '#model/case/kinds.ts'
import type { TimelineAnchor, TimelineFilter, TimelineScope } from '#model/case/timeline.ts'
import type { CaseId, DocumentId, DocumentVersionId, MunicipalityId } from '#model/ids.ts'
import type { JournalFilter } from '#model/journal/journal-line.ts'
import type { IsoDate } from '#model/time/dates.ts'
import { desk, valueOf } from './api.ts'
import type { AttachmentPlace } from './attachments-mutations.ts'

/** Entries fetched at once; about four screens of reading. */
const TIMELINE_PAGE = 60

/** Lines of the journal fetched at once. */
const JOURNAL_PAGE = 100

/** What a screen can ask for, with the key it is kept under. */
export const queries = {
  vaultStatus: () => queryOptions({ queryKey: ['vault'], queryFn: () => valueOf(desk.vault.status(null)) }),
  /** What opens the vault. */
  keys: () => queryOptions({ queryKey: ['keys'], queryFn: () => valueOf(desk.keys.overview(null)) }),
  preferences: () =>
    queryOptions({ queryKey: ['preferences'], queryFn: () => valueOf(desk.preferences.get(null)) }),
  settings: () => queryOptions({ queryKey: ['settings'], queryFn: () => valueOf(desk.profile.get(null)) }),
  municipalities: () =>
    queryOptions({ queryKey: ['municipalities'], queryFn: () => valueOf(desk.municipalities.list(null)) }),
  municipality: (municipalityId: MunicipalityId) =>
    queryOptions({
      queryKey: ['municipality', municipalityId],
      queryFn: () => valueOf(desk.municipalities.overview({ municipalityId })),
    }),
  /** Closed cases of a municipality, counted by year. */
  closedYears: (municipalityId: MunicipalityId) =>
    queryOptions({
      queryKey: ['closedYears', municipalityId],
      queryFn: () => valueOf(desk.municipalities.closedYears({ municipalityId })),
    }),
  closedCases: (municipalityId: MunicipalityId, year: number) =>
    queryOptions({
      queryKey: ['closedCases', municipalityId, year],
      queryFn: () => valueOf(desk.municipalities.closedCases({ municipalityId, year })),
    }),
  /** What a municipality said of counsellings. */
  feedback: (municipalityId: MunicipalityId) =>
    queryOptions({
      queryKey: ['feedback', municipalityId],
      queryFn: () => valueOf(desk.municipalities.feedback({ municipalityId })),
    }),
  desk: () => queryOptions({ queryKey: ['desk'], queryFn: () => valueOf(desk.desk.overview(null)) }),
  cases: (kind: CaseKind | null, open: boolean) =>
    queryOptions({
      queryKey: ['cases', kind, open],
      queryFn: () => valueOf(desk.cases.list({ kind, open })),
    }),
  /** What the paragraphs of a version rest on. */
  grounds: (versionId: DocumentVersionId) =>
    queryOptions({
      queryKey: ['grounds', versionId],
      queryFn: () => valueOf(desk.grounds.list({ versionId })),
    }),
  /** The last issued document of the kind about the same child. It never changes while one writes. */
  earlierDocument: (versionId: DocumentVersionId) =>
    queryOptions({
      queryKey: ['earlier-document', versionId],
      queryFn: () => valueOf(desk.documents.earlier({ versionId })),
      staleTime: Infinity,
    }),
  /** Measures in force on a day. */
  measures: () => queryOptions({ queryKey: ['measures'], queryFn: () => valueOf(desk.measures.list(null)) }),
  retention: () =>
    queryOptions({ queryKey: ['retention'], queryFn: () => valueOf(desk.retention.overview(null)) }),
  /** Looks into the folder, so it is asked anew at each visit. */
  backups: () =>
    queryOptions({
      queryKey: ['backups', 'overview'],
      queryFn: () => valueOf(desk.backups.overview(null)),
      staleTime: 0,
    }),
  backupHealth: () =>
    queryOptions({ queryKey: ['backups', 'health'], queryFn: () => valueOf(desk.backups.health(null)) }),
  /** Backups in the folder they are kept in, or in the one that was chosen since. */
  restorable: () =>
    queryOptions({ queryKey: ['restorable'], queryFn: () => valueOf(desk.restore.known(null)) }),
  case: (caseId: CaseId) =>
    queryOptions({ queryKey: ['case', caseId], queryFn: () => valueOf(desk.cases.get({ caseId })) }),
  /** A case as it was known at the end of a day. Not kept: each look is an opening that the journal knows. */
  caseAsOf: (caseId: CaseId, day: IsoDate) =>
    queryOptions({
      queryKey: ['caseAsOf', caseId, day],
      queryFn: () => valueOf(desk.cases.asOf({ caseId, day })),
      gcTime: 0,
    }),
  journal: (filter: JournalFilter) =>
    infiniteQueryOptions({
      queryKey: ['journal', filter],
      queryFn: ({ pageParam }) =>
        valueOf(desk.journal.list({ filter, before: pageParam, limit: JOURNAL_PAGE })),
      initialPageParam: null as number | null,
      getNextPageParam: (last) => last.next,
      // Looking at cases and locking the desk leave lines too: every visit asks anew.
      staleTime: 0,
    }),
  /** A line never changes, so what it changed is asked for once. */
  journalChange: (seq: number) =>
    queryOptions({ queryKey: ['journalChange', seq], queryFn: () => valueOf(desk.journal.change({ seq })) }),
  /** Opened at its newest end, or around an anchor; it goes on to both sides. */
  timeline: (scope: TimelineScope, filter: TimelineFilter, anchor: TimelineAnchor | null = null) =>
    infiniteQueryOptions({
      queryKey: ['timeline', scope, filter, anchor],
      queryFn: ({ pageParam }) =>
        valueOf(
          desk.timeline.list({
            scope,
            filter,
            cursor: pageParam,
            ...(anchor === null ? {} : { anchor }),
            limit: TIMELINE_PAGE,
          }),
        ),
      initialPageParam: null as string | null,
      getNextPageParam: (last) => last.nextCursor,
      getPreviousPageParam: (first) => first.previousCursor,
    }),
  /** How many entries a timeline has under a filter, without the entries. */
  timelineTotal: (scope: TimelineScope, filter: TimelineFilter) =>
    queryOptions({
      queryKey: ['timelineTotal', scope, filter],
      queryFn: async () =>
        (await valueOf(desk.timeline.list({ scope, filter, cursor: null, limit: 1 }))).total,
    }),
  attachments: (place: AttachmentPlace) =>
    queryOptions({
      queryKey: ['attachments', place],
      queryFn: () => valueOf(desk.attachments.list(place)),
    }),
  /** Notes that wait for a case. */
  notes: () => queryOptions({ queryKey: ['notes'], queryFn: () => valueOf(desk.notes.list(null)) }),
  drafts: (caseId: CaseId | null) =>
    queryOptions({
      queryKey: ['drafts', caseId],
      queryFn: () => valueOf(desk.drafts.list({ caseId })),
      // Typing saves drafts without a refresh of what is shown, so every visit asks anew.
      staleTime: 0,
    }),
  document: (documentId: DocumentId) =>
    queryOptions({
      queryKey: ['document', documentId],
      queryFn: () => valueOf(desk.documents.get({ documentId })),
    }),
} as const
