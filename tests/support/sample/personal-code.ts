import { isPersonalCode } from '#model/person/personal-code.ts'
import type { Sex } from '#model/person/person.ts'
import type { IsoDate } from '#model/time/dates.ts'

/**
 * An invented personal code, valid in form.
 * @param serial 0–999, tells people born on one day apart
 */
export function inventPersonalCode(birthDate: IsoDate, sex: Sex, serial: number): string {
  const century = Math.floor(Number(birthDate.slice(0, 4)) / 100) - 18
  const first = century * 2 + (sex === 'male' ? 1 : 2)
  const body = `${first}${birthDate.slice(2).replaceAll('-', '')}${String(serial).padStart(3, '0')}`
  // The rule itself finds the check digit, so that this holds no second copy of it.
  const code = Array.from({ length: 10 }, (_, digit) => `${body}${digit}`).find(isPersonalCode)
  if (code === undefined) throw new Error(`No personal code for ${body}`)
  return code
}
