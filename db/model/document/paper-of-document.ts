import type { Draft } from '../draft.ts'
import type { Letterhead, Profile } from '../specialist.ts'
import type { CaseMaterial } from './case-material.ts'
import type { DocumentCase } from './document-facts.ts'
import { composeLetter } from './compose-letter.ts'
import { documentDefinition } from './definitions.ts'
import type { Document, DocumentVersion } from './document.ts'
import { gateFindings, type GateFinding } from './gate.ts'
import type { Written } from './outline.ts'
import { overlayDrafts } from './overlay-drafts.ts'
import type { Paper } from './paper.ts'
import type { Grounding } from './sources-annex.ts'
import type { DocumentTemplate } from './template.ts'

/** All that a document is made of; the editor's view of a document has this shape. */
export interface DocumentSource {
  readonly document: Pick<Document, 'kind'>
  readonly version: Pick<DocumentVersion, 'id' | 'status' | 'fields' | 'sections'> &
    Partial<Pick<DocumentVersion, 'number'>>
  readonly template: DocumentTemplate
  readonly case: DocumentCase
  readonly material: CaseMaterial
  readonly profile: Profile
  readonly letterhead: Letterhead
  readonly drafts: readonly Draft[]
  /** What its paragraphs rest on; left out where no paper is made. */
  readonly grounding?: Grounding | undefined
}

/** The document on paper as it is written now. */
export function paperOf(source: DocumentSource, draft = source.version.status === 'draft'): Paper {
  const { profile, letterhead, grounding } = source
  return composeLetter({ ...writtenOf(source), profile, letterhead, grounding, draft })
}

/** What the document still lacks before it is issued. */
export function findingsOf(source: DocumentSource): GateFinding[] {
  const written = writtenOf(source)
  const isUnexplained = (source.version.number ?? 1) > 1 && (written.fields.correction ?? '') === ''
  return [
    // Whoever holds the earlier version must be able to see what became of it.
    ...(isUnexplained ? [{ requirement: 'correction', source: null }] : []),
    ...gateFindings(written),
  ]
}

/** The document as written now, with what its kind makes of it. */
export function writtenOf({
  document,
  version,
  template,
  drafts,
  case: view,
  material,
}: DocumentSource): Written {
  const { fields, sections } = overlayDrafts(version, drafts)
  const { outline } = documentDefinition(document.kind)
  return { template, fields, sections, outline: outline(template, fields, view, material) }
}
