import { type CaseItem, itemsOf } from '../item/item.ts'
import { AGE_OF_MAJORITY, isAdultOn } from '../person/age.ts'
import { addYears, IsoDate } from '../time/dates.ts'
import { KLAT_FLAGS, type KlatFlag } from './flag-names.ts'

/** What of a KLAT case is looked at for what is odd. */
export interface FlaggedCase {
  readonly requestReference: string | null
  /** `null` where it is not known. */
  readonly birthDate: IsoDate | null
  readonly items: readonly CaseItem[]
  /** Other open KLAT opinions of the child. */
  readonly otherOpenOpinions: number
}

/**
 * What is odd in a KLAT case, in the order of the list. Facts of others are flagged and never refused:
 *
 * - `term_over_year`: a ruling's term reaches beyond a year from the ruling (TsMS § 538), or so does the service from its start;
 * - `term_past_majority`: a term reaches beyond the 18th birthday;
 * - `ruling_before_application`: a ruling is older than every application that is known;
 * - `child_adult`: the child is 18 today;
 * - `two_opinions`: another opinion of the child is open;
 * - `no_request_number`: the number of the municipality's request is not known.
 */
export function klatFlags(given: FlaggedCase, today: IsoDate): KlatFlag[] {
  const { birthDate, items } = given
  const rulings = itemsOf(items, 'klat_ruling')
  const applications = itemsOf(items, 'klat_application')
  const terms = [...rulings, ...itemsOf(items, 'klat_service')].flatMap(({ notedOn, details }) => {
    const until = IsoDate.safeParse(details['until']).data
    return until === undefined ? [] : [{ from: notedOn, until }]
  })
  const majority = birthDate === null ? null : addYears(birthDate, AGE_OF_MAJORITY)
  const is: Readonly<Record<KlatFlag, boolean>> = {
    term_over_year: terms.some(({ from, until }) => until > addYears(from, 1)),
    term_past_majority: majority !== null && terms.some(({ until }) => until > majority),
    ruling_before_application:
      applications.length > 0 &&
      rulings.some((ruling) => applications.every(({ notedOn }) => notedOn > ruling.notedOn)),
    child_adult: birthDate !== null && isAdultOn(birthDate, today),
    two_opinions: given.otherOpenOpinions > 0,
    no_request_number: given.requestReference === null,
  }
  return KLAT_FLAGS.filter((flag) => is[flag])
}

/** The reason noted for a flag last; `null` where none was. */
export function flagReason(items: readonly CaseItem[], flag: KlatFlag): CaseItem | null {
  return itemsOf(items, 'klat_flag_reason').find(({ details }) => details['flag'] === flag) ?? null
}
