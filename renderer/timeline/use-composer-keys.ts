import { useEffect, useEffectEvent } from 'react'

export interface ComposerKeys {
  readonly save: () => void
  readonly close: () => void
}

/** Ctrl+Enter saves from anywhere in the form, also over the editor's own line break; Escape closes and keeps the draft. */
export function useComposerKeys({ save, close }: ComposerKeys): void {
  const onSave = useEffectEvent(save)
  const onClose = useEffectEvent(close)
  useEffect(() => {
    const isInside = () => document.activeElement?.closest('.entry-form') !== null
    const capture = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !isInside()) return
      event.preventDefault()
      event.stopPropagation()
      onSave()
    }
    const bubble = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || !isInside()) return
      // The editor always claims Escape; a list that it closed has claimed it too.
      const isInText = event.target instanceof Element && event.target.closest('.editor-text') !== null
      if (event.defaultPrevented && !isInText) return
      event.preventDefault()
      onClose()
    }
    window.addEventListener('keydown', capture, true)
    window.addEventListener('keydown', bubble)
    return () => {
      window.removeEventListener('keydown', capture, true)
      window.removeEventListener('keydown', bubble)
    }
  }, [])
}
