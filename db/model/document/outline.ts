import type { TextBlock } from '../text/rich-text.ts'
import type { LetterFields, Section } from './document.ts'
import type { GateFinding } from './gate.ts'
import type { DocumentTemplate, SectionKey } from './template.ts'

/** What a kind of document makes of its template as it is written now. */
export interface Outline {
  /** Sections that are printed. */
  readonly printed: ReadonlySet<SectionKey>
  /** Sections that must hold text before the document is issued. */
  readonly required: ReadonlySet<SectionKey>
  /** What a printed section opens with, before anything written there. */
  readonly openings: ReadonlyMap<SectionKey, readonly TextBlock[]>
  /** The section whose lines are printed after the signature, under "Lisad:", and not among the numbered ones. */
  readonly attachmentsSection: SectionKey | null
  /** What the kind itself asks for, beside what every letter and section must have. */
  readonly findings: readonly GateFinding[]
}

/** A document as written so far; unsaved texts are already laid over (`overlayDrafts`). */
export interface Written {
  readonly template: DocumentTemplate
  readonly fields: LetterFields
  readonly sections: readonly Section[]
  readonly outline: Outline
}
