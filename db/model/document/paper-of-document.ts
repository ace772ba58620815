import type { CaseRecord } from '../case/case.ts'
import type { Draft } from '../draft.ts'
import type { Municipality } from '../municipality/municipality.ts'
import type { CasePerson } from '../person/person.ts'
import { unreachable } from '../result.ts'
import type { Letterhead, Profile } from '../specialist.ts'
import { composeKlatOpinion } from './compose-klat-opinion.ts'
import type { Document, DocumentVersion } from './document.ts'
import { gateFindings, type GateFinding } from './gate.ts'
import { klatCaseFacts } from './klat-opinion.ts'
import { overlayDrafts } from './overlay-drafts.ts'
import type { Paper } from './paper.ts'
import type { DocumentTemplate } from './template.ts'

/** All that a document is made of; the editor's view of a document has this shape. */
export interface DocumentSource {
  readonly document: Pick<Document, 'kind'>
  readonly version: Pick<DocumentVersion, 'id' | 'status' | 'fields' | 'sections'>
  readonly template: DocumentTemplate
  readonly case: {
    readonly case: CaseRecord
    readonly people: readonly CasePerson[]
    readonly municipality: Municipality
  }
  readonly profile: Profile
  readonly letterhead: Letterhead
  readonly drafts: readonly Draft[]
}

/** The document on paper as it is written now. A new kind of document is one line here. */
export function paperOf(source: DocumentSource, draft = source.version.status === 'draft'): Paper {
  switch (source.document.kind) {
    case 'klat_opinion':
      return composeKlatOpinion({ ...written(source), draft })
    default:
      return unreachable(source.document.kind)
  }
}

/** What the document still lacks before it is issued. */
export function findingsOf(source: DocumentSource): GateFinding[] {
  switch (source.document.kind) {
    case 'klat_opinion':
      return gateFindings(written(source))
    default:
      return unreachable(source.document.kind)
  }
}

function written({ version, template, profile, letterhead, drafts, case: caseView }: DocumentSource) {
  const facts = klatCaseFacts(caseView)
  return { template, profile, letterhead, facts, ...overlayDrafts(version, drafts) }
}
