import './MoreItems.css'

import { useEffect, useEffectEvent, useRef } from 'react'

import { useText } from '../i18n/TextProvider.tsx'
import { Button } from '../kit/Button.tsx'
import { CONTENT_ID } from '../kit/SkipLink.tsx'
import { Spinner } from '../kit/Spinner.tsx'

/** How far beyond the edge the next stretch begins to load. */
const AHEAD = '2400px'

export interface MoreItemsProps {
  /** What comes: what happened before that which is loaded, or after it. */
  readonly side: 'earlier' | 'later'
  /** False where it waits for its button. */
  readonly isByItself?: boolean
  readonly isLoading: boolean
  readonly onLoad: () => void
}

/** An end of what is loaded: nearing it by scrolling loads more, and so does its button. */
export function MoreItems({ side, isByItself = true, isLoading, onLoad }: MoreItemsProps) {
  const { t } = useText()
  const mark = useRef<HTMLDivElement>(null)
  const load = useEffectEvent(onLoad)
  useEffect(() => {
    const element = mark.current
    if (element === null || isLoading || !isByItself) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) load()
      },
      { root: document.getElementById(CONTENT_ID), rootMargin: AHEAD },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [isLoading, isByItself])
  return (
    <div ref={mark} className="more-items">
      {isLoading ? (
        <Spinner label={t(`timeline.loadingMore.${side}`)} />
      ) : (
        <Button
          variant="plain"
          size="small"
          icon={side === 'earlier' ? 'chevronDown' : 'chevronUp'}
          onPress={onLoad}
        >
          {t(`timeline.more.${side}`)}
        </Button>
      )}
    </div>
  )
}
