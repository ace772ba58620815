import { describe, expect, it } from 'vitest'
import { readCourts } from '#model/court.ts'
import file from '#resources/courts.json' with { type: 'json' }

const courts = readCourts(file)
const courthouses = courts.flatMap((court) => court.courthouses)

describe('the bundled courts', () => {
  it('are the four county courts with their 15 courthouses', () => {
    expect(courts.map(({ name, courthouses: houses }) => [name, houses.length])).toEqual([
      ['Harju Maakohus', 1],
      ['Tartu Maakohus', 5],
      ['Viru Maakohus', 3],
      ['Pärnu Maakohus', 6],
    ])
  })

  it('have no courthouse or postal code twice', () => {
    expect(new Set(courthouses.map(({ name }) => name)).size).toBe(courthouses.length)
    expect(new Set(courthouses.map(({ postalCode }) => postalCode)).size).toBe(courthouses.length)
  })

  it('have mailboxes of the courts only', () => {
    const procedural = courthouses
      .map(({ proceduralEmail }) => proceduralEmail)
      .filter((email) => email !== null)
    const removal = courthouses.map(({ removalEmail }) => removalEmail).filter((email) => email !== null)
    expect(procedural.filter((email) => !/^[a-z]+\.menetlus@kohus\.ee$/.test(email))).toEqual([])
    expect(removal.filter((email) => !/^[a-z]+mk\.lastekaitse@kohus\.ee$/.test(email))).toEqual([])
  })

  it('lack the mailbox for procedural documents in Kuressaare alone', () => {
    const without = courthouses.filter(({ proceduralEmail }) => proceduralEmail === null)
    expect(without.map(({ town }) => town)).toEqual(['Kuressaare'])
  })
})

describe('readCourts', () => {
  it('throws when an address is no e-mail address', () => {
    const [harju] = file.countyCourts
    const [house] = harju?.courthouses ?? []
    const broken = { ...harju, courthouses: [{ ...house, proceduralEmail: 'hmktallinn.menetlus' }] }
    expect(() => readCourts({ ...file, countyCourts: [broken] })).toThrow(/proceduralEmail/)
  })
})
