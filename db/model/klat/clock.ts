import type { Deadline } from '../deadline/deadline.ts'
import { openPause, pauseDeadline, resumeDeadline } from '../deadline/due-date.ts'
import type { CaseItem } from '../item/item.ts'
import { addDays, type IsoDate } from '../time/dates.ts'

/** What of an attachment decides about the clock. */
export type OwedAttachment = Pick<CaseItem, 'type' | 'notedOn' | 'endedOn' | 'details'>

/** What becomes of the opinion's clock when an attachment is kept. */
export type ClockChange =
  { readonly type: 'pause'; readonly from: IsoDate } | { readonly type: 'resume'; readonly until: IsoDate }

/** True for an attachment that is owed and holds the clock. */
export function holdsClock({ type, endedOn, details }: OwedAttachment): boolean {
  return type === 'klat_attachment' && endedOn === null && details['clock'] === 'stands'
}

/** Attachments that are owed. */
export function owedAttachments<T extends OwedAttachment>(items: readonly T[]): T[] {
  return items.filter(({ type, endedOn }) => type === 'klat_attachment' && endedOn === null)
}

/**
 * What keeping an attachment does to the clock. It stops on the day an attachment that holds it was asked for, or on the
 * first day after the pause before; it goes on after the day on which the last of them came. Who stops or starts the clock
 * by hand is not overruled: a pause without such an attachment stays, and so does a clock that was started again.
 *
 * That the term of 30 days can stand still is the unit's habit (assumed), so nothing but the specialist's word stops it.
 * @param before the attachment as it was; `null` for a new one
 * @param others the other items of the case
 * @returns `null` where nothing changes, or where the clock cannot be changed on that day
 */
export function clockChange(
  deadline: Deadline,
  before: OwedAttachment | null,
  after: OwedAttachment,
  others: readonly OwedAttachment[],
  today: IsoDate,
): ClockChange | null {
  const wasHolding = before !== null && holdsClock(before)
  const open = openPause(deadline)
  if (holdsClock(after)) {
    if (wasHolding || open !== null) return null
    const afterLast = deadline.pauses
      .map(({ until }) => addDays(until ?? today, 1))
      .reduce((latest, day) => (day > latest ? day : latest), deadline.triggeredOn)
    const from = after.notedOn > afterLast ? after.notedOn : afterLast
    return from <= today && pauseDeadline(deadline, from, 'x').ok ? { type: 'pause', from } : null
  }
  if (!wasHolding || open === null || others.some(holdsClock)) return null
  const until = after.endedOn ?? today
  return resumeDeadline(deadline, until).ok ? { type: 'resume', until } : null
}

/** The reason that stands at a pause the desk made; Estonian, as the journal and papers keep it. */
export function pauseReason({ details }: Pick<CaseItem, 'details'>): string {
  return `Oodatakse lisa: ${details['what'] ?? ''}`
}

/** What does not fit between the clock and what is owed: it runs though it should stand, or stands for nothing. */
export function clockDoubt(
  deadline: Pick<Deadline, 'metOn' | 'pauses'>,
  items: readonly OwedAttachment[],
): 'runs_though_owed' | 'stands_for_nothing' | null {
  if (deadline.metOn !== null) return null
  const stands = deadline.pauses.some(({ until }) => until === null)
  const isHeld = items.some(holdsClock)
  if (isHeld && !stands) return 'runs_though_owed'
  return stands && !isHeld && owedAttachments(items).length === 0 ? 'stands_for_nothing' : null
}
