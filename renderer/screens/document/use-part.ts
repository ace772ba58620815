import { useEffect, useEffectEvent, useState } from 'react'
import { useSearchParams } from 'react-router'

import type { SectionKey } from '#model/document/template.ts'

import { isPressed } from '../../shell/keys.ts'
import type { Part } from './writing.ts'

/** Under this name the address keeps what is being written, so that a lock or a reload returns there. */
export const PART_PARAM = 'section'

/** The address of a part of a document. */
export function partHref(documentId: string, part: Part): string {
  return part === null ? `/documents/${documentId}` : `/documents/${documentId}?${PART_PARAM}=${part}`
}

/** Which part of the document is open, and the ways to another one. Alt with the up and down keys steps through them. */
export function usePart(keys: readonly SectionKey[]) {
  const [params, setParams] = useSearchParams()
  const named = params.get(PART_PARAM)
  const part: Part = keys.find((key) => key === named) ?? null

  // Where the screen comes up, focus belongs to its heading; after that it follows the part.
  const [first] = useState(part)
  const [hasMoved, setHasMoved] = useState(false)
  if (part !== first && !hasMoved) setHasMoved(true)

  const parts: readonly Part[] = [null, ...keys]
  const next = parts[parts.indexOf(part) + 1]
  const goTo = (to: Part) => setParams(to === null ? {} : { [PART_PARAM]: to })
  useAltArrows((by) => {
    const to = parts[parts.indexOf(part) + by]
    if (to !== undefined) goTo(to)
  })
  return { part, next, goTo, hasMoved }
}

function useAltArrows(onStep: (by: 1 | -1) => void): void {
  const step = useEffectEvent(onStep)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isNext = isPressed('nextPart', event)
      if (!isNext && !isPressed('earlierPart', event)) return
      // In an open dialog or list the keys are its own.
      if (document.querySelector('[role="dialog"], [role="alertdialog"], [role="listbox"]') !== null) return
      event.preventDefault()
      step(isNext ? 1 : -1)
    }
    // Before the editor, for which Alt and an arrow may mean something else.
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [])
}
