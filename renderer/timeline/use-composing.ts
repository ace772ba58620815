import { useMemo, useState } from 'react'
import type { Entry } from '#model/case/entry.ts'
import type { Draft, EntryDraft } from '#model/draft.ts'
import { EntryId, type CaseId } from '#model/ids.ts'
import { EMPTY_TEXT } from '#model/text/rich-text.ts'
import { dateInTallinn, timeInTallinn, type Instant } from '#model/time/dates.ts'

import { newId } from '../data/new-id.ts'

/** The entry that is being written, and what stood in it when it was opened. */
export interface Composed {
  readonly caseId: CaseId
  readonly entryId: EntryId
  readonly initial: EntryDraft
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
  readonly edit: (entry: Entry) => void
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
  return useMemo(
    () => ({
      current,
      asked,
      begin: (caseId) => {
        setCurrent((open) => (open?.caseId === caseId ? open : newEntry(caseId)))
        setAsked((count) => count + 1)
      },
      edit: (entry) => setCurrent((open) => (open?.entryId === entry.id ? open : ofEntry(entry))),
      resume: (draft, isOnTimeline = false) => setCurrent((open) => ofDraft(draft, !isOnTimeline) ?? open),
      close: () => {
        typed.clear()
        setCurrent(null)
      },
      typed,
    }),
    [current, asked, typed],
  )
}

function newEntry(caseId: CaseId): Composed {
  const now = Date.now()
  return {
    caseId,
    entryId: EntryId.parse(newId(EntryId)),
    initial: {
      kind: 'phone_call',
      occurredOn: dateInTallinn(now),
      occurredAt: timeInTallinn(now),
      activities: [],
      text: EMPTY_TEXT,
    },
    savedAt: null,
    isOnTop: true,
  }
}

function ofEntry({ id, caseId, kind, occurredOn, occurredAt, activities, text }: Entry): Composed {
  return {
    caseId,
    entryId: id,
    initial: { kind, occurredOn, occurredAt: occurredAt ?? '', activities, text },
    savedAt: null,
    isOnTop: false,
  }
}

function ofDraft({ caseId, targetId, content, savedAt }: Draft, isOnTop: boolean): Composed | null {
  if (content.type !== 'entry') return null
  return { caseId, entryId: EntryId.parse(targetId), initial: content.value, savedAt, isOnTop }
}
