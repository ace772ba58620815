import { z } from 'zod'
import { Channel } from './case/case.ts'
import { Activities, EntryKind } from './case/entry.ts'
import { KlatRequest } from './case/kinds/klat-opinion.ts'
import { CaseId, DraftTargetId, type EntryId, MunicipalityId } from './ids.ts'
import { LetterFields } from './document/document.ts'
import { SectionKey } from './document/template.ts'
import { RichText } from './text/rich-text.ts'
import { Instant } from './time/dates.ts'

/*
 * What is being written but not yet saved. A draft belongs to one (case, target, field); the target's id is minted at
 * the first keystroke, so a draft can never turn up in another record. Drafts hold half-typed values as they are.
 */

const typed = (length: number) => z.string().max(length)

/** An entry being written, new or changed. */
export const EntryDraft = z.strictObject({
  kind: EntryKind,
  occurredOn: typed(20),
  occurredAt: typed(10),
  activities: Activities,
  text: RichText,
})
export type EntryDraft = z.infer<typeof EntryDraft>

/** The intake form, field by field as typed. */
export const IntakeDraft = z.strictObject({
  municipalityId: MunicipalityId.nullable(),
  requestedOn: typed(20),
  channel: Channel.nullable(),
  requestReference: typed(200),
  question: typed(40_000),
  request: KlatRequest,
  childGivenName: typed(200),
  childSurname: typed(200),
  childPersonalCode: typed(40),
  childBirthDate: typed(20),
  workerGivenName: typed(200),
  workerSurname: typed(200),
  workerPhone: typed(100),
  workerEmail: typed(400),
})
export type IntakeDraft = z.infer<typeof IntakeDraft>

/** What a draft holds, by what it is written for. */
export const DraftContent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('entry'), value: EntryDraft }),
  z.strictObject({ type: z.literal('intake'), value: IntakeDraft }),
  z.strictObject({ type: z.literal('section'), section: SectionKey, value: RichText }),
  z.strictObject({ type: z.literal('letter_fields'), value: LetterFields }),
])
export type DraftContent = z.infer<typeof DraftContent>

/** Key of the field within its target: sections are fields of a document version. */
export function draftField(content: DraftContent): string {
  return content.type === 'section' ? `section.${content.section}` : content.type
}

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
