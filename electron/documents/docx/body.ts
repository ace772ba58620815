import { HeadingLevel, type IParagraphOptions, Paragraph } from 'docx'
import { type List, nestLists } from '#model/document/list-tree.ts'
import type { Paper, PaperSection } from '#model/document/paper.ts'
import type { TextBlock } from '#model/text/rich-text.ts'
import { NUMBERING } from './numbering.ts'
import { STYLE } from './styles.ts'
import { spanRuns, textRuns } from './text-runs.ts'

type PlainBlock = Exclude<TextBlock, { type: 'list_item' }>

const HEADINGS = { 1: HeadingLevel.HEADING_2, 2: HeadingLevel.HEADING_3, 3: HeadingLevel.HEADING_4 } as const

/** Title, salutation and the numbered sections. The last paragraph stays with the closing: no signature stands alone. */
export function body(paper: Paper): Paragraph[] {
  const lists = new ListNumbers()
  const paragraphs: IParagraphOptions[] = [
    { heading: HeadingLevel.TITLE, children: textRuns(paper.title) },
    ...(paper.salutation === null ? [] : [{ children: textRuns(paper.salutation) }]),
    ...(paper.correction == null ? [] : [{ children: textRuns(paper.correction) }]),
    ...paper.body.flatMap((section) => sectionParagraphs(section, lists)),
  ]
  return paragraphs.map((paragraph, index) =>
    index === paragraphs.length - 1
      ? new Paragraph({ ...paragraph, keepNext: true })
      : new Paragraph(paragraph),
  )
}

function sectionParagraphs({ heading, blocks }: PaperSection, lists: ListNumbers): IParagraphOptions[] {
  return [
    {
      heading: HeadingLevel.HEADING_1,
      numbering: { reference: NUMBERING.sections, level: 0 },
      children: textRuns(heading),
    },
    ...nestLists(blocks).flatMap((block) =>
      block.type === 'list' ? listParagraphs(block, 0, lists) : [plainParagraph(block)],
    ),
  ]
}

function plainParagraph(block: PlainBlock): IParagraphOptions {
  const children = spanRuns(block.spans)
  return block.type === 'heading'
    ? { heading: HEADINGS[block.level], children }
    : { widowControl: true, children }
}

function listParagraphs(list: List, level: number, lists: ListNumbers): IParagraphOptions[] {
  const numbering = list.ordered
    ? { reference: NUMBERING.ordered, level, instance: lists.next() }
    : { reference: NUMBERING.bullets, level }
  return list.items.flatMap(({ block, lists: inner }) => [
    { style: STYLE.listItem, numbering, widowControl: true, children: spanRuns(block.spans) },
    ...inner.flatMap((child) => listParagraphs(child, level + 1, lists)),
  ])
}

/** Each ordered list is its own instance in the file, so that it begins with 1 again. */
class ListNumbers {
  #last = 0

  next(): number {
    this.#last += 1
    return this.#last
  }
}
