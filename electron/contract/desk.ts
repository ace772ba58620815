import { z } from 'zod'
import { CaseKind } from '#model/case/kinds.ts'
import { Commitment } from '#model/case/commitment.ts'
import { FormName } from '#model/draft.ts'
import { ComputedDeadline, DueState } from '#model/deadline/deadline.ts'
import { CaseId, DraftTargetId, EntryId, MunicipalityId } from '#model/ids.ts'
import { CaseItem } from '#model/item/item.ts'
import { Instant, IsoDate } from '#model/time/dates.ts'
import { call } from './call.ts'
import { CaseLine } from './municipalities.ts'

/** Something typed and not yet saved, as one line that leads back to it. */
export const DraftLine = z.strictObject({
  caseId: CaseId,
  targetId: DraftTargetId,
  type: z.enum(['entry', 'intake', 'section', 'letter_fields', 'facts', 'form']),
  /** For a form: which. */
  form: FormName.nullable(),
  /** For one of several forms, and for a section of a document: which of them. */
  part: z.string().nullable(),
  /** Number and children of the case; `null` for an intake whose case does not exist yet. */
  case: z.strictObject({ number: z.string(), children: z.string() }).nullable(),
  /** For a section: the document it belongs to. */
  documentId: z.string().nullable(),
  /** The first words. */
  excerpt: z.string(),
  savedAt: Instant,
})
export type DraftLine = z.infer<typeof DraftLine>

/** What the specialist sees on Monday morning. */
export const DeskOverview = z.strictObject({
  today: IsoDate,
  municipalities: z.array(
    z.strictObject({ id: MunicipalityId, name: z.string(), openCases: z.int().min(0) }),
  ),
  kinds: z.array(z.strictObject({ kind: CaseKind, openCases: z.int().min(0) })),
  /** Open deadlines of open cases, soonest first. */
  due: z.array(z.strictObject({ case: CaseLine, computed: ComputedDeadline })),
  drafts: z.array(DraftLine),
  /** Open promises, mine and theirs, soonest first, those without a day last. */
  commitments: z.array(
    z.strictObject({
      commitment: Commitment,
      /** The entry it was made in. */
      entryId: EntryId,
      case: z.strictObject({
        id: CaseId,
        number: z.string(),
        children: z.string(),
        municipalityName: z.string(),
      }),
    }),
  ),
  /** Entries not carried over to STAR, of each municipality above that has any: as many as its own list shows. */
  notInStar: z.array(z.strictObject({ id: MunicipalityId, name: z.string(), entries: z.int().min(1) })),
  /** What of open cases asks for attention by its own day: warnings, next looks, agreed actions, soonest first. */
  items: z.array(z.strictObject({ item: CaseItem, state: DueState, case: CaseLine })),
  /** Open cases of which nothing was written for long, the longest first. */
  silent: z.array(z.strictObject({ case: CaseLine, days: z.int().min(1) })),
  /** Closed cases whose period of retention has ended, to be decided about. */
  retentionDue: z.int().min(0),
})
export type DeskOverview = z.infer<typeof DeskOverview>

export const desk = { overview: call(z.null(), DeskOverview) }
