import { Extension } from '@tiptap/react'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'

import { MAX_BLOCKS } from '#model/text/rich-text.ts'

export interface TooLong {
  /** How many characters were to be added. */
  readonly pasted: number
  readonly limit: number
  /** How many more would have found room. */
  readonly left: number
}

interface TextLimitOptions {
  readonly limit: number
  readonly onTooLong: (tooLong: TooLong) => void
}

/**
 * Refuses, as a whole, a change that would make the text longer than it may be. What was there stays untouched; making
 * a text shorter is always allowed, also one that is too long already.
 */
export const TextLimit = Extension.create<TextLimitOptions>({
  name: 'textLimit',

  addOptions() {
    return { limit: Number.POSITIVE_INFINITY, onTooLong: () => undefined }
  },

  addProseMirrorPlugins() {
    return [textLimitPlugin(this.options)]
  },
})

/** The part of TextLimit that refuses. */
export function textLimitPlugin({ limit, onTooLong }: TextLimitOptions): Plugin {
  return new Plugin({
    key: new PluginKey('textLimit'),
    filterTransaction: (transaction, state) => {
      // Size counts characters and structure: while it is small nothing need be counted.
      if (!transaction.docChanged || transaction.doc.content.size <= Math.min(limit, MAX_BLOCKS)) return true
      const [before, after] = [measure(state.doc), measure(transaction.doc)]
      const isTooLong = after.characters > limit && after.characters > before.characters
      const isTooMany = after.blocks > MAX_BLOCKS && after.blocks > before.blocks
      if (!isTooLong && !isTooMany) return true
      const left = Math.max(0, limit - before.characters)
      // Not inside the transaction: what the screen does about it may well change the editor.
      queueMicrotask(() => onTooLong({ pasted: after.characters - before.characters, limit, left }))
      return false
    },
  })
}

function measure(doc: Node): { characters: number; blocks: number } {
  let characters = 0
  let blocks = 0
  doc.descendants((node) => {
    if (!node.isTextblock) return true
    blocks += 1
    characters += node.content.size
    return false
  })
  return { characters, blocks }
}
