import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPersonalCode, contradiction, isPersonalCode } from '#model/person/personal-code.ts'
import { date } from '#model/time/dates.ts'

const DIGITS = Array.from({ length: 10 }, (_, digit) => String(digit))

/** Completes ten digits with the one last digit that makes them a personal code. */
function completed(tenDigits: string): string {
  const found = DIGITS.map((digit) => tenDigits + digit).filter(isPersonalCode)
  if (found.length !== 1) throw new Error(`${found.length} codes begin with ${tenDigits}`)
  return found[0] ?? ''
}

/** The remainder of one round of the check digit, reckoned apart from the code under test. */
function remainder(tenDigits: string, firstWeight: number): number {
  return (
    Array.from(tenDigits, Number).reduce(
      (sum, digit, i) => sum + (((i + firstWeight - 1) % 9) + 1) * digit,
      0,
    ) % 11
  )
}

/** The first ten digits, of a man born on 8 January 1980, that satisfy a condition. */
function search(condition: (tenDigits: string) => boolean): string {
  for (let serial = 0; serial < 1000; serial += 1) {
    const tenDigits = `3800108${String(serial).padStart(3, '0')}`
    if (condition(tenDigits)) return tenDigits
  }
  throw new Error('No such digits')
}

describe('checkPersonalCode', () => {
  it.each([
    ['38001085718', '1980-01-08', 'male'],
    ['60001019906', '2000-01-01', 'female'],
    ['37605030299', '1976-05-03', 'male'],
    ['49403136515', '1994-03-13', 'female'],
    ['50001029996', '2000-01-02', 'male'],
  ])('reads birth date and sex when the code is the published test code %s', (code, birthDate, sex) => {
    expect(checkPersonalCode(code)).toEqual({ ok: true, value: { birthDate, sex } })
  })

  it.each([
    ['1', '1850-06-15', 'male'],
    ['2', '1850-06-15', 'female'],
    ['3', '1950-06-15', 'male'],
    ['4', '1950-06-15', 'female'],
    ['5', '2050-06-15', 'male'],
    ['6', '2050-06-15', 'female'],
    ['7', '2150-06-15', 'male'],
    ['8', '2150-06-15', 'female'],
  ])('takes century and sex from the first digit when it is %s', (first, birthDate, sex) => {
    expect(checkPersonalCode(completed(`${first}500615000`))).toEqual({ ok: true, value: { birthDate, sex } })
  })

  it.each([
    ['not_11_digits', 'is empty', ''],
    ['not_11_digits', 'has ten digits', '3800108571'],
    ['not_11_digits', 'has twelve digits', '380010857180'],
    ['not_11_digits', 'holds a letter', '3800108571O'],
    ['not_11_digits', 'holds a space', '38001085 718'],
    ['not_11_digits', 'ends in a new line', '38001085718\n'],
    ['not_11_digits', 'has digits of another script', '٣٨٠٠١٠٨٥٧١٨'],
    ['unknown_century', 'begins with 0', '08001085718'],
    ['unknown_century', 'begins with 9', '98001085718'],
    ['no_such_date', 'has month 13', '38013085718'],
    ['no_such_date', 'has month 0', '38000085718'],
    ['no_such_date', 'has day 0', '38001005718'],
    ['no_such_date', 'has 31 April', '38004315718'],
    ['no_such_date', 'has 29 February of a common year', '38102295718'],
    ['no_such_date', 'has 29 February 1900, no leap year', '30002295718'],
    ['wrong_check_digit', 'has another last digit', '38001085719'],
    ['wrong_check_digit', 'has two neighbouring digits swapped', '38001087518'],
  ])('says %s when the code %s', (fault, _state, code) => {
    expect(checkPersonalCode(code)).toEqual({ ok: false, error: fault })
    expect(isPersonalCode(code)).toBe(false)
  })

  it.each([
    ['5000229000', '2000-02-29'],
    ['3960229000', '1996-02-29'],
    ['6240229000', '2024-02-29'],
  ])('accepts 29 February when the year of %s is a leap year', (tenDigits, birthDate) => {
    expect(checkPersonalCode(completed(tenDigits))).toMatchObject({ ok: true, value: { birthDate } })
  })

  it('takes the second round of weights when the first leaves 10', () => {
    const tenDigits = search((digits) => remainder(digits, 1) === 10 && remainder(digits, 3) < 10)
    expect(completed(tenDigits)).toBe(`${tenDigits}${remainder(tenDigits, 3)}`)
  })

  it('takes 0 as the check digit when both rounds leave 10', () => {
    const tenDigits = search((digits) => remainder(digits, 1) === 10 && remainder(digits, 3) === 10)
    expect(completed(tenDigits)).toBe(`${tenDigits}0`)
  })

  it('has exactly one check digit whatever the first ten digits of a code', () => {
    const tenDigits = fc
      .tuple(
        fc.integer({ min: 1, max: 8 }),
        fc.date({ min: new Date('1900-01-01'), max: new Date('1999-12-31'), noInvalidDate: true }),
        fc.integer({ min: 0, max: 999 }),
      )
      // The one day that not every century has in the same year.
      .filter(([, born]) => !born.toISOString().includes('-02-29'))
      .map(([first, born, serial]) => {
        const day = born.toISOString().slice(2, 10).replaceAll('-', '')
        return `${first}${day}${String(serial).padStart(3, '0')}`
      })
    fc.assert(
      fc.property(tenDigits, (digits) => {
        expect(DIGITS.filter((digit) => isPersonalCode(digits + digit))).toHaveLength(1)
      }),
    )
  })

  it('refuses a birth date after today only when today is given', () => {
    const code = completed('5261124000')
    expect(checkPersonalCode(code).ok).toBe(true)
    expect(checkPersonalCode(code, date('2026-11-24')).ok).toBe(true)
    expect(checkPersonalCode(code, date('2026-11-23'))).toEqual({ ok: false, error: 'birth_in_future' })
  })
})

describe('contradiction', () => {
  const code = '49403136515'
  const born = date('1994-03-13')
  const other = date('1994-03-14')

  it.each([
    [null, 'both agree', { birthDate: born, sex: 'female' }],
    [null, 'nothing is stated', { birthDate: null, sex: null }],
    ['birth_date', 'the birth date differs', { birthDate: other, sex: 'female' }],
    ['sex', 'the sex differs', { birthDate: born, sex: 'male' }],
    ['sex', 'the sex differs and no birth date is stated', { birthDate: null, sex: 'male' }],
    ['birth_date', 'both differ', { birthDate: other, sex: 'male' }],
  ] as const)('is %s when %s', (expected, _state, stated) => {
    expect(contradiction(code, stated)).toBe(expected)
  })

  it('is null when the code is no personal code', () => {
    expect(contradiction('49403136516', { birthDate: other, sex: 'male' })).toBeNull()
  })
})
