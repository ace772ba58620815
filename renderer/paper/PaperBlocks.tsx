import { type List, nestLists } from '#model/document/list-tree.ts'
import type { Span, TextBlock } from '#model/text/rich-text.ts'

type PlainBlock = Exclude<TextBlock, { type: 'list_item' }>

/** Below the section's own `h3`. */
const HEADINGS = { 1: 'h4', 2: 'h5', 3: 'h6' } as const

/** Rich text as it stands on paper. */
export function PaperBlocks({ blocks }: { readonly blocks: readonly TextBlock[] }) {
  return nestLists(blocks).map((block, index) =>
    block.type === 'list' ? (
      <PaperList key={index} list={block} depth={0} />
    ) : (
      <Block key={block.id} block={block} />
    ),
  )
}

function Block({ block }: { readonly block: PlainBlock }) {
  const Tag = block.type === 'heading' ? HEADINGS[block.level] : 'p'
  return (
    <Tag>
      <Spans spans={block.spans} />
    </Tag>
  )
}

/** The sign of an item follows its depth, as in the DOCX (electron/documents/docx/numbering.ts). */
function PaperList({ list, depth }: { readonly list: List; readonly depth: number }) {
  const Tag = list.ordered ? 'ol' : 'ul'
  return (
    <Tag data-depth={depth}>
      {list.items.map(({ block, lists }) => (
        <li key={block.id}>
          <Spans spans={block.spans} />
          {lists.map((inner, index) => (
            <PaperList key={index} list={inner} depth={depth + 1} />
          ))}
        </li>
      ))}
    </Tag>
  )
}

function Spans({ spans }: { readonly spans: readonly Span[] }) {
  return spans.map((span, index) => <Marked key={index} span={span} />)
}

function Marked({ span: { text, marks = [] } }: { readonly span: Span }) {
  let content = <>{text}</>
  if (marks.includes('underline')) content = <u>{content}</u>
  if (marks.includes('italic')) content = <em>{content}</em>
  if (marks.includes('bold')) content = <strong>{content}</strong>
  return content
}
