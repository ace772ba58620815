import './EarlierItems.css'

import { useEffect, useEffectEvent, useRef } from 'react'

import { useText } from '../i18n/TextProvider.tsx'
import { Button } from '../kit/Button.tsx'
import { CONTENT_ID } from '../kit/SkipLink.tsx'
import { Spinner } from '../kit/Spinner.tsx'

/** How far below the edge the next stretch begins to load. */
const AHEAD = '2400px'

export interface EarlierItemsProps {
  readonly isLoading: boolean
  readonly onLoad: () => void
}

/** The end of what is loaded: nearing it by scrolling loads more, and so does its button. */
export function EarlierItems({ isLoading, onLoad }: EarlierItemsProps) {
  const { t } = useText()
  const mark = useRef<HTMLDivElement>(null)
  const load = useEffectEvent(onLoad)
  useEffect(() => {
    const element = mark.current
    if (element === null || isLoading) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) load()
      },
      { root: document.getElementById(CONTENT_ID), rootMargin: AHEAD },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [isLoading])
  return (
    <div ref={mark} className="earlier-items">
      {isLoading ? (
        <Spinner label={t('timeline.loadingMore')} />
      ) : (
        <Button variant="plain" size="small" icon="chevronDown" onPress={onLoad}>
          {t('timeline.more')}
        </Button>
      )}
    </div>
  )
}
