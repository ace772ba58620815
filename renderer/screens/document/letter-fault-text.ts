import type { LetterFault, LetterFaults, LetterForm } from '#model/document/letter-form.ts'

import type { MessageKey, Translate } from '../../i18n/catalogues.ts'

const FAULT_TEXTS: Readonly<Record<LetterFault, MessageKey | null>> = {
  date_missing: 'documentPage.fields.dateMissing',
  // Said by the date field itself.
  date_unreadable: null,
  points_missing: 'documentPage.fields.pointsMissing',
  points_unreadable: 'letter.pointsUnreadable',
  too_many_lines: 'documentPage.fields.tooManyLines',
  line_too_long: 'documentPage.fields.lineTooLong',
  too_long: 'error.field.too_long',
}

/** What is said under a field of the letter. */
export function faultText(t: Translate, faults: LetterFaults, field: keyof LetterForm): string | null {
  const fault = faults[field]
  const key = fault === undefined ? null : FAULT_TEXTS[fault]
  return key === null ? null : t(key)
}
