import './PagePane.css'

import { memo, type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'

import type { AccessRestriction } from '#model/document/document.ts'
import { ATTACHMENTS_SECTION } from '#model/document/klat-opinion.ts'
import type { Paper } from '#model/document/paper.ts'
import { formatDate } from '#model/time/dates.ts'

import { useText } from '../../i18n/TextProvider.tsx'
import type { Choice } from '../../kit/choice.ts'
import { SegmentedControl } from '../../kit/SegmentedControl.tsx'
import { Status } from '../../kit/Status.tsx'
import { PaperPage } from '../../paper/PaperPage.tsx'
import type { Part } from './writing.ts'

/** Width of a sheet in CSS pixels: 210 mm and its border. */
const SHEET_WIDTH = 796
/** Ground left and right of the sheet together, in pixels. */
const GROUND = 32

/** Share of the pane's height left over the place that is shown. */
const MARGIN = 0.2

type Zoom = 'fit' | 'full'

export interface PagePaneProps {
  readonly paper: Paper
  /** What is being written; brought into view and marked in the margin. */
  readonly part: Part
  /** How far down in the part one writes, 0 to 1; the pane follows. */
  readonly depth?: number
  readonly access: AccessRestriction | null
  /** A line under the head, about a page that is not the file itself. */
  readonly note?: string
}

/** The page as it will be, fitted to the width of its pane. */
export const PagePane = memo(function PagePane({ paper, part, depth = 0, access, note }: PagePaneProps) {
  const { t } = useText()
  const scroller = useRef<HTMLDivElement>(null)
  const [zoom, setZoom] = useState<Zoom>('fit')
  const width = useWidth(scroller)
  const isOnPaper =
    part === ATTACHMENTS_SECTION ? paper.attachments !== null : paper.body.some(({ key }) => key === part)
  const isShown = width > 0

  useEffect(() => {
    if (!isShown || !scroller.current) return
    if (part === null) scroller.current.scrollTop = 0
    else if (isOnPaper) bringIntoView(scroller.current, part, depth)
  }, [part, depth, isOnPaper, isShown, zoom])

  const scale = zoom === 'full' ? 1 : Math.max(0.3, (width - GROUND) / SHEET_WIDTH)
  // Drawn only when the paper changes, not when the pane moves over it.
  const sheet = useMemo(
    () => <PaperPage paper={paper} highlightedSection={part ?? undefined} zoom={scale} />,
    [paper, part, scale],
  )
  const choices: readonly Choice<Zoom>[] = [
    { id: 'fit', label: t('documentPage.zoomFit') },
    { id: 'full', label: t('documentPage.zoomFull') },
  ]
  return (
    <div className="page-pane" ref={scroller}>
      <div className="page-pane-head">
        <h2>{t('documentPage.page')}</h2>
        <Status tone="neutral" icon="lock">
          {access === null
            ? t('documentPage.unrestricted')
            : t('documentPage.restricted', { date: formatDate(access.validUntil) })}
        </Status>
        <SegmentedControl label={t('documentPage.zoom')} choices={choices} value={zoom} onChange={setZoom} />
      </div>
      {note !== undefined && <p className="page-pane-note">{note}</p>}
      {isShown && sheet}
    </div>
  )
})

function useWidth(ref: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    setWidth(element.clientWidth)
    const watching = new ResizeObserver(() => setWidth(element.clientWidth))
    watching.observe(element)
    return () => watching.disconnect()
  }, [ref])
  return width
}

/**
 * Shows the place that is written, unless it is in view. Scrolls the pane alone, so that neither the window nor the text
 * being written moves.
 */
function bringIntoView(pane: HTMLElement, key: string, depth: number): void {
  const target = pane.querySelector(
    key === ATTACHMENTS_SECTION ? '.paper-attachments' : `[data-section="${CSS.escape(key)}"]`,
  )
  if (!target) return
  const head = pane.querySelector('.page-pane-head')?.clientHeight ?? 0
  const box = target.getBoundingClientRect()
  const top = box.top + box.height * depth - pane.getBoundingClientRect().top
  const isInView = top >= head && top <= pane.clientHeight * (1 - MARGIN / 2)
  if (!isInView) pane.scrollTop += top - head - pane.clientHeight * MARGIN
}
