import { z } from 'zod'
import { CaseRecord, Channel, Question, ReferenceNumber } from '#model/case/case.ts'
import { CaseKind } from '#model/case/kinds.ts'
import { Commitment } from '#model/case/commitment.ts'
import { Attachment } from '#model/case/attachment.ts'
import { Stage, StageStep } from '#model/case/stage.ts'
import { ComputedDeadline } from '#model/deadline/deadline.ts'
import { Document, VersionStatus } from '#model/document/document.ts'
import { Conclusion } from '#model/document/template.ts'
import { CaseAsOf } from '#model/journal/case-as-of.ts'
import { CaseId, DraftTargetId, EntryId, MunicipalityId, PersonId } from '#model/ids.ts'
import { CaseItem } from '#model/item/item.ts'
import { CLOSING_GROUNDS } from '#model/item/item-types.ts'
import { Municipality } from '#model/municipality/municipality.ts'
import { CasePerson, PersonInput } from '#model/person/person.ts'
import { IsoDate } from '#model/time/dates.ts'
import { call } from './call.ts'
import { DraftLine } from './desk.ts'
import { committed } from './drafts.ts'
import { CaseLine } from './municipalities.ts'

/** What the intake of any kind of case gives. Only municipality, date and question are compulsory. */
export const CaseIntake = z.strictObject({
  kind: CaseKind,
  /** Minted by the form at its first keystroke; its draft is cleared when the case is opened. */
  caseId: CaseId,
  /** The form's own draft target. */
  draftTargetId: DraftTargetId,
  municipalityId: MunicipalityId,
  requestedOn: IsoDate,
  channel: Channel,
  requestReference: ReferenceNumber.nullable(),
  question: Question,
  /** Parsed by the kind's own schema; refused by `bad_input` with the field. */
  details: z.record(z.string().max(40), z.unknown()),
  /**
   * A child with a personal code already in the vault is the same person; its record is kept as it is. So is that of a
   * child named by `knownId`, which has no need of a code.
   */
  children: z.array(PersonInput.safeExtend({ knownId: PersonId.optional() })).max(12),
  /** The municipality's worker, case manager of the case. */
  worker: PersonInput.nullable(),
  /** Cases it is tied to at once. An open counselling of the child among them stands for the one an opinion would open. */
  linkWith: z.array(CaseId).max(12).optional(),
  /** The enquiry the case began as: it is answered by the case and closed. */
  fromEnquiry: CaseId.optional(),
})
export type CaseIntake = z.infer<typeof CaseIntake>

/** A case that belongs with another one, and by what; only `related` is tied and untied by hand. */
export const LinkedCase = CaseLine.extend({
  ties: z.array(z.enum(['opened_with', 'related', 'same_child'])).min(1),
})
export type LinkedCase = z.infer<typeof LinkedCase>

/** Everything the case page shows but its timeline. */
export const CaseView = z.strictObject({
  case: CaseRecord,
  steps: z.array(StageStep),
  people: z.array(CasePerson),
  municipality: Municipality,
  municipalityPeriods: z.array(
    z.strictObject({ municipality: Municipality, from: IsoDate, until: IsoDate.nullable() }),
  ),
  deadlines: z.array(ComputedDeadline),
  documents: z.array(
    z.strictObject({
      document: Document,
      versionNumber: z.int(),
      status: VersionStatus,
      issuedOn: IsoDate.nullable(),
      /** What a KLAT opinion concludes, by its newest version. */
      conclusion: Conclusion.nullable(),
    }),
  ),
  /** Cases opened together with this one, then those tied to it by hand, then other cases of the same child. */
  linked: z.array(LinkedCase),
  drafts: z.array(DraftLine),
  /** Open promises of the case, soonest first, those without a day last. */
  commitments: z.array(z.strictObject({ commitment: Commitment, entryId: EntryId })),
  /** Attachments of the case as a whole; those of entries come with the timeline. */
  attachments: z.array(Attachment),
  /** What is kept on the case beside its entries. */
  items: z.array(CaseItem),
  today: IsoDate,
})
export type CaseView = z.infer<typeof CaseView>

export const cases = {
  list: call(z.strictObject({ kind: CaseKind.nullable(), open: z.boolean() }), z.array(CaseLine)),
  open: call(CaseIntake, CaseView),
  /** Corrects the facts of the request; the old ones stay in the journal. */
  updateFacts: call(
    z.strictObject({
      caseId: CaseId,
      channel: Channel,
      requestReference: ReferenceNumber.nullable(),
      question: Question,
      details: z.record(z.string().max(40), z.unknown()),
    }),
    CaseView,
  ),
  /** Hands the case to another municipality from a day; both are kept with their dates. */
  move: call(
    z.strictObject({ caseId: CaseId, municipalityId: MunicipalityId, from: IsoDate, ...committed }),
    CaseView,
  ),
  /** Ties two cases together, or with `linked: false` unties them. */
  link: call(z.strictObject({ caseId: CaseId, otherCaseId: CaseId, linked: z.boolean() }), CaseView),
  get: call(z.strictObject({ caseId: CaseId }), CaseView),
  /** The case as it was known at the end of a day; `known: null` before the desk knew it. */
  asOf: call(z.strictObject({ caseId: CaseId, day: IsoDate }), CaseAsOf),
  /** Moves the case to a stage on a day. Any stage of the kind is possible: the order is only the usual one. */
  changeStage: call(
    z.strictObject({
      caseId: CaseId,
      stage: Stage,
      on: IsoDate,
      /** For counselling that closes without its criteria: the ground, kept as an item. */
      closing: z
        .strictObject({ ground: z.enum(CLOSING_GROUNDS), note: z.string().trim().max(2000) })
        .optional(),
      /** Closes the open counsellings of a KLAT opinion with it. */
      withCounselling: z.boolean().optional(),
      ...committed,
    }),
    CaseView,
  ),
}
