import { z } from 'zod'
import { ReferenceNumber } from '../case/case.ts'
import { CaseId, DocumentId, DocumentVersionId } from '../ids.ts'
import { RichText } from '../text/rich-text.ts'
import { Instant, IsoDate } from '../time/dates.ts'
import { DocumentKind } from './document-kind.ts'
import { Conclusion, SectionKey } from './template.ts'

/** Points of AvTS § 35 lg 1 that are proposed for such a document; any other can be named beside or in their place. */
export const ACCESS_POINTS = ['p11', 'p12'] as const

/** A point of AvTS § 35 lg 1 by its number, with the small one of a point put in later: "p12", "p18²". */
export const AccessPoint = z.string().regex(/^p[1-9]\d?[¹²³]?$/)

/** The restricted-access mark: AvTS § 41 lg 2 asks for the mark, holder, basis, date and end date. */
export const AccessRestriction = z.strictObject({
  points: z.array(AccessPoint).min(1).max(12),
  markedOn: IsoDate,
  validUntil: IsoDate,
  /** What is restricted: the letter with all that goes with it, or its annexes alone where its text is clean (AvTS § 41). */
  scope: z.enum(['letter', 'attachments']).optional(),
})
export type AccessRestriction = z.infer<typeof AccessRestriction>

const line = (length: number) => z.string().trim().max(length)

/** Facts of a letter beside its sections. Empty strings mean "not known yet"; the gate names what lacks. */
export const LetterFields = z.strictObject({
  documentDate: IsoDate,
  conclusion: Conclusion.nullable(),
  /** Lines of the addressee block: name, how it is sent, address. */
  addressee: z.array(line(200)).max(8),
  salutation: line(200),
  theirDate: IsoDate.nullable(),
  theirReference: ReferenceNumber.nullable(),
  ourDate: IsoDate.nullable(),
  /** Typed from the document system, never made here. */
  ourReference: ReferenceNumber.nullable(),
  access: AccessRestriction.nullable(),
  signatoryName: line(200),
  signatoryTitle: line(200),
  /** One line an attachment. */
  attachments: z.array(line(300)).max(100),
  /** Who else gets the letter, one line each. */
  alsoTo: z.array(line(200)).max(20).optional(),
  /** Whether the entries the paragraphs rest on are listed in an annex. */
  listsSources: z.boolean().optional(),
  /** What a correction changed; for versions after the first. */
  correction: line(500).optional(),
  /** Whether the letter itself says what was changed. */
  printsCorrection: z.boolean().optional(),
})
export type LetterFields = z.infer<typeof LetterFields>

/** A section's text in one version. */
export const Section = z.strictObject({ key: SectionKey, text: RichText })
export type Section = z.infer<typeof Section>

export const VersionStatus = z.enum(['draft', 'issued'])
export type VersionStatus = z.infer<typeof VersionStatus>

/** What was fixed when a version was issued. Its bytes lie in the store and are never rendered again. */
export const IssuedFile = z.strictObject({
  fileName: z.string().min(1).max(200),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().positive(),
})
export type IssuedFile = z.infer<typeof IssuedFile>

/** One version of a document. An issued version is frozen. */
export const DocumentVersion = z.strictObject({
  id: DocumentVersionId,
  documentId: DocumentId,
  number: z.int().min(1),
  status: VersionStatus,
  templateVersion: z.string(),
  fields: LetterFields,
  sections: z.array(Section).max(60),
  createdAt: Instant,
  updatedAt: Instant,
  issuedAt: Instant.nullable(),
  docx: IssuedFile.nullable(),
  /** `null` also for a version issued before PDFs were kept. */
  pdf: IssuedFile.nullable(),
})
export type DocumentVersion = z.infer<typeof DocumentVersion>

/** A document of a case: one kind, one or more versions. */
export const Document = z.strictObject({
  id: DocumentId,
  caseId: CaseId,
  kind: DocumentKind,
  createdAt: Instant,
})
export type Document = z.infer<typeof Document>
