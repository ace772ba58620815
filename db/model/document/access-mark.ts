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
  return [
    'ASUTUSESISESEKS KASUTAMISEKS',
    `Märge tehtud: ${formatDate(access.markedOn)}`,
    `Kehtib kuni: ${formatDate(access.validUntil)}`,
    `Alus: AvTS § 35 lg 1 ${pointWords(access.points)}`,
    `Teabevaldaja: ${holder}`,
  ]
}

/** The mark in one line, for the list of annexes where they alone are restricted. */
export function annexMarkLine(access: AccessRestriction, holder: string): string {
  return `Juurdepääsupiirang lisadel: ${accessMarkLines(access, holder).join(', ')}`
}

/** Points in the order of the law: by number, those put in later after their own. */
export function pointsInOrder(points: readonly string[]): string[] {
  const rank = (point: string) =>
    Number.parseInt(point.slice(1), 10) * 10 + ' ¹²³'.indexOf(point.at(-1) ?? '')
  return [...new Set(points)].toSorted((one, other) => rank(one) - rank(other))
}

/** "p 9, p 11 ja p 12". */
function pointWords(points: readonly string[]): string {
  const words = pointsInOrder(points).map((point) => point.replace('p', 'p '))
  const last = words.pop() ?? ''
  return words.length === 0 ? last : `${words.join(', ')} ja ${last}`
}
