import { type ClipboardEvent, useState } from 'react'

import { useText } from '../i18n/TextProvider.tsx'

/**
 * Refuses a paste that would make a text longer than it may be, and says both lengths. A browser would cut it off without
 * a word, or the text would stand there and not be kept.
 * @param most characters; nothing is refused where it is left out
 */
export function usePasteLimit(most: number | undefined) {
  const { t } = useText()
  const [refusal, setRefusal] = useState<string | null>(null)
  const check = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    if (most === undefined) return
    const { value, selectionStart, selectionEnd } = event.currentTarget
    const left = most - (value.length - (selectionEnd - selectionStart))
    const pasted = event.clipboardData.getData('text/plain').length
    if (pasted <= left) return
    event.preventDefault()
    setRefusal(t('kit.editor.tooLong', { pasted, left: Math.max(0, left) }))
  }
  return {
    /** The sentence for what was refused last; `null` once one types on. */
    refusal,
    check,
    forget: () => setRefusal(null),
  }
}
