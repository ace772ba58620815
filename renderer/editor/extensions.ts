import type { Extensions } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'

import { BlockIds } from './block-ids.ts'
import { BulletList, ListItem, OrderedList } from './lists.ts'
import { TextLimit, type TooLong } from './text-limit.ts'

export interface EditorRules {
  readonly hasHeadings: boolean
  readonly limit: number
  readonly onTooLong: (tooLong: TooLong) => void
}

/** Just what our texts can hold; whatever else is typed or pasted the schema turns into plain words. */
export function editorExtensions({ hasHeadings, limit, onTooLong }: EditorRules): Extensions {
  return [
    StarterKit.configure({
      blockquote: false,
      bulletList: false,
      code: false,
      codeBlock: false,
      gapcursor: false,
      hardBreak: false,
      horizontalRule: false,
      link: false,
      listItem: false,
      orderedList: false,
      strike: false,
      trailingNode: false,
      heading: hasHeadings ? { levels: [1, 2, 3] } : false,
      dropcursor: { color: false, class: 'editor-drop-cursor' },
    }),
    ListItem,
    BulletList,
    OrderedList,
    BlockIds,
    TextLimit.configure({ limit, onTooLong }),
  ]
}
