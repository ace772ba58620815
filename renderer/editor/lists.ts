import { Node, wrappingInputRule } from '@tiptap/react'
import type { EditorState } from '@tiptap/pm/state'

/** Levels of lists our texts have; deeper ones are refused while typing. */
const MOST_LEVELS = 3

/**
 * Lists as our text has them: an item is one paragraph, then perhaps an inner list. (The library's own items may hold any
 * blocks, which the text could not keep, and its numbered lists a start number.)
 */
export const ListItem = Node.create({
  name: 'listItem',
  content: 'paragraph (bulletList | orderedList)*',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['li', HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      Tab: () =>
        this.editor.isActive(this.name) &&
        (deepestLevel(this.editor.state) >= MOST_LEVELS || this.editor.commands.sinkListItem(this.name)),
      'Shift-Tab': () => this.editor.commands.liftListItem(this.name),
    }
  },
})

export const BulletList = Node.create({
  name: 'bulletList',
  group: 'block list',
  content: 'listItem+',
  parseHTML: () => [{ tag: 'ul' }],
  renderHTML: ({ HTMLAttributes }) => ['ul', HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return { 'Mod-Shift-8': () => this.editor.commands.toggleList(this.name, 'listItem') }
  },
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*([-+*•–])\s$/, type: this.type, editor: this.editor })]
  },
})

export const OrderedList = Node.create({
  name: 'orderedList',
  group: 'block list',
  content: 'listItem+',
  parseHTML: () => [{ tag: 'ol' }],
  renderHTML: ({ HTMLAttributes }) => ['ol', HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return { 'Mod-Shift-7': () => this.editor.commands.toggleList(this.name, 'listItem') }
  },
  addInputRules() {
    return [wrappingInputRule({ find: /^1[.)]\s$/, type: this.type, editor: this.editor })]
  },
})

/** How deep the selected items and what hangs under them reach, in lists from the top. */
function deepestLevel(state: EditorState): number {
  const { $from, to } = state.selection
  let deepest = 0
  const start = $from.depth > 1 ? $from.before($from.depth - 1) : $from.pos
  const end = Math.max(to, $from.depth > 1 ? $from.after($from.depth - 1) : to)
  state.doc.nodesBetween(start, end, (node, pos) => {
    if (!node.isTextblock) return true
    const at = state.doc.resolve(pos)
    let lists = 0
    for (let depth = at.depth; depth > 0; depth -= 1)
      if (at.node(depth).type.name.endsWith('List')) lists += 1
    deepest = Math.max(deepest, lists)
    return false
  })
  return deepest
}
