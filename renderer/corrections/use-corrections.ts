import { useCallback, useEffect, useRef, useState } from 'react'

import { useAskedForm } from '../shell/use-asked-form.ts'
import type { EntryOnTimeline } from '../timeline/use-composing.ts'

/** Opens the form by which an entry is moved or taken back. */
export type CorrectEntry = (item: EntryOnTimeline, how: 'move' | 'withdraw') => void

/** Which entry of a timeline is being put right, and how. */
export interface Corrections {
  readonly moving: EntryOnTimeline | null
  /** Id of the entry being taken back; it stands in the address, as its reason is typed. */
  readonly withdrawing: string | null
  /** The same function for as long as the timeline stands: every entry holds it. */
  readonly correct: CorrectEntry
  readonly close: () => void
}

/** Keeps which entry of a timeline is being put right. */
export function useCorrections(): Corrections {
  const { asked, open, close } = useAskedForm()
  const [moving, setMoving] = useState<EntryOnTimeline | null>(null)
  const openForm = useRef(open)
  useEffect(() => {
    openForm.current = open
  })
  const correct = useCallback<CorrectEntry>((item, how) => {
    if (how === 'move') setMoving(item)
    else openForm.current('withdraw_entry', item.entry.id)
  }, [])
  const withdrawing = asked?.form === 'withdraw_entry' ? asked.target : null
  return {
    moving,
    withdrawing,
    correct,
    close: () => {
      setMoving(null)
      if (withdrawing !== null) close()
    },
  }
}
