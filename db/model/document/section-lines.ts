import { isBlank } from '../text/rich-text.ts'
import { type DocumentSource, writtenOf } from './paper-of-document.ts'
import type { TemplateSection } from './template.ts'

/**
 * How a section stands: it holds text; it is empty though required, or empty and may be; the document as it
 * stands does not print it, and then it is empty or holds text that will not be seen.
 */
export type SectionState = 'written' | 'missing' | 'empty' | 'unprinted' | 'stranded'

/** A section with how it stands, as the contents list of the document shows it. */
export interface SectionLine {
  readonly section: TemplateSection
  readonly isRequired: boolean
  readonly state: SectionState
}

/** Every section of the template in its order, with how it stands as the document is written now. */
export function sectionLines(source: DocumentSource): SectionLine[] {
  const { template, sections, outline } = writtenOf(source)
  const written = new Set(sections.filter(({ text }) => !isBlank(text)).map(({ key }) => key))
  return template.sections.map((section) => {
    const isRequired = outline.required.has(section.key)
    const state = stateOf(written.has(section.key), outline.printed.has(section.key), isRequired)
    return { section, isRequired, state }
  })
}

/** How many of the required sections hold text. */
export function readiness(lines: readonly SectionLine[]): { readonly done: number; readonly of: number } {
  const required = lines.filter(({ isRequired }) => isRequired)
  return { done: required.filter(({ state }) => state === 'written').length, of: required.length }
}

function stateOf(isWritten: boolean, isPrinted: boolean, isRequired: boolean): SectionState {
  if (!isPrinted) return isWritten ? 'stranded' : 'unprinted'
  if (isWritten) return 'written'
  return isRequired ? 'missing' : 'empty'
}
