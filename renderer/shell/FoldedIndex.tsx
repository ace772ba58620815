import { type FocusEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useLocation } from 'react-router'

import { useText } from '../i18n/TextProvider.tsx'
import { Button } from '../kit/Button.tsx'

/**
 * The index of a narrow window: a button that opens it over the record. It closes once something was chosen, on Escape,
 * and when the focus or a press goes elsewhere.
 */
export function FoldedIndex({ children }: { readonly children: ReactNode }) {
  const { t } = useText()
  const { key } = useLocation()
  const id = useId()
  const nav = useRef<HTMLElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  // Open at one address only: going to another one closes it.
  const [openAt, setOpenAt] = useState<string | null>(null)
  const isOpen = openAt === key

  useEffect(() => {
    if (!isOpen) return
    const closeOutside = (event: PointerEvent) => {
      if (event.target instanceof Node && !nav.current?.contains(event.target)) setOpenAt(null)
    }
    window.addEventListener('pointerdown', closeOutside)
    return () => window.removeEventListener('pointerdown', closeOutside)
  }, [isOpen])

  const leave = (event: FocusEvent) => {
    if (event.relatedTarget !== null && !nav.current?.contains(event.relatedTarget)) setOpenAt(null)
  }
  return (
    <nav
      ref={nav}
      className="folded-index"
      aria-label={t('shell.index')}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return
        setOpenAt(null)
        button.current?.focus()
      }}
    >
      <Button
        ref={button}
        variant="plain"
        size="small"
        icon="list"
        aria-expanded={isOpen}
        aria-controls={id}
        onPress={() => setOpenAt(isOpen ? null : key)}
      >
        {t('shell.openIndex')}
      </Button>
      <div id={id} className="folded-index-panel" hidden={!isOpen}>
        {children}
      </div>
    </nav>
  )
}
