import { z } from 'zod'
import { CasePersonId, PersonId } from '../ids.ts'
import { IsoDate } from '../time/dates.ts'
import { isPersonalCode } from './personal-code.ts'
import { Role } from './role.ts'

const name = z.string().trim().max(100)

/** An Estonian personal code that passes all its rules. */
export const PersonalCode = z.string().refine(isPersonalCode, { message: 'invalid_personal_code' })

export const SEXES = ['female', 'male'] as const
export const Sex = z.enum(SEXES)
export type Sex = z.infer<typeof Sex>

/** A person, known once in the vault whatever the number of cases. A child may be without a personal code. */
export const Person = z.strictObject({
  id: PersonId,
  givenName: name,
  surname: name,
  personalCode: PersonalCode.nullable(),
  /** Derived from the personal code where there is one. */
  birthDate: IsoDate.nullable(),
  sex: Sex.nullable(),
  phone: z.string().trim().max(40).nullable(),
  email: z.string().trim().max(200).nullable(),
})
export type Person = z.infer<typeof Person>

/** What is typed about a person; at least one of the names is there. */
export const PersonInput = Person.omit({ id: true }).refine(
  (person) => person.givenName !== '' || person.surname !== '',
  { message: 'name_missing', path: ['givenName'] },
)
export type PersonInput = z.infer<typeof PersonInput>

/** A person's part in one case. */
export const CasePerson = z.strictObject({
  id: CasePersonId,
  person: Person,
  role: Role,
  /** The tie to the child, in words: "vanaema", "kool, sotsiaalpedagoog". */
  tie: z.string().trim().max(200).nullable(),
})
export type CasePerson = z.infer<typeof CasePerson>
