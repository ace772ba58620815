import { Extension } from '@tiptap/react'

import { spellingPlugin, type SpellingPluginOptions } from './spelling-plugin.ts'

/** Underlines misspelt words in an editor. */
export function spellingExtension(options: SpellingPluginOptions): Extension {
  return Extension.create({ name: 'spelling', addProseMirrorPlugins: () => [spellingPlugin(options)] })
}
