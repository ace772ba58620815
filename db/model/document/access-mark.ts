import { addYears, formatDate, type IsoDate } from '../time/dates.ts'
import type { AccessRestriction } from './document.ts'

/** Years a restriction on data about private life lasts (AvTS § 40; the desk's default, changed by hand if needed). */
const PRIVATE_LIFE_YEARS = 75

/**
 * The restriction a new document starts with: AvTS § 35 lg 1 p 11 (special categories of data) and p 12 (private
 * life), for 75 years from the day of marking.
 */
export function defaultAccessRestriction(markedOn: IsoDate): AccessRestriction {
  return { points: ['p11', 'p12'], markedOn, validUntil: addYears(markedOn, PRIVATE_LIFE_YEARS) }
}

/** The five elements of the mark, in their order: mark, date of marking, end date, ground, holder (AvTS § 41 lg 2). */
export function accessMarkLines(access: AccessRestriction, holder: string): string[] {
  const points = ['p11', 'p12'].filter((point) => access.points.some((chosen) => chosen === point))
  return [
    'ASUTUSESISESEKS KASUTAMISEKS',
    `Märge tehtud: ${formatDate(access.markedOn)}`,
    `Kehtib kuni: ${formatDate(access.validUntil)}`,
    `Alus: AvTS § 35 lg 1 ${points.map((point) => point.replace('p', 'p ')).join(' ja ')}`,
    `Teabevaldaja: ${holder}`,
  ]
}
