import { kindDefinition, type CaseKind } from '#model/case/kinds.ts'
import { checkPersonalCode, type PersonalCodeFault } from '#model/person/personal-code.ts'
import type { CasePerson, PersonInput } from '#model/person/person.ts'
import type { Role } from '#model/person/role.ts'
import type { IsoDate } from '#model/time/dates.ts'

/** The form as typed. */
export interface PersonForm {
  readonly role: Role
  readonly givenName: string
  readonly surname: string
  readonly personalCode: string
  readonly birthDate: IsoDate | null
  /** A date is half-typed. */
  readonly isBirthDateBroken: boolean
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
    phone: person?.phone ?? '',
    email: person?.email ?? '',
    tie: existing?.tie ?? '',
  }
}

/** Of a network member only name, contact and tie are kept. */
export function keepsIdentity(role: Role): boolean {
  return role !== 'network_member'
}

/** The rule a typed personal code breaks; `null` for an empty or a good one. */
export function codeFault(form: PersonForm, today: IsoDate): PersonalCodeFault | null {
  const code = form.personalCode.trim()
  if (code === '' || !keepsIdentity(form.role)) return null
  const checked = checkPersonalCode(code, today)
  return checked.ok ? null : checked.error
}

/** What a good personal code says; `null` where there is none. */
export function codeFacts(form: PersonForm, today: IsoDate) {
  const checked = checkPersonalCode(form.personalCode.trim(), today)
  return checked.ok && keepsIdentity(form.role) ? checked.value : null
}

/** How many children a case may have when it has them all already; `null` while one more may be added. */
export function reachedChildLimit(
  kind: CaseKind,
  people: readonly CasePerson[],
  existing: CasePerson | undefined,
): number | null {
  const { maxChildren } = kindDefinition(kind)
  const others = people.filter(({ id, role }) => role === 'child' && id !== existing?.id).length
  return maxChildren !== null && others >= maxChildren ? maxChildren : null
}

/** The person a form stands for. */
export function personInput(form: PersonForm, today: IsoDate, existing: CasePerson | undefined): PersonInput {
  const facts = codeFacts(form, today)
  const isKept = keepsIdentity(form.role)
  const code = form.personalCode.trim()
  return {
    givenName: form.givenName.trim(),
    surname: form.surname.trim(),
    personalCode: isKept && code !== '' ? code : null,
    birthDate: isKept ? (facts?.birthDate ?? form.birthDate) : null,
    sex: isKept ? (facts?.sex ?? existing?.person.sex ?? null) : null,
    phone: orNull(form.phone),
    email: orNull(form.email),
  }
}

/** Trimmed text, `null` when there is none. */
export function orNull(text: string): string | null {
  const trimmed = text.trim()
  return trimmed === '' ? null : trimmed
}
