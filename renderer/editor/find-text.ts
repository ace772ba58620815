import type { Editor } from '@tiptap/react'

import type { EditorSelection } from './carets.ts'

/**
 * Where words stand in the text of an editor, after what stands before them; `null` where they stand there no more.
 * @param before the end of what precedes, as far as it is known; a leading "…" stands for what was cut
 */
export function findText({ state }: Editor, before: string, found: string): EditorSelection | null {
  const lead = plain(before.replace(/^…/, ''))
  let place: EditorSelection | null = null
  state.doc.descendants((node, at) => {
    if (place !== null || !node.isTextblock) return place === null
    const index = plain(node.textBetween(0, node.content.size, undefined, ' ')).indexOf(lead + plain(found))
    if (index < 0) return false
    const from = at + 1 + index + lead.length
    place = { from, to: from + found.length }
    return false
  })
  return place
}

/** Spaces that do not break were put in by the page and are not in the text. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ')
}
