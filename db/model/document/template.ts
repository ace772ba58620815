import { z } from 'zod'
import { KlatRequest } from '../case/kinds/klat-opinion.ts'
import { IsoDate } from '../time/dates.ts'
import { DocumentKind } from './document-kind.ts'

/** Names a section within its kind of document; stored, and part of label keys. */
export const SectionKey = z.string().regex(/^[a-z][A-Za-z]{1,40}$/)
export type SectionKey = z.infer<typeof SectionKey>

/** The unit's conclusion on the restriction of liberty. */
export const CONCLUSIONS = ['supportive', 'non_supportive'] as const
export const Conclusion = z.enum(CONCLUSIONS)
export type Conclusion = z.infer<typeof Conclusion>

/** For each thing the court is asked, the conclusions with which a section is printed and must hold text. */
export const ConclusionTable = z.record(KlatRequest, z.array(Conclusion).max(CONCLUSIONS.length))
export type ConclusionTable = z.infer<typeof ConclusionTable>

/** When a section must hold text before the document is issued: always, never, or by request and conclusion. */
export const Requirement = z.union([z.enum(['always', 'never']), ConclusionTable])
export type Requirement = z.infer<typeof Requirement>

/** One section of a template, in the order of the paper. */
export const TemplateSection = z.strictObject({
  key: SectionKey,
  /** Heading on the paper, Estonian. */
  title: z.string().min(1).max(200),
  required: Requirement,
  /** Law or paper that asks for the section, shown beside it; `null` where none was found. */
  source: z.string().max(300).nullable(),
  /** What belongs here, in the desk's own words; never printed. */
  guidance: z.string().max(1000).nullable(),
})
export type TemplateSection = z.infer<typeof TemplateSection>

/** A versioned template, chosen by the document's date. */
export const DocumentTemplate = z.strictObject({
  kind: DocumentKind,
  version: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  validFrom: IsoDate,
  validUntil: IsoDate.nullable(),
  /** `unconfirmed`: no official form is known, the screen asks to check. */
  status: z.enum(['unconfirmed', 'confirmed']),
  /** Title on the paper, without a full stop. */
  title: z.string().min(1).max(200),
  /** Legal ground named in the text, with its reference. */
  legalGround: z.string().min(1).max(400),
  sections: z.array(TemplateSection).min(1).max(60),
})
export type DocumentTemplate = z.infer<typeof DocumentTemplate>
