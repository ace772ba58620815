import { Commitment } from '#model/case/commitment.ts'
import { Entry, type EntryInput } from '#model/case/entry.ts'
import type { EntryDraft } from '#model/draft.ts'
import type { CaseId, CommitmentId, EntryId } from '#model/ids.ts'
import { err, ok, type Result } from '#model/result.ts'
import { isBlank, MAX_TEXT_LENGTH, textLength } from '#model/text/rich-text.ts'
import { IsoDate, TimeOfDay } from '#model/time/dates.ts'

import { type CommitmentDraft, isBlankCommitment } from './draft-values.ts'

/** What is wrong with a promise, by its field. */
export interface CommitmentFaults {
  readonly what?: 'missing' | 'too_long'
  readonly who?: 'too_long'
  readonly dueOn?: 'broken'
}

/** What keeps an entry from being saved, by the field it is shown at. */
export interface EntryFaults {
  readonly date?: 'missing'
  readonly time?: 'broken'
  readonly minutes?: 'broken'
  readonly text?: 'missing' | 'too_long'
  readonly commitments?: ReadonlyMap<CommitmentId, CommitmentFaults>
}

/** The entry a form stands for, or what it still lacks. A line for a promise in which nothing was typed is left out. */
export function checkEntry(
  ids: { readonly id: EntryId; readonly caseId: CaseId },
  form: EntryDraft,
): Result<EntryInput, EntryFaults> {
  const date = IsoDate.safeParse(form.occurredOn)
  const time = TimeOfDay.nullable().safeParse(form.occurredAt === '' ? null : form.occurredAt)
  const minutes = Entry.shape.minutes.safeParse(readMinutes(form.minutes))
  const text = isBlank(form.text) ? 'missing' : textLength(form.text) > MAX_TEXT_LENGTH ? 'too_long' : null
  const promised = form.commitments.filter((line) => !isBlankCommitment(line))
  const commitments = promised.map(readCommitment)
  const wrong = promised.flatMap((line, index) =>
    commitments[index] === undefined || commitments[index].success
      ? []
      : [[line.id, commitmentFaults(line)] as const],
  )
  if (!date.success || !time.success || !minutes.success || text !== null || wrong.length > 0) {
    return err({
      ...(date.success ? {} : { date: 'missing' as const }),
      ...(time.success ? {} : { time: 'broken' as const }),
      ...(minutes.success ? {} : { minutes: 'broken' as const }),
      ...(text === null ? {} : { text }),
      ...(wrong.length === 0 ? {} : { commitments: new Map(wrong) }),
    })
  }
  return ok({
    ...ids,
    kind: form.kind,
    occurredOn: date.data,
    occurredAt: time.data,
    activities: form.activities,
    text: form.text,
    participants: form.participants,
    commitments: commitments.flatMap(({ data }) => (data === undefined ? [] : [data])),
    minutes: minutes.data,
  })
}

/** Minutes as a number where digits were typed; `null` for none; what is neither stays a text and is refused. */
function readMinutes(typed: string): number | string | null {
  const digits = typed.trim()
  if (digits === '') return null
  return /^\d+$/.test(digits) ? Number(digits) : digits
}

function readCommitment({ dueOn, keptOn, ...line }: CommitmentDraft) {
  return Commitment.safeParse({
    ...line,
    who: line.side === 'mine' ? '' : line.who,
    dueOn: dueOn === '' ? null : dueOn,
    keptOn: keptOn === '' ? null : keptOn,
  })
}

function commitmentFaults(line: CommitmentDraft): CommitmentFaults {
  const { what, who } = Commitment.shape
  const isDueBroken = line.dueOn !== '' && !IsoDate.safeParse(line.dueOn).success
  return {
    ...(what.safeParse(line.what).success
      ? {}
      : { what: line.what.trim() === '' ? ('missing' as const) : ('too_long' as const) }),
    ...(who.safeParse(line.who).success ? {} : { who: 'too_long' as const }),
    ...(isDueBroken ? { dueOn: 'broken' as const } : {}),
  }
}
