import { useMemo } from 'react'

import type { CorrectEntry } from '../corrections/use-corrections.ts'
import { isPressed, type Press } from '../shell/keys.ts'
import type { Composing, EntryOnTimeline } from './use-composing.ts'
import { useKeepPromise, type KeepPromise } from './use-keep-promise.ts'
import { useStarActs } from './use-star-acts.ts'

/** What can be done with an entry where it stands. */
export interface EntryActs {
  readonly edit: (item: EntryOnTimeline) => void
  readonly toggleStarMark: (item: EntryOnTimeline) => void
  readonly copyForStar: (item: EntryOnTimeline) => void
  readonly keep: KeepPromise
  /** Opens the form by which it is moved or taken back. */
  readonly correct: CorrectEntry
}

/** The acts of a timeline's entries; the same object as long as nothing it stands on changes. */
export function useEntryActs(edit: Composing['edit'], correct: CorrectEntry): EntryActs {
  const { toggleMark, copy } = useStarActs()
  const keep = useKeepPromise()
  return useMemo(
    () => ({ edit, toggleStarMark: toggleMark, copyForStar: copy, keep, correct }),
    [edit, toggleMark, copy, keep, correct],
  )
}

type KeyedAct = Exclude<keyof EntryActs, 'keep' | 'correct'>

const ACT_KEYS = { edit: 'editEntry', toggleStarMark: 'markInStar', copyForStar: 'copyForStar' } as const
const KEYED_ACTS: readonly KeyedAct[] = ['edit', 'toggleStarMark', 'copyForStar']

/** The act whose key was pressed on the entry one stands on. */
export function pressedAct(press: Press): KeyedAct | undefined {
  return KEYED_ACTS.find((act) => isPressed(ACT_KEYS[act], press))
}
