import { z } from 'zod'
import { CaseId, DocumentId } from '../ids.ts'
import { IsoDate } from '../time/dates.ts'
import { Section } from './document.ts'
import { Conclusion } from './template.ts'

/** The last issued document of the same kind about the same child, to write on from. */
export const EarlierDocument = z.strictObject({
  caseId: CaseId,
  documentId: DocumentId,
  caseNumber: z.string(),
  issuedOn: IsoDate,
  conclusion: Conclusion.nullable(),
  sections: z.array(Section).max(60),
})
export type EarlierDocument = z.infer<typeof EarlierDocument>
