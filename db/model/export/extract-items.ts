import type { NewBlock } from '../document/first-text.ts'
import { actionBlocks, measureBlocks, observationBlocks, opinionBlocks } from '../document/summary-items.ts'
import type { CaseItem } from '../item/item.ts'

/** A list of the case's assessment and plan on paper. */
export interface ItemList {
  readonly key: string
  readonly heading: string
  readonly blocks: readonly NewBlock[]
}

/**
 * What a reader of the whole case is given of its assessment and plan: the child's opinion, measures, what was agreed, and what was
 * seen in STAR. Warnings, next looks and the specialist's reviews of the municipality's work stay on the desk, as in the summary.
 * @param masked takes out what is not the reader's to see
 */
export function itemLists(items: readonly CaseItem[], masked: (text: string) => string): ItemList[] {
  const list = (key: string, heading: string, blocks: readonly NewBlock[]): ItemList => ({
    key,
    heading,
    blocks: blocks.map((block) => maskedBlock(block, masked)),
  })
  return [
    list('opinion', 'Lapse arvamus', opinionBlocks(items)),
    list('measures', 'Abimeetmed', measureBlocks(items)),
    list('agreed', 'Kokkulepitud tegevused', actionBlocks(items)),
    list('observations', 'Tähelepanekud STARi menetluse kohta', observationBlocks(items)),
  ].filter(({ blocks }) => blocks.length > 0)
}

function maskedBlock(block: NewBlock, masked: (text: string) => string): NewBlock {
  const text = block.spans.map((span) => span.text).join('')
  const after = masked(text)
  return after === text ? block : { ...block, spans: [{ text: after }] }
}
