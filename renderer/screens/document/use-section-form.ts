import { useEffect, useMemo, useRef } from 'react'

import type { SectionKey } from '#model/document/template.ts'
import type { RichText } from '#model/text/rich-text.ts'

import { useDraft } from '../../data/use-draft.ts'
import type { RichTextEditorHandle } from '../../editor/RichTextEditor.tsx'
import { draftTargetOf } from './draft-target.ts'
import type { DocumentView, OpenForm, Writing } from './writing.ts'

/**
 * Keeps what is typed into a section: as a draft while one writes, as the section's text when one leaves. A keystroke
 * only notes that something changed; the text is read when it is saved or drawn.
 */
export function useSectionForm(view: DocumentView, key: SectionKey, writing: Writing) {
  const editor = useRef<RichTextEditorHandle>(null)
  const isUnread = useRef(false)
  const draft = useDraft({ caseId: view.document.caseId, targetId: draftTargetOf(view.version.id) })
  const { flush, touch } = draft

  const form = useMemo((): OpenForm => {
    const read = () => {
      // On leaving, the editor is gone before the last save and has told its text itself.
      if (!isUnread.current || !editor.current) return
      isUnread.current = false
      writing.setText(key, editor.current.getValue())
    }
    const content = () => {
      read()
      return { type: 'section', section: key, value: writing.textOf(key) } as const
    }
    return { flush, read, touch: () => touch(content) }
  }, [flush, key, touch, writing])
  useEffect(() => writing.open(key, form), [form, key, writing])

  return {
    draft,
    editor,
    onDirty: () => {
      isUnread.current = true
      form.touch()
    },
    onChange: (text: RichText) => {
      isUnread.current = false
      writing.setText(key, text)
    },
  }
}
