import { err, ok, type Result } from '../result.ts'
import { isDate, type IsoDate } from '../time/dates.ts'
import type { Sex } from './person.ts'

/** The rules a personal code can break, in the order they are checked; each is told apart for the screen. */
export const PERSONAL_CODE_FAULTS = [
  'not_11_digits',
  'unknown_century',
  'no_such_date',
  'wrong_check_digit',
  'birth_in_future',
] as const
export type PersonalCodeFault = (typeof PERSONAL_CODE_FAULTS)[number]

/** What a personal code says of its holder. */
export interface PersonalCodeFacts {
  readonly birthDate: IsoDate
  readonly sex: Sex
}

/** Weights of the check digit's first round, and of the second, used when the first leaves 10. */
const WEIGHTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]
const SECOND_WEIGHTS = [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]

/**
 * Reads an Estonian personal code, eleven digits `GYYMMDDSSSC` without spaces (EVS 585).
 * `G` holds century and sex: 1–2 the 1800s, 3–4 the 1900s, 5–6 the 2000s, 7–8 the 2100s; odd is male, even female.
 * @param today when given, a birth date after it is a fault
 * @returns the facts in the code, or the first rule it breaks
 */
export function checkPersonalCode(
  text: string,
  today?: IsoDate,
): Result<PersonalCodeFacts, PersonalCodeFault> {
  if (!/^\d{11}$/.test(text)) return err('not_11_digits')
  const digits = Array.from(text, Number)
  const first = digits[0] ?? 0
  if (first < 1 || first > 8) return err('unknown_century')
  const century = 18 + Math.trunc((first - 1) / 2)
  const birthDate = `${century}${text.slice(1, 3)}-${text.slice(3, 5)}-${text.slice(5, 7)}`
  if (!isDate(birthDate)) return err('no_such_date')
  if (digits[10] !== checkDigit(digits)) return err('wrong_check_digit')
  if (today !== undefined && birthDate > today) return err('birth_in_future')
  return ok({ birthDate: birthDate as IsoDate, sex: first % 2 === 1 ? 'male' : 'female' })
}

/** True for a personal code that keeps every rule except that of the birth date in the future. */
export function isPersonalCode(text: string): boolean {
  return checkPersonalCode(text).ok
}

/**
 * Tells what is stated of a person otherwise than the personal code has it: the birth date before the sex. Facts not
 * stated contradict nothing, nor does a code that is no personal code.
 */
export function contradiction(
  code: string,
  stated: { readonly birthDate: IsoDate | null; readonly sex: Sex | null },
): 'birth_date' | 'sex' | null {
  const facts = checkPersonalCode(code)
  if (!facts.ok) return null
  if (stated.birthDate !== null && stated.birthDate !== facts.value.birthDate) return 'birth_date'
  if (stated.sex !== null && stated.sex !== facts.value.sex) return 'sex'
  return null
}

function checkDigit(digits: readonly number[]): number {
  const remainder = weigh(digits, WEIGHTS)
  if (remainder < 10) return remainder
  const second = weigh(digits, SECOND_WEIGHTS)
  return second < 10 ? second : 0
}

function weigh(digits: readonly number[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * (digits[index] ?? 0), 0) % 11
}
