import './rich-text.css'

import { createElement, memo, type ReactNode } from 'react'

import type { RichText } from '#model/text/rich-text.ts'

import { groupBlocks } from './convert.ts'
import type { DocNode } from './doc-node.ts'

export interface RichTextViewProps {
  readonly text: RichText
  /** Rank of the text's own first-level headings in the page's outline; 4 by default, under an entry's h3. */
  readonly headingRank?: 2 | 3 | 4 | 5
}

/** A text to read, as elements of the page. Equal text objects are not drawn again. */
export const RichTextView = memo(function RichTextView({ text, headingRank = 4 }: RichTextViewProps) {
  return (
    <div className="rich-text">
      {groupBlocks(text.blocks).map((node, index) => draw(node, index, headingRank))}
    </div>
  )
})

function draw(node: DocNode, key: number, rank: number): ReactNode {
  const inside = node.content?.map((child, index) => draw(child, index, rank))
  switch (node.type) {
    case 'text':
      return <span key={key}>{marked(node)}</span>
    case 'heading': {
      const level = Number(node.attrs?.['level'])
      return createElement(
        `h${Math.min(6, rank + level - 1)}`,
        { key, className: `rich-text-h${level}` },
        inside,
      )
    }
    case 'bulletList':
      return <ul key={key}>{inside}</ul>
    case 'orderedList':
      return <ol key={key}>{inside}</ol>
    case 'listItem':
      return <li key={key}>{inside}</li>
    default:
      return <p key={key}>{inside}</p>
  }
}

const MARK_TAGS: Readonly<Record<string, 'b' | 'i' | 'u'>> = { bold: 'b', italic: 'i', underline: 'u' }

function marked(node: DocNode): ReactNode {
  return (node.marks ?? []).reduceRight<ReactNode>((words, mark) => {
    const tag = MARK_TAGS[mark.type]
    return tag === undefined ? words : createElement(tag, null, words)
  }, node.text)
}
