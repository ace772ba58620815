import type { StageStep } from '../case/stage.ts'
import type { IsoDate } from '../time/dates.ts'
import type { CaseItem } from '../item/item.ts'
import type { CaseMaterial } from './case-material.ts'
import type { DocumentCase } from './document-facts.ts'
import type { DrawLines } from './drawing.ts'
import type { Ground } from './ground.ts'
import type { LetterFields, Section } from './document.ts'
import type { Outline } from './outline.ts'
import type { LogEntry } from './shared-log.ts'
import type { DocumentTemplate } from './template.ts'

/** What a new document is filled from. */
export interface DocumentStart extends DocumentCase {
  readonly steps: readonly StageStep[]
  /** What happened, oldest first; `sharedLog` says what of it may be printed. */
  readonly log: readonly LogEntry[]
  /** What is kept beside the log, of the same cases. */
  readonly items: readonly CaseItem[]
  readonly today: IsoDate
}

/** What the rest of the desk needs to know about a kind of document. */
export interface DocumentDefinition {
  /** How its file names begin. */
  readonly fileStem: string
  /** Whether the letter states a conclusion, which is chosen among its facts. */
  readonly hasConclusion: boolean
  /** The sections as a new document starts with them: facts of the case, the rest empty. Judgement is never prefilled. */
  readonly firstSections: (start: DocumentStart, template: DocumentTemplate) => Section[]
  /** What the paragraphs of these sections rest on; left out where none is filled from the log. */
  readonly firstGrounds?: (start: DocumentStart, template: DocumentTemplate) => Ground[]
  /** What its sections can be drawn from later, line by line; left out where nothing can. */
  readonly draw?: DrawLines
  readonly outline: (
    template: DocumentTemplate,
    fields: LetterFields,
    view: DocumentCase,
    material: CaseMaterial,
  ) => Outline
}
