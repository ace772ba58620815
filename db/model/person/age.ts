import { ageOn, type IsoDate } from '../time/dates.ts'
import type { Person } from './person.ts'

/** A person is of age from the 18th birthday: TsÜS § 8 lg 2; a child is under 18: LasteKS § 3 lg 2. */
export const AGE_OF_MAJORITY = 18

/** Full years lived on a day; `null` where the birth date is not known or lies after the day. */
export function ageInYears(person: Pick<Person, 'birthDate'>, day: IsoDate): number | null {
  if (person.birthDate === null || person.birthDate > day) return null
  return ageOn(person.birthDate, day)
}

/** True from the day a person comes of age. */
export function isAdultOn(birthDate: IsoDate, day: IsoDate): boolean {
  return ageOn(birthDate, day) >= AGE_OF_MAJORITY
}
