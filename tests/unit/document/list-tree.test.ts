import { describe, expect, it } from 'vitest'
import { type List, nestLists } from '#model/document/list-tree.ts'
import type { TextBlock } from '#model/text/rich-text.ts'

/** "1 text" is an ordered item of level 1, "-0 text" a bullet of level 0, anything else a paragraph. */
function blocks(...lines: string[]): TextBlock[] {
  return lines.map((line, index): TextBlock => {
    const match = /^(-?)([012]) (.*)$/.exec(line)
    const id = `b${index}`
    if (match === null) return { type: 'paragraph', id, spans: [{ text: line }] }
    const level = match[2] === '0' ? 0 : match[2] === '1' ? 1 : 2
    const list = match[1] === '-' ? 'bullet' : 'ordered'
    return { type: 'list_item', id, list, level, spans: [{ text: match[3] ?? '' }] }
  })
}

function outline(list: List): unknown[] {
  return list.items.map(({ block, lists }) => [block.spans[0]?.text, ...lists.map(outline)].flat(1))
}

const outlines = (...lines: string[]) =>
  nestLists(blocks(...lines)).map((block) => (block.type === 'list' ? outline(block) : block.spans[0]?.text))

describe('lists', () => {
  it('are runs of neighbours', () => {
    expect(outlines('0 a', '0 b', 'vahele', '0 c')).toEqual([[['a'], ['b']], 'vahele', [['c']]])
  })

  it('nest, and go on after what was nested', () => {
    expect(outlines('0 a', '-1 x', '-1 y', '0 b')).toEqual([[['a', ['x'], ['y']], ['b']]])
  })

  it('of another sort are other lists', () => {
    expect(outlines('0 a', '-0 b')).toEqual([[['a']], [['b']]])
    expect(outlines('0 a', '1 x', '-1 y')).toEqual([[['a', ['x'], ['y']]]])
  })

  it('may begin deep or skip a level', () => {
    expect(outlines('2 a', '0 b', '2 c')).toEqual([[['a']], [['b', ['c']]]])
  })
})
