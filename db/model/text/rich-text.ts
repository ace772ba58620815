import { z } from 'zod'

/**
 * The text people write, stored as a small versioned JSON. Blocks are flat, as in a word processor: a list is a run
 * of neighbouring list items. Each block keeps its id for life, so that a paragraph can be tied to its ground.
 */

/** Longest text accepted in one field, in characters. A page is about 3 000. */
export const MAX_TEXT_LENGTH = 400_000
/** Most blocks accepted in one field. */
export const MAX_BLOCKS = 10_000

export const MARKS = ['bold', 'italic', 'underline'] as const
export type Mark = (typeof MARKS)[number]

export const Span = z.strictObject({
  text: z.string().min(1).max(MAX_TEXT_LENGTH),
  marks: z.array(z.enum(MARKS)).max(MARKS.length).optional(),
})
export type Span = z.infer<typeof Span>

/** Stable within its text; short random text minted by the editor. */
export const BlockId = z.string().regex(/^[A-Za-z0-9_-]{1,36}$/)

const spans = z.array(Span).max(20_000)

export const Paragraph = z.strictObject({ type: z.literal('paragraph'), id: BlockId, spans })
export const Heading = z.strictObject({
  type: z.literal('heading'),
  id: BlockId,
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  spans,
})
export const ListItem = z.strictObject({
  type: z.literal('list_item'),
  id: BlockId,
  list: z.enum(['bullet', 'ordered']),
  level: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  spans,
})

export const TextBlock = z.discriminatedUnion('type', [Paragraph, Heading, ListItem])
export type TextBlock = z.infer<typeof TextBlock>

export const RichText = z
  .strictObject({ version: z.literal(1), blocks: z.array(TextBlock).max(MAX_BLOCKS) })
  .refine((text) => textLength(text) <= MAX_TEXT_LENGTH, { message: 'text_too_long' })
export type RichText = z.infer<typeof RichText>

/** A text without any block. */
export const EMPTY_TEXT: RichText = { version: 1, blocks: [] }

/** Number of characters people typed, marks and structure not counted. */
export function textLength(text: { readonly blocks: readonly TextBlock[] }): number {
  let length = 0
  for (const block of text.blocks) for (const span of block.spans) length += span.text.length
  return length
}

/** The text without marks, one line a block, for search, copying and counting. */
export function toPlainText(text: RichText): string {
  return text.blocks.map((block) => block.spans.map((span) => span.text).join('')).join('\n')
}

/** True when nothing but white space was written. */
export function isBlank(text: RichText): boolean {
  return toPlainText(text).trim() === ''
}

/** Makes a text of plain paragraphs, one a line; empty lines are dropped. Block ids are `p1`, `p2`, … */
export function fromPlainText(plain: string): RichText {
  const lines = plain.split(/\r?\n/).filter((line) => line.trim() !== '')
  return {
    version: 1,
    blocks: lines.map((line, index) => ({ type: 'paragraph', id: `p${index + 1}`, spans: [{ text: line }] })),
  }
}
