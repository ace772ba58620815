import type { PersonInput, Sex } from '#model/person/person.ts'
import { date } from '#model/time/dates.ts'
import { inventPersonalCode } from '../sample/personal-code.ts'

/** An invented person with nothing known but the name. */
export function aPerson(given: Partial<PersonInput> = {}): PersonInput {
  return {
    givenName: 'Kaarel',
    surname: 'Näitlik',
    personalCode: null,
    birthDate: null,
    sex: null,
    phone: null,
    email: null,
    ...given,
  }
}

/** A personal code valid in form, by default of a boy of fifteen. */
export function aPersonalCode(birthDate: string = '2011-04-05', sex: Sex = 'male', serial = 371): string {
  return inventPersonalCode(date(birthDate), sex, serial)
}
