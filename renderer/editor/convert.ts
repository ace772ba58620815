import {
  EMPTY_TEXT,
  MARKS,
  type Mark,
  type RichText,
  type Span,
  type TextBlock,
} from '#model/text/rich-text.ts'

import type { DocNode } from './doc-node.ts'

type ListItem = Extract<TextBlock, { type: 'list_item' }>

/**
 * Between our text and the editor's document. Ours is flat, a list being a run of neighbouring items; the editor nests
 * lists, as HTML does. The id of a block is kept on the paragraph or heading that holds its words, so that it outlives
 * being made a list item and back.
 */

/** The editor's document of a text. An empty text is one empty paragraph without an id. */
export function toDoc(text: RichText): DocNode {
  const content = groupBlocks(text.blocks)
  return { type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : content }
}

/**
 * The text of an editor's document. A document of one empty paragraph is the empty text; list items deeper than the
 * third level come up to it.
 * @param mintId makes an id for a block that has none yet
 */
export function fromDoc(doc: DocNode, mintId: () => string): RichText {
  const nodes = doc.content ?? []
  const isEmpty = nodes.every((node) => node.type === 'paragraph' && (node.content ?? []).length === 0)
  if (isEmpty && nodes.length <= 1) return EMPTY_TEXT
  const blocks: TextBlock[] = []
  for (const node of nodes) readBlock(node, blocks, mintId)
  return { version: 1, blocks }
}

/** Top-level nodes of the blocks, list runs nested. Also what the read-only view is drawn from. */
export function groupBlocks(blocks: readonly TextBlock[]): DocNode[] {
  const nodes: DocNode[] = []
  let run: ListItem[] = []
  const endRun = () => {
    nodes.push(...nestList(run, 0))
    run = []
  }
  for (const block of blocks) {
    if (block.type === 'list_item') {
      // A list cannot start at the second level, nor leave one out.
      const deepest = run.length === 0 ? 0 : (run.at(-1)?.level ?? 0) + 1
      run.push({ ...block, level: asLevel(Math.min(block.level, deepest)) })
      continue
    }
    endRun()
    const attrs = block.type === 'heading' ? { id: block.id, level: block.level } : { id: block.id }
    nodes.push({ type: block.type, attrs, ...wordsOf(block.spans) })
  }
  endRun()
  return nodes
}

/** The lists of a run of items, all at `level` or deeper and the first at it. */
function nestList(items: readonly ListItem[], level: number): DocNode[] {
  const lists: { type: string; content: DocNode[] }[] = []
  let start = 0
  while (start < items.length) {
    const item = items[start]
    if (!item) break
    let end = start + 1
    while ((items[end]?.level ?? -1) > level) end += 1
    const words: DocNode = { type: 'paragraph', attrs: { id: item.id }, ...wordsOf(item.spans) }
    const node: DocNode = {
      type: 'listItem',
      content: [words, ...nestList(items.slice(start + 1, end), level + 1)],
    }
    const type = item.list === 'bullet' ? 'bulletList' : 'orderedList'
    const last = lists.at(-1)
    if (last?.type === type) last.content.push(node)
    else lists.push({ type, content: [node] })
    start = end
  }
  return lists
}

function wordsOf(spans: readonly Span[]): { content?: DocNode[] } {
  if (spans.length === 0) return {}
  return {
    content: spans.map((span) => ({
      type: 'text',
      text: span.text,
      ...(span.marks && span.marks.length > 0 ? { marks: span.marks.map((type) => ({ type })) } : {}),
    })),
  }
}

function readBlock(node: DocNode, blocks: TextBlock[], mintId: () => string): void {
  if (node.type === 'bulletList' || node.type === 'orderedList') return readList(node, 0, blocks, mintId)
  const id = idOf(node, mintId)
  const spans = readSpans(node)
  if (node.type === 'heading') blocks.push({ type: 'heading', id, level: headingLevel(node), spans })
  else blocks.push({ type: 'paragraph', id, spans })
}

function readList(list: DocNode, level: number, blocks: TextBlock[], mintId: () => string): void {
  const kind = list.type === 'orderedList' ? 'ordered' : 'bullet'
  for (const item of list.content ?? []) {
    for (const child of item.content ?? []) {
      if (child.type === 'bulletList' || child.type === 'orderedList')
        readList(child, level + 1, blocks, mintId)
      else {
        blocks.push({
          type: 'list_item',
          id: idOf(child, mintId),
          list: kind,
          level: asLevel(level),
          spans: readSpans(child),
        })
      }
    }
  }
}

/** The words of a block; neighbours with the same marks become one span, marks stand in the model's order. */
function readSpans(node: DocNode): Span[] {
  const spans: { text: string; marks: Mark[] }[] = []
  for (const child of node.content ?? []) {
    const text = child.text ?? ''
    if (text === '') continue
    const marks = MARKS.filter((mark) => child.marks?.some((given) => given.type === mark))
    const last = spans.at(-1)
    if (last && last.marks.join() === marks.join()) last.text += text
    else spans.push({ text, marks })
  }
  return spans.map(({ text, marks }) => (marks.length === 0 ? { text } : { text, marks }))
}

function idOf(node: DocNode, mintId: () => string): string {
  const id = node.attrs?.['id']
  return typeof id === 'string' && id !== '' ? id : mintId()
}

function headingLevel(node: DocNode): 1 | 2 | 3 {
  const level = Number(node.attrs?.['level'])
  return level === 1 || level === 2 ? level : 3
}

function asLevel(level: number): 0 | 1 | 2 {
  if (level <= 0) return 0
  return level === 1 ? 1 : 2
}
