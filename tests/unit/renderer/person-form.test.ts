import { describe, expect, it } from 'vitest'

import { notForRole } from '#model/person/role-data.ts'
import { ROLES } from '#model/person/role.ts'
import { IsoDate } from '#model/time/dates.ts'

import {
  codeFault,
  fieldsNotKept,
  personForm,
  personInput,
  type PersonForm,
} from '../../../renderer/screens/case/people/person-form.ts'

const TODAY = IsoDate.parse('2026-11-23')
const TYPED: PersonForm = {
  ...personForm('child', undefined),
  givenName: 'Mari',
  personalCode: '51107121760',
  phone: '5555 0100',
}

describe('the form of a person', () => {
  it.each(ROLES)('gives for %s nothing the role may not have', (role) => {
    expect(notForRole(personInput({ ...TYPED, role }, TODAY), role)).toEqual({})
  })

  it('keeps what was typed when another role is chosen, and says what of it is not kept', () => {
    const member: PersonForm = { ...TYPED, role: 'network_member' }
    expect(fieldsNotKept(member, TODAY)).toEqual(['personalCode', 'birthDate', 'sex'])
    expect(personInput(member, TODAY)).toMatchObject({ personalCode: null, phone: '5555 0100' })
    expect(fieldsNotKept(TYPED, TODAY)).toEqual([])
  })

  it('checks a personal code only where the role may have one', () => {
    const wrong: PersonForm = { ...TYPED, personalCode: '51107121761' }
    expect(codeFault(wrong, TODAY)).toBe('wrong_check_digit')
    expect(codeFault({ ...wrong, role: 'reporter' }, TODAY)).toBeNull()
  })
})
