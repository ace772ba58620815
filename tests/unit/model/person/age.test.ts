import { describe, expect, it } from 'vitest'
import { ageInYears, isAdultOn } from '#model/person/age.ts'
import { date } from '#model/time/dates.ts'

describe('ageInYears', () => {
  it.each([
    [16, '2010-05-06', '2026-11-23'],
    [15, '2010-11-24', '2026-11-23'],
    [0, '2026-11-23', '2026-11-23'],
    [null, '2026-11-24', '2026-11-23'],
    [null, null, '2026-11-23'],
  ])('is %s when born on %s and asked on %s', (age, birthDate, day) => {
    const person = { birthDate: birthDate === null ? null : date(birthDate) }
    expect(ageInYears(person, date(day))).toBe(age)
  })
})

describe('isAdultOn', () => {
  it.each([
    [false, '2008-11-24', '2026-11-23'],
    [true, '2008-11-23', '2026-11-23'],
    [false, '2008-02-29', '2026-02-28'],
    [true, '2008-02-29', '2026-03-01'],
  ])('is %s when born on %s and asked on %s', (adult, birthDate, day) => {
    expect(isAdultOn(date(birthDate), date(day))).toBe(adult)
  })
})
