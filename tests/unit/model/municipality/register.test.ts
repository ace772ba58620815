import { describe, expect, it } from 'vitest'
import { readCourts } from '#model/court.ts'
import { Municipality } from '#model/municipality/municipality.ts'
import { parseRegister } from '#model/municipality/register.ts'
import courtFile from '#resources/courts.json' with { type: 'json' }
import file from '#resources/municipalities.json' with { type: 'json' }

const { municipalities } = parseRegister(file)

describe('the bundled register', () => {
  it('has 15 cities and 64 rural municipalities in 15 counties', () => {
    expect(municipalities.filter(({ type }) => type === 'city')).toHaveLength(15)
    expect(municipalities.filter(({ type }) => type === 'rural_municipality')).toHaveLength(64)
    expect(new Set(municipalities.map(({ county }) => county)).size).toBe(15)
    expect(new Set(municipalities.map(({ countyEhak }) => countyEhak)).size).toBe(15)
  })

  it.each(['key', 'name', 'ehak'] as const)('has no %s twice', (field) => {
    expect(new Set(municipalities.map((entry) => entry[field])).size).toBe(municipalities.length)
  })

  it('has the type in every name but that of Tallinn', () => {
    const untyped = municipalities.filter(({ name, type }) => {
      return !name.endsWith(type === 'city' ? ' linn' : ' vald')
    })
    expect(untyped.map(({ name }) => name)).toEqual(['Tallinn'])
  })

  it.each([
    ['viljandi-linn', 'Viljandi linn'],
    ['viljandi-vald', 'Viljandi vald'],
    ['tallinn', 'Tallinn'],
    ['johvi-vald', 'Jõhvi vald'],
    ['haademeeste-vald', 'Häädemeeste vald'],
    ['torva-vald', 'Tõrva vald'],
    ['narva-joesuu-linn', 'Narva-Jõesuu linn'],
    ['ulenurme-vald', undefined],
  ])('knows %s as %s', (key, name) => {
    expect(municipalities.find((entry) => entry.key === key)?.name).toBe(name)
  })

  it('flags exactly the one municipality that has probably ended', () => {
    const flagged = municipalities.filter(({ flag }) => flag !== null)
    expect(flagged.map(({ key }) => key)).toEqual(['haljala-vald'])
  })

  it('is sure of all EHAK codes but four, and says what to check of those', () => {
    const unsure = municipalities.filter(({ ehakCertain }) => !ehakCertain)
    expect(unsure).toHaveLength(4)
    for (const { note } of unsure) expect(note).not.toBeNull()
  })

  it('names courts and courthouses of the bundled list', () => {
    const courts = new Map(readCourts(courtFile).map((court) => [court.name, court.courthouses]))
    for (const { countyCourt, courthouseHint } of municipalities) {
      const names = courts.get(countyCourt ?? '')?.map(({ name }) => name)
      expect(names).toContain(courthouseHint?.split(' või ').at(-1))
    }
  })

  it('gives facts a municipality of the vault can hold', () => {
    for (const {
      key,
      name,
      type,
      county,
      ehak,
      registryCode,
      countyCourt,
      courthouseHint,
      flag,
    } of municipalities) {
      const municipality = { name, type, county, ehak, registryCode, countyCourt, courthouseHint, flag }
      const id = '01900000-0000-7000-8000-000000000001'
      expect(() => Municipality.parse({ id, registerKey: key, ...municipality })).not.toThrow()
    }
  })
})

describe('parseRegister', () => {
  const [first, second] = file.municipalities

  it('throws when a key stands twice', () => {
    expect(() => parseRegister({ ...file, municipalities: [first, first] })).toThrow(/key_twice/)
  })

  it('throws when a successor is not in the register', () => {
    const ended = { ...first, successor: 'olematu-vald' }
    expect(() => parseRegister({ ...file, municipalities: [ended, second] })).toThrow(/unknown_successor/)
  })
})
