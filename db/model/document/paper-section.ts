import type { NewBlock } from './first-text.ts'
import type { PaperSection } from './paper.ts'
import { typeset } from './typography.ts'

/* Sections of papers that the desk fills by itself, without a template. */

/** A section under its heading, set as Estonians set type; blocks without words are left out. */
export function paperSection(key: string, heading: string, blocks: readonly NewBlock[]): PaperSection {
  return {
    key,
    heading,
    blocks: blocks.flatMap(({ rests: _rests, ...block }, index) => {
      const spans = block.spans
        .map((span) => ({ ...span, text: typeset(span.text) }))
        .filter(({ text }) => text !== '')
      return spans.length === 0 ? [] : [{ ...block, spans, id: `p${index + 1}` }]
    }),
  }
}

/** Lines set as Estonians set type, without those that are empty. */
export function presentLines(lines: readonly string[]): string[] {
  return lines.map((text) => typeset(text).trim()).filter((text) => text !== '')
}
