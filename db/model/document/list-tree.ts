import type { TextBlock } from '../text/rich-text.ts'

type ItemBlock = Extract<TextBlock, { type: 'list_item' }>
type PlainBlock = Exclude<TextBlock, ItemBlock>

/** A list as both formats need it: nested, and counted from one. */
export interface List {
  readonly type: 'list'
  readonly ordered: boolean
  readonly items: readonly ListEntry[]
}

/** An item with the lists under it. */
export interface ListEntry {
  readonly block: ItemBlock
  readonly lists: readonly List[]
}

interface OpenList extends List {
  readonly items: OpenEntry[]
}
interface OpenEntry extends ListEntry {
  readonly lists: OpenList[]
}

/**
 * Turns flat blocks into blocks and nested lists. A list is a run of neighbouring items of one sort; an item deeper
 * than the one before opens a list under it, and levels that were skipped are not made up.
 */
export function nestLists(blocks: readonly TextBlock[]): readonly (PlainBlock | List)[] {
  const result: (PlainBlock | List)[] = []
  let open: { readonly level: number; readonly list: OpenList }[] = []
  for (const block of blocks) {
    if (block.type !== 'list_item') {
      open = []
      result.push(block)
      continue
    }
    const ordered = block.list === 'ordered'
    open = open.filter(({ level }) => level <= block.level)
    const last = open.at(-1)
    if (last !== undefined && last.level === block.level && last.list.ordered === ordered) {
      last.list.items.push({ block, lists: [] })
      continue
    }
    if (last?.level === block.level) open.pop()
    const list: OpenList = { type: 'list', ordered, items: [{ block, lists: [] }] }
    const siblings = open.at(-1)?.list.items.at(-1)?.lists ?? result
    siblings.push(list)
    open.push({ level: block.level, list })
  }
  return result
}
