import type { PersonalCodeFault } from '#model/person/personal-code.ts'

import type { CallError } from '#contract/result.ts'
import type { MessageKey, Translate } from '../i18n/catalogues.ts'

/** The sentence for each rule a field can break: codes of the model's schemas and of zod itself. */
const FIELD_TEXTS: Readonly<Record<string, MessageKey>> = {
  invalid_date: 'error.field.invalid_date',
  invalid_personal_code: 'error.field.invalid_personal_code',
  text_too_long: 'error.field.text_too_long',
  name_missing: 'error.field.name_missing',
  date_in_future: 'error.field.date_in_future',
  person_twice: 'error.field.person_twice',
  not_for_role: 'error.field.not_for_role',
  before_request: 'enquiry.beforeRequest',
  born_after_request: 'limits.bornAfterRequest',
  birth_date: 'error.field.birth_date',
  sex: 'error.field.sex',
  empty: 'error.field.empty',
  too_short: 'error.field.too_short',
  too_long: 'error.field.too_long',
  too_weak: 'error.field.too_weak',
  // zod's own
  too_small: 'error.field.missing',
  too_big: 'error.field.too_long',
  invalid_type: 'error.field.missing',
  invalid_format: 'error.field.wrong_form',
  invalid_value: 'error.field.wrong_form',
}

/** The sentence for a rule that a field breaks. */
export function fieldText(t: Translate, rule: string): string {
  return t(FIELD_TEXTS[rule] ?? 'error.field.unknown')
}

/** The sentences for the fields a refused call names, by field path. */
export function fieldTexts(t: Translate, error: CallError | null): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(error?.fields ?? {}).map(([path, rule]) => [path, fieldText(t, rule)]),
  )
}

/** Which rule a personal code breaks, in words. */
export function personalCodeText(t: Translate, fault: PersonalCodeFault): string {
  return t(`error.personalCode.${fault}`)
}
