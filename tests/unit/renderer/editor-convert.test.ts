import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { EMPTY_TEXT, RichText, type Mark, type TextBlock } from '#model/text/rich-text.ts'

import { fromDoc, toDoc } from '../../../renderer/editor/convert.ts'
import type { DocNode } from '../../../renderer/editor/doc-node.ts'
import { disarmStyles } from '../../../renderer/editor/pasted-html.ts'

const noMint = () => {
  throw new Error('no id should be needed')
}

function paragraph(id: string, ...words: DocNode[]): DocNode {
  return { type: 'paragraph', attrs: { id }, ...(words.length > 0 ? { content: words } : {}) }
}
const text = (words: string, ...marks: Mark[]): DocNode => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}),
})
const item = (...content: DocNode[]): DocNode => ({ type: 'listItem', content })
const bullets = (...content: DocNode[]): DocNode => ({ type: 'bulletList', content })
const numbers = (...content: DocNode[]): DocNode => ({ type: 'orderedList', content })
const doc = (...content: DocNode[]): DocNode => ({ type: 'doc', content })
const listItem = (id: string, level: 0 | 1 | 2, list: 'bullet' | 'ordered' = 'bullet'): TextBlock => ({
  type: 'list_item',
  id,
  list,
  level,
  spans: [{ text: id }],
})

describe('text and document', () => {
  it.each<[string, TextBlock[], DocNode]>([
    [
      'words with marks',
      [
        {
          type: 'paragraph',
          id: 'a',
          spans: [{ text: 'Ema ' }, { text: 'nõus', marks: ['bold', 'underline'] }],
        },
      ],
      doc(paragraph('a', text('Ema '), text('nõus', 'bold', 'underline'))),
    ],
    [
      'a heading',
      [{ type: 'heading', id: 'h', level: 2, spans: [{ text: 'Pea' }] }],
      doc({ type: 'heading', attrs: { id: 'h', level: 2 }, content: [text('Pea')] }),
    ],
    [
      'a blank line between',
      [
        { type: 'paragraph', id: 'a', spans: [{ text: 'x' }] },
        { type: 'paragraph', id: 'b', spans: [] },
      ],
      doc(paragraph('a', text('x')), paragraph('b')),
    ],
    [
      'a nested list',
      [listItem('a', 0), listItem('b', 1), listItem('c', 2), listItem('d', 0)],
      doc(
        bullets(
          item(
            paragraph('a', text('a')),
            bullets(item(paragraph('b', text('b')), bullets(item(paragraph('c', text('c')))))),
          ),
          item(paragraph('d', text('d'))),
        ),
      ),
    ],
    [
      'lists of two kinds side by side',
      [listItem('a', 0), listItem('b', 0, 'ordered')],
      doc(bullets(item(paragraph('a', text('a')))), numbers(item(paragraph('b', text('b'))))),
    ],
    [
      'numbers within bullets',
      [listItem('a', 0), listItem('b', 1, 'ordered'), listItem('c', 1)],
      doc(
        bullets(
          item(
            paragraph('a', text('a')),
            numbers(item(paragraph('b', text('b')))),
            bullets(item(paragraph('c', text('c')))),
          ),
        ),
      ),
    ],
  ])('stand for each other: %s', (_name, blocks, document) => {
    expect(toDoc({ version: 1, blocks })).toEqual(document)
    expect(fromDoc(document, noMint)).toEqual({ version: 1, blocks })
  })

  it('makes the empty text one empty paragraph, and back', () => {
    expect(toDoc(EMPTY_TEXT)).toEqual(doc({ type: 'paragraph' }))
    expect(fromDoc(doc({ type: 'paragraph', attrs: { id: null } }), () => 'new')).toEqual(EMPTY_TEXT)
    expect(fromDoc(doc(paragraph('a')), noMint)).toEqual(EMPTY_TEXT)
  })

  it('brings up a list item that leaves a level out', () => {
    const tamed = fromDoc(toDoc({ version: 1, blocks: [listItem('a', 2), listItem('b', 2)] }), noMint)
    expect(tamed.blocks).toMatchObject([{ level: 0 }, { level: 1 }])
  })

  it('brings items of the fourth level up to the third', () => {
    const deep = bullets(
      item(
        paragraph('a', text('a')),
        bullets(
          item(
            paragraph('b', text('b')),
            bullets(item(paragraph('c', text('c')), bullets(item(paragraph('d', text('d')))))),
          ),
        ),
      ),
    )
    expect(
      fromDoc(doc(deep), noMint).blocks.map((block) => block.type === 'list_item' && block.level),
    ).toEqual([0, 1, 2, 2])
  })

  it('mints an id where there is none', () => {
    expect(fromDoc(doc({ type: 'paragraph', content: [text('x')] }), () => 'minted').blocks[0]?.id).toBe(
      'minted',
    )
  })

  it('joins neighbours with the same marks, whatever their order', () => {
    const words = [text('a', 'bold', 'italic'), text('b', 'italic', 'bold'), text('c')]
    expect(fromDoc(doc(paragraph('p', ...words)), noMint).blocks[0]?.spans).toEqual([
      { text: 'ab', marks: ['bold', 'italic'] },
      { text: 'c' },
    ])
  })

  it('leaves marks it does not know behind and keeps the words', () => {
    const word: DocNode = { type: 'text', text: 'x', marks: [{ type: 'highlight' }] }
    expect(fromDoc(doc(paragraph('p', word)), noMint).blocks[0]?.spans).toEqual([{ text: 'x' }])
  })

  it('gives back every text that came out of the editor, block ids and all', () => {
    fc.assert(
      fc.property(anyText(), (blocks) => {
        const first = fromDoc(toDoc({ version: 1, blocks }), noMint)
        expect(RichText.safeParse(first).success).toBe(true)
        expect(fromDoc(toDoc(first), noMint)).toEqual(first)
        expect(words(first.blocks).join('\n')).toEqual(words(blocks).join('\n'))
        expect(blocks.map((block) => block.id)).toEqual(
          expect.arrayContaining(first.blocks.map((block) => block.id)),
        )
      }),
    )
  })
})

describe('disarmStyles', () => {
  it.each([
    ['<p style="color:red">x</p>', '<p data-pasted-style="color:red">x</p>'],
    [
      "<p class=a STYLE='mso-list:l0 level1'>x</p>",
      "<p class=a data-pasted-style='mso-list:l0 level1'>x</p>",
    ],
    ['<style>p{}</style><p>x</p>', '<p>x</p>'],
    ['<p>kirjuta style="x" siia, 1 < 2</p>', '<p>kirjuta style="x" siia, 1 < 2</p>'],
    ['<a title="a > b" style="x">y</a>', '<a title="a > b" data-pasted-style="x">y</a>'],
  ])('%s', (html, disarmed) => {
    expect(disarmStyles(html)).toBe(disarmed)
  })
})

function words(blocks: readonly TextBlock[]): string[] {
  return blocks.map((block) => block.spans.map((span) => span.text).join(''))
}

function anyText(): fc.Arbitrary<TextBlock[]> {
  const span = fc.record({
    text: fc.string({ minLength: 1, maxLength: 12 }),
    marks: fc.subarray<Mark>(['bold', 'italic', 'underline']),
  })
  const spans = fc.array(span, { maxLength: 4 })
  const block = fc.oneof(
    fc.record({ type: fc.constant('paragraph' as const), spans }),
    fc.record({
      type: fc.constant('heading' as const),
      level: fc.constantFrom(1 as const, 2 as const, 3 as const),
      spans,
    }),
    fc.record({
      type: fc.constant('list_item' as const),
      list: fc.constantFrom('bullet' as const, 'ordered' as const),
      level: fc.constantFrom(0 as const, 1 as const, 2 as const),
      spans,
    }),
  )
  return fc
    .array(block, { maxLength: 20 })
    .map((blocks) => blocks.map((one, index) => ({ ...one, id: `b${index}` })))
}
