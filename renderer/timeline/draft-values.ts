import type { Entry } from '#model/case/entry.ts'
import type { EntryDraft } from '#model/draft.ts'
import { CommitmentId } from '#model/ids.ts'
import { EMPTY_TEXT } from '#model/text/rich-text.ts'
import { dateInTallinn, timeInTallinn } from '#model/time/dates.ts'

import { newId } from '../data/new-id.ts'

/** A promise as typed: half-typed values stand as they are. */
export type CommitmentDraft = EntryDraft['commitments'][number]

/** Letters a draft keeps of a half-typed date or time; more nobody types. */
const HALF_TYPED = 10

/** The form of a new entry: a phone call that ended just now. */
export function newEntryDraft(now: number): EntryDraft {
  return {
    kind: 'phone_call',
    occurredOn: dateInTallinn(now),
    occurredAt: timeInTallinn(now),
    activities: [],
    text: EMPTY_TEXT,
    participants: [],
    commitments: [],
    minutes: '',
  }
}

/** The form of an entry that stands on the timeline. */
export function draftOfEntry(entry: Entry): EntryDraft {
  const { kind, occurredOn, occurredAt, activities, text, participants, commitments, minutes } = entry
  return {
    kind,
    occurredOn,
    occurredAt: occurredAt ?? '',
    activities,
    text,
    participants,
    commitments: commitments.map(({ dueOn, keptOn, ...rest }) => ({
      ...rest,
      dueOn: dueOn ?? '',
      keptOn: keptOn ?? '',
    })),
    minutes: minutes === null ? '' : String(minutes),
  }
}

/** An empty line for a promise; most are made to the specialist. */
export function newCommitmentDraft(who: string): CommitmentDraft {
  return { id: newId(CommitmentId), what: '', side: 'theirs', who, dueOn: '', keptOn: '' }
}

/** True for a line in which nothing was promised yet. */
export function isBlankCommitment({ what, dueOn }: CommitmentDraft): boolean {
  return what.trim() === '' && dueOn === ''
}

/** What a draft keeps of a field for dates or times: its value, or what is half-typed. */
export function typedValue(value: string | null, text: string): string {
  return value ?? text.slice(0, HALF_TYPED)
}
