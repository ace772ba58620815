import './DocumentArea.css'

import { type ReactNode, useEffect, useRef, useState } from 'react'

import { useText } from '../../i18n/TextProvider.tsx'
import { Button } from '../../kit/Button.tsx'
import { CONTENT_ID } from '../../kit/SkipLink.tsx'
import { FoldedIndex } from '../../shell/FoldedIndex.tsx'
import { NARROW, useMedia } from '../../shell/use-media.ts'

export interface DocumentAreaProps {
  /** The contents list; stands inside a `nav` of the name `indexLabel`. */
  readonly index: ReactNode
  readonly indexLabel: string
  /** Holds the `h1`. */
  readonly head: ReactNode
  /** The part that is written or read; scrolls by itself. */
  readonly content: ReactNode
  /** Stays under the part: the gate. */
  readonly foot?: ReactNode
  /** The page as it will be. */
  readonly page: ReactNode
}

/**
 * The shape of the document screen: contents, writing, page. A narrow window shows either the writing or the page; the
 * writing stays in place behind it, with everything typed.
 */
export function DocumentArea({ index, indexLabel, head, content, foot, page }: DocumentAreaProps) {
  const { t } = useText()
  const isNarrow = useMedia(NARROW)
  const [isPageAsked, askForPage] = useState(false)
  const main = useRef<HTMLElement>(null)
  // The heading of the waiting screen, which had the focus, went away with it.
  useEffect(() => {
    if (document.activeElement === document.body) focusHeading(main.current)
  }, [])
  const isPageOver = isNarrow && isPageAsked
  return (
    <div className="document-area">
      {isNarrow ? (
        <FoldedIndex>{index}</FoldedIndex>
      ) : (
        <nav className="document-index" aria-label={indexLabel}>
          {index}
        </nav>
      )}
      <main ref={main} id={CONTENT_ID} tabIndex={-1} className="document-main">
        <div className="document-top">
          {head}
          {isNarrow && (
            <Button size="small" icon="document" onPress={() => askForPage(!isPageAsked)}>
              {t(isPageAsked ? 'documentPage.hidePage' : 'documentPage.showPage')}
            </Button>
          )}
        </div>
        {isPageOver && page}
        <div className="document-content" hidden={isPageOver}>
          {content}
        </div>
        {foot}
      </main>
      {!isNarrow && (
        <aside className="document-aside" aria-label={t('documentPage.page')}>
          {page}
        </aside>
      )}
    </div>
  )
}

function focusHeading(main: HTMLElement | null): void {
  const heading = main?.querySelector('h1')
  if (!heading) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
}
