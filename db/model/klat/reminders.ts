import type { ItemDetails } from '../item/item.ts'
import { addDays, IsoDate } from '../time/dates.ts'

/** Days before the end of a term on which the desk reminds of it: extension takes a request, an opinion and a court. */
export const REMINDER_DAYS = { first: 90, second: 60 } as const

/** A service as far as its reminders go. */
interface Service {
  readonly details: ItemDetails
}

/**
 * The day on which a service next asks for attention: 90 days before the end of its term, then 60, then the end itself. A
 * reminder stays on the desk until it is put behind (`remindedOf`); the first is passed over where the second is due already.
 * @returns `null` where no end is known
 */
export function nextReminder({ details }: Service, today: IsoDate): IsoDate | null {
  const until = endOf(details)
  if (until === null) return null
  const second = addDays(until, -REMINDER_DAYS.second)
  switch (details['reminded']) {
    case 'second':
      return until
    case 'first':
      return second
    default:
      return today >= second ? second : addDays(until, -REMINDER_DAYS.first)
  }
}

/** The details of a service once its present reminder was put behind. */
export function remindedOf({ details }: Service, today: IsoDate): ItemDetails {
  const until = endOf(details)
  const isFirst = until !== null && nextReminder({ details }, today) === addDays(until, -REMINDER_DAYS.first)
  return { ...details, reminded: isFirst ? 'first' : 'second' }
}

/** The details of a service with its reminders begun anew where the end of its term is another one. */
export function withFreshReminders(before: ItemDetails | null, after: ItemDetails): ItemDetails {
  if (before === null || before['until'] === after['until']) return after
  const { reminded: _, ...rest } = after
  return rest
}

function endOf(details: ItemDetails): IsoDate | null {
  return IsoDate.safeParse(details['until']).data ?? null
}
