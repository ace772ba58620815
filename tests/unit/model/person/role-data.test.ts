import { describe, expect, it } from 'vitest'
import type { Person } from '#model/person/person.ts'
import { ROLES } from '#model/person/role.ts'
import { notForRole, PERSON_FIELDS, ROLE_DATA, seenInRole } from '#model/person/role-data.ts'
import { aPerson, aPersonalCode } from '#tests/support/builders/person.ts'
import { date } from '#model/time/dates.ts'

const known = aPerson({
  personalCode: aPersonalCode(),
  birthDate: date('2011-04-05'),
  sex: 'male',
  phone: '555',
  email: 'naide@naidis.example',
})

describe('ROLE_DATA', () => {
  it('identifies the child and those who raise or represent it, and nobody else', () => {
    const identified = ROLES.filter((role) => ROLE_DATA[role].has('personalCode'))
    expect(identified).toEqual(['child', 'custodial_parent', 'guardian', 'carer', 'legal_representative'])
  })

  it('lets everyone be reached', () => {
    for (const role of ROLES) expect([...ROLE_DATA[role]]).toEqual(expect.arrayContaining(['phone', 'email']))
  })
})

describe('notForRole', () => {
  it('names each field that was typed and may not be kept', () => {
    expect(notForRole(known, 'network_member')).toEqual({
      personalCode: 'not_for_role',
      birthDate: 'not_for_role',
      sex: 'not_for_role',
    })
  })

  it('finds nothing where nothing was typed or everything may be kept', () => {
    expect(notForRole(aPerson({ phone: '555' }), 'reporter')).toEqual({})
    expect(notForRole(known, 'child')).toEqual({})
  })
})

describe('seenInRole', () => {
  it('hides what the role may not have and nothing else', () => {
    const person = { ...known, id: 'x' as Person['id'] }
    for (const role of ROLES) {
      const seen = seenInRole(person, role)
      const hidden = PERSON_FIELDS.filter((field) => seen[field] === null)
      expect(hidden).toEqual(PERSON_FIELDS.filter((field) => !ROLE_DATA[role].has(field)))
      expect(seen).toMatchObject({ id: person.id, givenName: person.givenName, phone: '555' })
    }
  })
})
