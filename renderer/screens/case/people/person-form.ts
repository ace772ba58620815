import { isTooManyChildren } from '#model/case/intake.ts'
import { kindDefinition, type CaseKind } from '#model/case/kinds.ts'
import { checkPersonalCode, type PersonalCodeFault } from '#model/person/personal-code.ts'
import { type CasePerson, type PersonInput, Sex } from '#model/person/person.ts'
import {
  notForRole,
  PERSON_FIELDS,
  type PersonField,
  ROLE_DATA,
  seenInRole,
} from '#model/person/role-data.ts'
import { Role } from '#model/person/role.ts'
import { IsoDate } from '#model/time/dates.ts'

/** The form as typed. */
export interface PersonForm {
  readonly role: Role
  readonly givenName: string
  readonly surname: string
  readonly personalCode: string
  readonly birthDate: IsoDate | null
  /** A date is half-typed. */
  readonly isBirthDateBroken: boolean
  readonly sex: Sex | null
  readonly phone: string
  readonly email: string
  readonly tie: string
}

/** The form of a person, empty for a new one. */
export function personForm(role: Role, existing: CasePerson | undefined): PersonForm {
  const person = existing?.person
  return {
    role,
    givenName: person?.givenName ?? '',
    surname: person?.surname ?? '',
    personalCode: person?.personalCode ?? '',
    birthDate: person?.birthDate ?? null,
    isBirthDateBroken: false,
    sex: person?.sex ?? null,
    phone: person?.phone ?? '',
    email: person?.email ?? '',
    tie: existing?.tie ?? '',
  }
}

/** The form as its draft keeps it: every field as text, a half-typed date as it stands. */
export type PersonFields = Readonly<
  Record<
    'role' | 'givenName' | 'surname' | 'personalCode' | 'birthDate' | 'sex' | 'phone' | 'email' | 'tie',
    string
  >
>

/** The fields of a form, to begin with. */
export function personFields(form: PersonForm): PersonFields {
  const { role, givenName, surname, personalCode, birthDate, sex, phone, email, tie } = form
  return {
    role,
    givenName,
    surname,
    personalCode,
    birthDate: birthDate ?? '',
    sex: sex ?? '',
    phone,
    email,
    tie,
  }
}

/** The form that fields stand for. */
export function formOfFields(fields: PersonFields): PersonForm {
  const birthDate = IsoDate.safeParse(fields.birthDate).data ?? null
  return {
    ...fields,
    role: Role.safeParse(fields.role).data ?? 'network_member',
    birthDate,
    isBirthDateBroken: birthDate === null && fields.birthDate.trim() !== '',
    sex: Sex.safeParse(fields.sex).data ?? null,
  }
}

/** True where the role may have that of a person. */
export function hasField({ role }: Pick<PersonForm, 'role'>, field: PersonField): boolean {
  return ROLE_DATA[role].has(field)
}

/** The rule a typed personal code breaks; `null` for an empty or a good one, and in a role without codes. */
export function codeFault(form: PersonForm, today: IsoDate): PersonalCodeFault | null {
  if (orNull(form.personalCode) === null || !hasField(form, 'personalCode')) return null
  const checked = checkPersonalCode(form.personalCode.trim(), today)
  return checked.ok ? null : checked.error
}

/** What a good personal code says; `null` where there is none. */
export function codeFacts(form: PersonForm, today: IsoDate) {
  const checked = checkPersonalCode(form.personalCode.trim(), today)
  return checked.ok ? checked.value : null
}

/** How many children a case may have when it has them all already; `null` while one more may be added. */
export function reachedChildLimit(
  kind: CaseKind,
  people: readonly CasePerson[],
  existing: CasePerson | undefined,
): number | null {
  const others = people.filter(({ id, role }) => role === 'child' && id !== existing?.id).length
  return isTooManyChildren(kind, others + 1) ? kindDefinition(kind).maxChildren : null
}

/** The person a form stands for, without what the role may not have. */
export function personInput(form: PersonForm, today: IsoDate): PersonInput {
  return seenInRole(typedPerson(form, today), form.role)
}

/** What is typed of a person and will not be kept in the role, in the order of the form. */
export function fieldsNotKept(form: PersonForm, today: IsoDate): readonly PersonField[] {
  const refused = notForRole(typedPerson(form, today), form.role)
  return PERSON_FIELDS.filter((field) => field in refused)
}

/** Trimmed text, `null` when there is none. */
export function orNull(text: string): string | null {
  const trimmed = text.trim()
  return trimmed === '' ? null : trimmed
}

function typedPerson(form: PersonForm, today: IsoDate): PersonInput {
  const facts = codeFacts(form, today)
  return {
    givenName: form.givenName.trim(),
    surname: form.surname.trim(),
    personalCode: orNull(form.personalCode),
    birthDate: facts?.birthDate ?? form.birthDate,
    sex: facts?.sex ?? form.sex,
    phone: orNull(form.phone),
    email: orNull(form.email),
  }
}
