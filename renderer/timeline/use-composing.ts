import { useMemo, useState } from 'react'
import type { TimelineItem } from '#model/case/timeline.ts'
import type { Draft, EntryDraft } from '#model/draft.ts'
import { EntryId, type CaseId, type PersonId } from '#model/ids.ts'
import type { Instant } from '#model/time/dates.ts'

import { newId } from '../data/new-id.ts'
import { draftOfEntry, newEntryDraft } from './draft-values.ts'

/** An entry with what the timeline knows of it besides. */
export type EntryOnTimeline = Extract<TimelineItem, { type: 'entry' }>

/** The entry that is being written, and what stood in it when it was opened. */
export interface Composed {
  readonly caseId: CaseId
  readonly entryId: EntryId
  readonly initial: EntryDraft
  /** Names of those who took part so far: they may have left the case since. */
  readonly participantNames: ReadonlyMap<PersonId, string>
  /** When its draft was last saved, for one found again. */
  readonly savedAt: Instant | null
  /** True while it is written on top of the record; an entry that stands there already is changed in its place. */
  readonly isOnTop: boolean
}

/** Which entry is being written; one at a time. */
export interface Composing {
  readonly current: Composed | null
  /** Grows each time the open composer is asked for again, so that it takes focus. */
  readonly asked: number
  /** Begins a new entry of a case; the one already open is kept and takes focus. */
  readonly begin: (caseId: CaseId) => void
  readonly edit: (item: EntryOnTimeline) => void
  /** Goes on with an unfinished entry; `isOnTimeline` when what it changes stands on the page. */
  readonly resume: (draft: Draft, isOnTimeline?: boolean) => void
  readonly close: () => void
  /** The newest of what is typed, for a form that has to move on the page. */
  readonly typed: Map<EntryId, EntryDraft>
}

/** Keeps which entry of a timeline is being written. */
export function useComposing(): Composing {
  const [current, setCurrent] = useState<Composed | null>(null)
  const [asked, setAsked] = useState(0)
  const [typed] = useState(() => new Map<EntryId, EntryDraft>())
  // The same functions for as long as the timeline stands: every entry holds them.
  const [acts] = useState((): Omit<Composing, 'current' | 'asked' | 'typed'> => ({
    begin: (caseId) => {
      setCurrent((open) => (open?.caseId === caseId ? open : newEntry(caseId)))
      setAsked((count) => count + 1)
    },
    edit: (item) => setCurrent((open) => (open?.entryId === item.entry.id ? open : ofEntry(item))),
    resume: (draft, isOnTimeline = false) => setCurrent((open) => ofDraft(draft, !isOnTimeline) ?? open),
    close: () => {
      typed.clear()
      setCurrent(null)
    },
  }))
  return useMemo(() => ({ ...acts, current, asked, typed }), [acts, current, asked, typed])
}

function newEntry(caseId: CaseId): Composed {
  return {
    caseId,
    entryId: EntryId.parse(newId(EntryId)),
    initial: newEntryDraft(Date.now()),
    participantNames: new Map(),
    savedAt: null,
    isOnTop: true,
  }
}

function ofEntry({ entry, participantNames }: EntryOnTimeline): Composed {
  return {
    caseId: entry.caseId,
    entryId: entry.id,
    initial: draftOfEntry(entry),
    participantNames: new Map(
      entry.participants.map((person, index) => [person, participantNames[index] ?? '']),
    ),
    savedAt: null,
    isOnTop: false,
  }
}

function ofDraft({ caseId, targetId, content, savedAt }: Draft, isOnTop: boolean): Composed | null {
  if (content.type !== 'entry') return null
  const entryId = EntryId.parse(targetId)
  return { caseId, entryId, initial: content.value, participantNames: new Map(), savedAt, isOnTop }
}
