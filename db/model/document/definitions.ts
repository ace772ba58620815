import { counsellingSummary } from './counselling-summary.ts'
import type { DocumentDefinition } from './document-definition.ts'
import type { DocumentKind } from './document-kind.ts'
import { klatOpinion } from './klat-opinion.ts'

/** The registry: a new kind of document is one file and one line here. */
export const DOCUMENT_DEFINITIONS = {
  klat_opinion: klatOpinion,
  counselling_summary: counsellingSummary,
} as const satisfies Record<DocumentKind, DocumentDefinition>

/** The definition of a kind, without its own narrow types. */
export function documentDefinition(kind: DocumentKind): DocumentDefinition {
  return DOCUMENT_DEFINITIONS[kind]
}
