import './FoldedText.css'

import { useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react'

import { useText } from '../i18n/TextProvider.tsx'
import { Button } from './Button.tsx'
import { classNames } from './class-names.ts'

export interface FoldedTextProps {
  readonly children: ReactNode
  /** Shown whole from the start, as where a search word lies further down. */
  readonly isOpenAtFirst?: boolean
  /** Told when it is opened or folded, for a list that forgets the lines far from the window. */
  readonly onOpenChange?: (isOpen: boolean) => void
}

/** Text that folds after six lines, with a button for the rest. Short text has no button. All of it is read aloud. */
export function FoldedText({ children, isOpenAtFirst = false, onOpenChange }: FoldedTextProps) {
  const { t } = useText()
  const id = useId()
  const textRef = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(isOpenAtFirst)
  const [isLong, setLong] = useState(false)

  useLayoutEffect(() => {
    const text = textRef.current
    if (!text) return
    // While open there is nothing to measure: a text once too long keeps its button.
    const measure = () => {
      if (!isOpen) setLong(text.scrollHeight > text.clientHeight + 1)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(text)
    return () => observer.disconnect()
  }, [isOpen, children])

  return (
    <>
      <div ref={textRef} id={id} className={classNames('folded-text', !isOpen && 'folded-text-shut')}>
        {children}
      </div>
      {(isLong || (isOpen && isOpenAtFirst)) && (
        <div className="folded-text-more">
          <Button
            variant="plain"
            size="inline"
            icon={isOpen ? 'chevronUp' : 'chevronDown'}
            aria-expanded={isOpen}
            aria-controls={id}
            onPress={() => {
              setOpen(!isOpen)
              onOpenChange?.(!isOpen)
            }}
          >
            {t(isOpen ? 'kit.fold.less' : 'kit.fold.more')}
          </Button>
        </div>
      )}
    </>
  )
}
