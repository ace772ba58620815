import { z } from 'zod'

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

const idSchema = z.string().regex(UUID_V7)

/** Schemas of the branded ids. Every row's id is a UUIDv7 in lower-case text. */
export const SpecialistId = idSchema.brand<'SpecialistId'>()
export const MunicipalityId = idSchema.brand<'MunicipalityId'>()
export const MunicipalityUnitId = idSchema.brand<'MunicipalityUnitId'>()
export const PersonId = idSchema.brand<'PersonId'>()
export const CaseId = idSchema.brand<'CaseId'>()
export const CasePersonId = idSchema.brand<'CasePersonId'>()
export const EntryId = idSchema.brand<'EntryId'>()
export const CommitmentId = idSchema.brand<'CommitmentId'>()
export const AttachmentId = idSchema.brand<'AttachmentId'>()
export const DeadlineId = idSchema.brand<'DeadlineId'>()
export const DocumentId = idSchema.brand<'DocumentId'>()
export const DocumentVersionId = idSchema.brand<'DocumentVersionId'>()
export const CaseItemId = idSchema.brand<'CaseItemId'>()
export const MeasureId = idSchema.brand<'MeasureId'>()
export const DeliveryId = idSchema.brand<'DeliveryId'>()
export const QuickNoteId = idSchema.brand<'QuickNoteId'>()
export const PersonMergeId = idSchema.brand<'PersonMergeId'>()

export type SpecialistId = z.infer<typeof SpecialistId>
export type MunicipalityId = z.infer<typeof MunicipalityId>
export type MunicipalityUnitId = z.infer<typeof MunicipalityUnitId>
export type PersonId = z.infer<typeof PersonId>
export type CaseId = z.infer<typeof CaseId>
export type CasePersonId = z.infer<typeof CasePersonId>
export type EntryId = z.infer<typeof EntryId>
export type CommitmentId = z.infer<typeof CommitmentId>
export type AttachmentId = z.infer<typeof AttachmentId>
export type DeadlineId = z.infer<typeof DeadlineId>
export type DocumentId = z.infer<typeof DocumentId>
export type DocumentVersionId = z.infer<typeof DocumentVersionId>
export type CaseItemId = z.infer<typeof CaseItemId>
export type MeasureId = z.infer<typeof MeasureId>
export type DeliveryId = z.infer<typeof DeliveryId>
export type QuickNoteId = z.infer<typeof QuickNoteId>
export type PersonMergeId = z.infer<typeof PersonMergeId>

/** What a draft is written for: an entry, a document section's version, a form. Minted at the first keystroke. */
export const DraftTargetId = idSchema.brand<'DraftTargetId'>()
export type DraftTargetId = z.infer<typeof DraftTargetId>

/**
 * Builds a UUIDv7 (RFC 9562) from a clock reading and randomness, both given, so that the model stays pure.
 * @param now milliseconds since the Unix epoch
 * @param random at least ten random bytes
 */
export function uuidV7(now: number, random: Uint8Array): string {
  if (random.length < 10) throw new RangeError('uuidV7 needs ten random bytes')
  const time = Math.trunc(now).toString(16).padStart(12, '0')
  const hex = Array.from(random.subarray(0, 10), (byte) => byte.toString(16).padStart(2, '0')).join('')
  const variant = ((random[2] ?? 0) & 0x3f) | 0x80
  return [
    time.slice(0, 8),
    time.slice(8, 12),
    `7${hex.slice(1, 4)}`,
    `${variant.toString(16).padStart(2, '0')}${hex.slice(6, 8)}`,
    hex.slice(8, 20),
  ].join('-')
}
