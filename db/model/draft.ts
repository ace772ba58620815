import { z } from 'zod'
import { Channel } from './case/case.ts'
import { Activities, EntryKind } from './case/entry.ts'
import { CommitmentSide } from './case/commitment.ts'
import { CaseKind } from './case/kinds.ts'
import {
  CaseId,
  type CasePersonId,
  CommitmentId,
  DraftTargetId,
  type EntryId,
  MunicipalityId,
  PersonId,
} from './ids.ts'
import { LetterFields } from './document/document.ts'
import { SectionKey } from './document/template.ts'
import { RichText } from './text/rich-text.ts'
import { Instant } from './time/dates.ts'

/*
 * What is being written but not yet saved. A draft belongs to one (case, target, field); the target's id is minted at
 * the first keystroke, so a draft can never turn up in another record. Drafts hold half-typed values as they are: a date
 * is `YYYY-MM-DD` once it is one, and until then the text that stands in its field.
 */

const typed = (length: number) => z.string().max(length)

/** An entry being written, new or changed. */
export const EntryDraft = z.strictObject({
  kind: EntryKind,
  occurredOn: typed(20),
  occurredAt: typed(10),
  activities: Activities,
  text: RichText,
  participants: z.array(PersonId).max(60),
  commitments: z
    .array(
      z.strictObject({
        id: CommitmentId,
        what: typed(1000),
        side: CommitmentSide,
        who: typed(400),
        dueOn: typed(20),
        keptOn: typed(20),
      }),
    )
    .max(40),
  minutes: typed(10),
})
export type EntryDraft = z.infer<typeof EntryDraft>

/** Fields of a kind's own details, by name, as typed. */
const typedDetails = z.record(z.string().max(40), typed(20_000))

/** The intake form, field by field as typed. */
export const IntakeDraft = z.strictObject({
  kind: CaseKind,
  municipalityId: MunicipalityId.nullable(),
  requestedOn: typed(20),
  channel: Channel.nullable(),
  requestReference: typed(200),
  question: typed(40_000),
  details: typedDetails,
  children: z
    .array(
      z.strictObject({
        givenName: typed(200),
        surname: typed(200),
        personalCode: typed(40),
        birthDate: typed(20),
        /** The child's own record, where it was said to be the same. */
        knownId: PersonId.optional(),
      }),
    )
    .max(12),
  /** Cases the new one is to be tied to. */
  linkWith: z.array(CaseId).max(12).optional(),
  /** Ids of likenesses said to mean nothing. */
  apart: z.array(typed(36)).max(100).optional(),
  /** The enquiry it began as. */
  fromEnquiry: CaseId.optional(),
  workerGivenName: typed(200),
  workerSurname: typed(200),
  workerPhone: typed(100),
  workerEmail: typed(400),
})
export type IntakeDraft = z.infer<typeof IntakeDraft>

/** The correction of a request, field by field as typed. */
export const FactsDraft = z.strictObject({
  channel: Channel,
  requestReference: typed(200),
  question: typed(40_000),
  details: typedDetails,
})
export type FactsDraft = z.infer<typeof FactsDraft>

/**
 * Forms that are a page or a dialog of fields. Their target is what is changed (a person of the case, a deadline, a
 * version), or for something new an id minted when the form opens.
 */
export const FORM_NAMES = [
  'person',
  'stage',
  'move_case',
  'withdraw_entry',
  'keep_case',
  'deadline_pause',
  'deadline_resume',
  'deadline_override',
  'gate_reason',
  'leak_decision',
  'item',
  'measure',
  'profile',
  'letterhead',
  'unit',
  'assignment',
  'assignment_end',
  'lock_after',
  'quick_note',
  'note_file',
  'note_enquiry',
  'note_discard',
  'export',
] as const
export const FormName = z.enum(FORM_NAMES)
export type FormName = z.infer<typeof FormName>

/** The fields of a form by name, as typed. */
export const FormDraft = z
  .record(z.string().min(1).max(60), typed(20_000))
  .refine((value) => Object.keys(value).length <= 60)
export type FormDraft = z.infer<typeof FormDraft>

/** What a draft holds, by what it is written for. */
export const DraftContent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('entry'), value: EntryDraft }),
  z.strictObject({ type: z.literal('intake'), value: IntakeDraft }),
  z.strictObject({ type: z.literal('section'), section: SectionKey, value: RichText }),
  z.strictObject({
    type: z.literal('letter_fields'),
    value: LetterFields,
    /** What stands in fields that cannot be taken yet, by name; `value` holds what stood there before. */
    typed: z.record(z.string().max(40), typed(20_000)).optional(),
  }),
  z.strictObject({
    type: z.literal('form'),
    form: FormName,
    /** Which of several such forms of one target: the finding a reason is for. */
    part: z.string().min(1).max(100).optional(),
    value: FormDraft,
  }),
  z.strictObject({ type: z.literal('facts'), value: FactsDraft }),
])
export type DraftContent = z.infer<typeof DraftContent>

/** Length of the longest name that `draftField` gives. */
export const MAX_DRAFT_FIELD = 160

/** Key of the field within its target: sections are fields of a document version. */
export function draftField(content: DraftContent): string {
  switch (content.type) {
    case 'section':
      return `section.${content.section}`
    case 'form':
      return formField(content.form, content.part)
    case 'entry':
    case 'intake':
    case 'letter_fields':
    case 'facts':
      return content.type
  }
}

/** Key of a form within its target. */
export function formField(form: FormName, part?: string): string {
  return part === undefined ? `form.${form}` : `form.${form}.${part}`
}

/** Stands for the case where a draft belongs to none: the settings, the register. No case has this id. */
export const NO_CASE = CaseId.parse('00000000-0000-7000-8000-000000000000')
/** Stands for the target where there is but one such form in the vault. */
export const NO_TARGET = DraftTargetId.parse('00000000-0000-7000-8000-000000000000')

/** A draft as kept. `caseId` may name a case that does not exist yet (intake). */
export const Draft = z.strictObject({
  caseId: CaseId,
  targetId: DraftTargetId,
  content: DraftContent,
  savedAt: Instant,
})
export type Draft = z.infer<typeof Draft>

/** An entry's draft has the entry's own id as its target. */
export function entryDraftTarget(id: EntryId): DraftTargetId {
  return DraftTargetId.parse(id)
}

/** The correction of a case has the case's own id as its target. */
export function caseDraftTarget(id: CaseId): DraftTargetId {
  return DraftTargetId.parse(id)
}

/** The change of a person has the id of their part in the case as its target. */
export function casePersonDraftTarget(id: CasePersonId): DraftTargetId {
  return DraftTargetId.parse(id)
}
