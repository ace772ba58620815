import { splitBlock } from '@tiptap/pm/commands'
import { Fragment, Slice } from '@tiptap/pm/model'
import { liftListItem, wrapInList } from '@tiptap/pm/schema-list'
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { getSchema } from '@tiptap/react'
import { describe, expect, it, vi } from 'vitest'

import type { TextBlock } from '#model/text/rich-text.ts'

import { blockIdPlugin } from '../../../renderer/editor/block-ids.ts'
import { fromDoc, toDoc } from '../../../renderer/editor/convert.ts'
import type { DocNode } from '../../../renderer/editor/doc-node.ts'
import { editorExtensions } from '../../../renderer/editor/extensions.ts'
import { textLimitPlugin, type TooLong } from '../../../renderer/editor/text-limit.ts'

const schema = getSchema(editorExtensions({ hasHeadings: true, limit: 1_000, onTooLong: () => undefined }))

/** Paragraphs with ids a, b, c …, and the caret at a place in one of them. */
function aState(words: readonly string[], caret: { block: number; offset: number }, limit = 1_000) {
  const onTooLong = vi.fn<(tooLong: TooLong) => void>()
  const blocks = words.map((text, index): TextBlock => ({
    type: 'paragraph',
    id: String.fromCharCode(97 + index),
    spans: text === '' ? [] : [{ text }],
  }))
  const doc = schema.nodeFromJSON(toDoc({ version: 1, blocks }))
  const start = words.slice(0, caret.block).reduce((pos, text) => pos + text.length + 2, 1)
  const state = EditorState.create({
    doc,
    plugins: [blockIdPlugin(), textLimitPlugin({ limit, onTooLong })],
    selection: TextSelection.create(doc, start + caret.offset),
  })
  return { state, onTooLong }
}

function run(
  state: EditorState,
  command: (state: EditorState, dispatch: (tr: Transaction) => void) => boolean,
) {
  let next = state
  command(state, (transaction) => {
    next = state.apply(transaction)
  })
  return next
}

function read(state: EditorState): [string, string][] {
  const json: DocNode = state.doc.toJSON()
  return fromDoc(json, () => 'none').blocks.map((block) => [
    block.id,
    block.spans.map((span) => span.text).join(''),
  ])
}

describe('block ids', () => {
  it('gives the second half of a split block a new id', () => {
    const split = run(aState(['Emaga räägitud'], { block: 0, offset: 5 }).state, splitBlock)
    const [first, second] = read(split)
    expect(first).toEqual(['a', 'Emaga'])
    expect(second?.[1]).toBe(' räägitud')
    expect(second?.[0]).toMatch(/^[A-Za-z0-9]{10}$/)
  })

  it('leaves the id with the words when a line is opened above them', () => {
    const split = run(aState(['Emaga', 'Isaga'], { block: 1, offset: 0 }).state, splitBlock)
    expect(read(split).map(([id, words]) => [id.length > 1 ? 'new' : id, words])).toEqual([
      ['a', 'Emaga'],
      ['new', ''],
      ['b', 'Isaga'],
    ])
  })

  it('gives a pasted copy a new id and leaves the original its own, also when pasted above it', () => {
    const { state } = aState(['Emaga', 'Isaga'], { block: 0, offset: 0 })
    const copy = schema.nodeFromJSON({
      type: 'paragraph',
      attrs: { id: 'b' },
      content: [{ type: 'text', text: 'Koopia' }],
    })
    const pasted = state.apply(state.tr.insert(0, copy))
    expect(read(pasted).map(([id, words]) => [id.length > 1 ? 'new' : id, words])).toEqual([
      ['new', 'Koopia'],
      ['a', 'Emaga'],
      ['b', 'Isaga'],
    ])
  })

  it('keeps ids that come with pasted blocks when they are free', () => {
    const { state } = aState(['Emaga'], { block: 0, offset: 0 })
    const copy = schema.nodeFromJSON({
      type: 'paragraph',
      attrs: { id: 'z' },
      content: [{ type: 'text', text: 'Uus' }],
    })
    const pasted = state.apply(state.tr.replaceWith(state.doc.content.size, state.doc.content.size, copy))
    expect(read(pasted)).toEqual([
      ['a', 'Emaga'],
      ['z', 'Uus'],
    ])
  })

  it('keeps an id through becoming a list item and back', () => {
    const { bulletList, listItem } = schema.nodes
    if (!bulletList || !listItem) throw new Error('The schema has no lists')
    const list = run(aState(['Emaga'], { block: 0, offset: 2 }).state, wrapInList(bulletList))
    expect(list.doc.firstChild?.type.name).toBe('bulletList')
    expect(read(list)).toEqual([['a', 'Emaga']])
    expect(read(run(list, liftListItem(listItem)))).toEqual([['a', 'Emaga']])
  })

  it('gives an id to the first paragraph once something is typed', () => {
    const doc = schema.nodeFromJSON({ type: 'doc', content: [{ type: 'paragraph' }] })
    const empty = EditorState.create({ doc, plugins: [blockIdPlugin()] })
    expect(read(empty.apply(empty.tr.insertText('E', 1)))[0]?.[0]).toMatch(/^[A-Za-z0-9]{10}$/)
  })

  it('keeps bold switched on over a split', () => {
    const { state } = aState(['Emaga'], { block: 0, offset: 5 })
    const bold = schema.mark('bold')
    const split = run(state, (now, dispatch) =>
      splitBlock(now, (transaction) => dispatch(transaction.setStoredMarks([bold]))),
    )
    expect(split.storedMarks).toEqual([bold])
  })
})

describe('text limit', () => {
  it('refuses a paste that does not fit, whole, and says by how much', async () => {
    const { state, onTooLong } = aState(['12345'], { block: 0, offset: 5 }, 8)
    const paste = new Slice(Fragment.from(schema.text('6789')), 0, 0)
    expect(read(state.apply(state.tr.replaceSelection(paste)))).toEqual([['a', '12345']])
    await Promise.resolve()
    expect(onTooLong).toHaveBeenCalledExactlyOnceWith({ pasted: 4, limit: 8, left: 3 })
  })

  it('takes what fits to the last character', () => {
    const { state, onTooLong } = aState(['12345'], { block: 0, offset: 5 }, 8)
    expect(read(state.apply(state.tr.insertText('678')))).toEqual([['a', '12345678']])
    expect(onTooLong).not.toHaveBeenCalled()
  })

  it('lets a text that is too long be made shorter', () => {
    const { state } = aState(['1234567890'], { block: 0, offset: 5 }, 8)
    expect(read(state.apply(state.tr.delete(1, 2)))).toEqual([['a', '234567890']])
  })

  it('refuses nothing in a long text for structure alone', () => {
    const { state } = aState(['1234', '5678'], { block: 1, offset: 2 }, 8)
    expect(read(run(state, splitBlock)).map(([, words]) => words)).toEqual(['1234', '56', '78'])
  })
})
