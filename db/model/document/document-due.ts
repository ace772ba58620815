import type { Stage } from '../case/stage.ts'
import type { DocumentKind } from './document-kind.ts'

/** Stages of a case at which a document is not yet its next step: an opinion is asked for, a summary ends the work. */
const TOO_EARLY: Readonly<Record<DocumentKind, readonly Stage[]>> = {
  klat_opinion: [],
  counselling_summary: ['contact', 'counselling'],
}

/** True when writing the document is what a case at a stage asks for; it may be begun earlier too. */
export function isDocumentDue(kind: DocumentKind, stage: Stage): boolean {
  return !TOO_EARLY[kind].includes(stage)
}
