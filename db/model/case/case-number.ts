/** A case number taken apart: `2026/014` is the 14th of 2026. */
export interface CaseNumberParts {
  readonly year: number
  readonly ordinal: number
}

/**
 * Writes a case number, `2026/014`. The ordinal has three digits at the least and grows beyond 999.
 * @throws RangeError when the year is not of four digits or the ordinal not a whole number from 1
 */
export function formatCaseNumber(year: number, ordinal: number): string {
  if (!Number.isInteger(year) || year < 1000 || year > 9999) throw new RangeError(`Not a year: ${year}`)
  if (!Number.isSafeInteger(ordinal) || ordinal < 1) throw new RangeError(`Not an ordinal: ${ordinal}`)
  return `${year}/${String(ordinal).padStart(3, '0')}`
}

/**
 * The number of the next case of a year.
 * @param highestOrdinal the highest ordinal given out in that year, 0 when there is none; numbers are never reused
 */
export function nextCaseNumber(highestOrdinal: number, year: number): string {
  return formatCaseNumber(year, highestOrdinal + 1)
}

/** Takes a case number apart; `null` for anything `formatCaseNumber` would not write. */
export function parseCaseNumber(text: string): CaseNumberParts | null {
  const match = /^([1-9]\d{3})\/(\d{3,15})$/.exec(text)
  if (!match) return null
  const [year, ordinal] = [Number(match[1]), Number(match[2])]
  return ordinal >= 1 && formatCaseNumber(year, ordinal) === text ? { year, ordinal } : null
}
