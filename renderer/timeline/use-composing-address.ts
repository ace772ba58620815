import { useEffectEvent, useLayoutEffect, useRef } from 'react'
import { useSearchParams } from 'react-router'
import type { Draft } from '#model/draft.ts'

import type { Composed, Composing } from './use-composing.ts'

/** Under these names the address keeps what is being written: whether it is new, and whose draft it is. */
const ENTRY = 'entry'
const DRAFT = 'draft'

export interface ComposingAddressOptions {
  readonly composing: Composing
  /** Unfinished entries; `undefined` while they are asked for. */
  readonly drafts: readonly Draft[] | undefined
  /** Begins a new entry, where that needs no question. */
  readonly begin?: () => void
}

/**
 * Keeps in the address which entry is being written, and opens what the address asks for: a new entry (`entry=new`) or an
 * unfinished one (`draft=…`). So a lock, a reload and a link from the desk all lead to the same form.
 */
export function useComposingAddress({ composing, drafts, begin }: ComposingAddressOptions): void {
  const [params, setParams] = useSearchParams()
  const { current } = composing
  const written = useRef(current)
  const wantsNew = params.get(ENTRY) === 'new'
  const wanted = params.get(DRAFT)
  const isReady = wanted === null || drafts !== undefined
  const isAsked = (wantsNew || wanted !== null) && wanted !== current?.entryId

  const write = (composed: Composed | null) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before)
        next.delete(ENTRY)
        next.delete(DRAFT)
        if (composed !== null) {
          next.set(ENTRY, composed.isOnTop ? 'new' : 'edit')
          next.set(DRAFT, composed.entryId)
        }
        return next
      },
      { replace: true },
    )
  const settle = useEffectEvent(() => {
    if (written.current !== current) {
      written.current = current
      write(current)
      return
    }
    if (!isAsked || !isReady) return
    const draft = drafts?.find(({ targetId }) => (targetId as string) === wanted)
    if (draft !== undefined) composing.resume(draft, params.get(ENTRY) === 'edit')
    else if (wantsNew && begin !== undefined) begin()
    // What is open already stays; the address says so again.
    if (draft === undefined && (current !== null || !wantsNew || begin === undefined)) write(current)
  })
  // Before anything is painted: the line of a draft would show its "Jätka" for a moment and be gone under the hand.
  useLayoutEffect(() => settle(), [current, isAsked, isReady, wanted])
}
