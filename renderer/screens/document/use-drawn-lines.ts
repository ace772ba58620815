import { useMutation } from '@tanstack/react-query'
import type { RefObject } from 'react'

import type { NewBlock } from '#model/document/first-text.ts'
import { type Ground, MAX_GROUNDS } from '#model/document/ground.ts'
import type { SectionKey } from '#model/document/template.ts'
import type { TextBlock } from '#model/text/rich-text.ts'

import { setGround } from '../../data/grounds-mutations.ts'
import { mintBlockId } from '../../editor/block-ids.ts'
import type { RichTextEditorHandle } from '../../editor/RichTextEditor.tsx'
import type { DocumentView } from './writing.ts'

/**
 * Puts lines into the section that is being written, after the paragraph with the caret, and says of each what it rests
 * on. Where that cannot be kept the text stays, and the paragraph shows that it has no ground.
 */
export function useDrawnLines(
  view: DocumentView,
  key: SectionKey,
  editor: RefObject<RichTextEditorHandle | null>,
) {
  const rest = useMutation({
    mutationFn: async (grounds: readonly Ground[]) => {
      for (const ground of grounds) await setGround({ versionId: view.version.id, ...ground })
    },
  })
  const insert = (lines: readonly NewBlock[]) => {
    if (editor.current === null || lines.length === 0) return
    // New ids: one of a paragraph that was deleted would bring its ground along.
    const blocks = lines.map(({ rests: _rests, ...block }): TextBlock => ({ ...block, id: mintBlockId() }))
    const ids = editor.current.insert({ version: 1, blocks })
    editor.current.focus()
    const grounds = ids.flatMap((paragraphId, index): Ground[] => {
      const entryIds = [...new Set(lines[index]?.rests)].slice(0, MAX_GROUNDS)
      return entryIds.length === 0 ? [] : [{ key, paragraphId, entryIds }]
    })
    if (grounds.length > 0) rest.mutate(grounds)
  }
  return { insert, thrown: rest.error }
}
