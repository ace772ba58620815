import type { EntryInput } from '#model/case/entry.ts'
import type { EntryDraft } from '#model/draft.ts'
import type { CaseId, EntryId } from '#model/ids.ts'
import { err, ok, type Result } from '#model/result.ts'
import { isBlank, MAX_TEXT_LENGTH, textLength } from '#model/text/rich-text.ts'
import { IsoDate, TimeOfDay } from '#model/time/dates.ts'

/** What keeps an entry from being saved, by the field it is shown at. */
export interface EntryFaults {
  readonly date?: 'missing'
  readonly time?: 'broken'
  readonly text?: 'missing' | 'too_long'
}

/** The entry a form stands for, or what it still lacks. `isTimeBroken`: a time is half-typed. */
export function checkEntry(
  ids: { readonly id: EntryId; readonly caseId: CaseId },
  form: EntryDraft,
  isTimeBroken: boolean,
): Result<EntryInput, EntryFaults> {
  const date = IsoDate.safeParse(form.occurredOn)
  const time = form.occurredAt === '' ? null : TimeOfDay.safeParse(form.occurredAt)
  const text = isBlank(form.text) ? 'missing' : textLength(form.text) > MAX_TEXT_LENGTH ? 'too_long' : null
  if (!date.success || isTimeBroken || time?.success === false || text !== null) {
    return err({
      ...(date.success ? {} : { date: 'missing' as const }),
      ...(isTimeBroken || time?.success === false ? { time: 'broken' as const } : {}),
      ...(text === null ? {} : { text }),
    })
  }
  const { kind, activities } = form
  return ok({
    ...ids,
    kind,
    occurredOn: date.data,
    occurredAt: time?.data ?? null,
    activities,
    text: form.text,
  })
}
