import type { IsoDate } from '../time/dates.ts'
import { defaultAccessRestriction } from './access-mark.ts'
import { type AccessRestriction, LetterFields } from './document.ts'
import type { Conclusion } from './template.ts'

/** A date as it stands in a field that may hold half a date. */
export interface TypedDate {
  readonly date: IsoDate | null
  /** False while the text is half a date, or one that no calendar has. */
  readonly isReadable: boolean
  /** What stands in the field where that is no date. */
  readonly text?: string
}

/** The letter's facts as they are typed. Lists are text of one item a line. */
export interface LetterForm {
  readonly documentDate: TypedDate
  readonly conclusion: Conclusion | null
  readonly addressee: string
  readonly salutation: string
  readonly theirDate: TypedDate
  readonly theirReference: string
  readonly ourDate: TypedDate
  readonly ourReference: string
  readonly isRestricted: boolean
  readonly points: AccessRestriction['points']
  readonly markedOn: TypedDate
  readonly validUntil: TypedDate
  readonly signatoryName: string
  readonly signatoryTitle: string
  readonly attachments: string
}

/** What is wrong with a typed value. */
export type LetterFault =
  'date_missing' | 'date_unreadable' | 'points_missing' | 'too_many_lines' | 'line_too_long' | 'too_long'

/** The fields that cannot be taken as they are typed, each with what is wrong. */
export type LetterFaults = Partial<Readonly<Record<keyof LetterForm, LetterFault>>>

const dated = (value: IsoDate | null): TypedDate => ({ date: value, isReadable: true })

/** The form of kept facts. Without a restriction its fields hold the usual one, ready for when the mark is put on. */
export function letterFormOf(fields: LetterFields): LetterForm {
  const access = fields.access ?? defaultAccessRestriction(fields.documentDate)
  return {
    documentDate: dated(fields.documentDate),
    conclusion: fields.conclusion,
    addressee: fields.addressee.join('\n'),
    salutation: fields.salutation,
    theirDate: dated(fields.theirDate),
    theirReference: fields.theirReference ?? '',
    ourDate: dated(fields.ourDate),
    ourReference: fields.ourReference ?? '',
    isRestricted: fields.access !== null,
    points: access.points,
    markedOn: dated(access.markedOn),
    validUntil: dated(access.validUntil),
    signatoryName: fields.signatoryName,
    signatoryTitle: fields.signatoryTitle,
    attachments: fields.attachments.join('\n'),
  }
}

/** The fields that hold a date. */
const DATES = ['documentDate', 'theirDate', 'ourDate', 'markedOn', 'validUntil'] as const
/** The fields that hold text. */
const TEXTS = [
  'addressee',
  'salutation',
  'theirReference',
  'ourReference',
  'signatoryName',
  'signatoryTitle',
  'attachments',
] as const

/** What stands in the fields that cannot be taken, as text, for a draft: it is not lost with a lock. */
export function untakenOf(form: LetterForm, faults: LetterFaults): Record<string, string> {
  const dates = DATES.flatMap((field) => (field in faults ? [[field, form[field].text ?? ''] as const] : []))
  const texts = TEXTS.flatMap((field) => (field in faults ? [[field, form[field]] as const] : []))
  return Object.fromEntries([...dates, ...texts, ...(faults.points === undefined ? [] : [['points', '']])])
}

/** The form with what was typed into fields that could not be taken. */
export function withUntaken(form: LetterForm, typed: Readonly<Record<string, string>>): LetterForm {
  const dates = DATES.flatMap((field) => {
    const text = typed[field]
    return text === undefined ? [] : [[field, { date: null, isReadable: text === '', text }] as const]
  })
  const texts = TEXTS.flatMap((field) => (typed[field] === undefined ? [] : [[field, typed[field]] as const]))
  const points = typed['points'] === undefined ? {} : { points: [] }
  return { ...form, ...Object.fromEntries([...dates, ...texts]), ...points }
}

/**
 * Reads the form. What cannot be read keeps the value it had before and is named among the faults, so that one
 * half-typed date does not hold back the rest.
 */
export function readLetterForm(
  form: LetterForm,
  before: LetterFields,
): { readonly fields: LetterFields; readonly faults: LetterFaults } {
  const faults: { -readonly [K in keyof LetterForm]?: LetterFault } = {}
  const { shape } = LetterFields

  function optionalDate(field: 'theirDate' | 'ourDate'): IsoDate | null {
    if (form[field].isReadable) return form[field].date
    faults[field] = 'date_unreadable'
    return before[field]
  }
  function requiredDate(field: 'documentDate' | 'markedOn' | 'validUntil', fallback: IsoDate): IsoDate {
    const { date, isReadable } = form[field]
    if (date !== null && isReadable) return date
    faults[field] = isReadable ? 'date_missing' : 'date_unreadable'
    return fallback
  }
  function lines(field: 'addressee' | 'attachments'): string[] {
    const typed = linesOf(form[field])
    const parsed = shape[field].safeParse(typed)
    if (parsed.success) return parsed.data
    faults[field] = parsed.error.issues.some(({ path }) => path.length === 0)
      ? 'too_many_lines'
      : 'line_too_long'
    return before[field]
  }
  function line(field: 'salutation' | 'signatoryName' | 'signatoryTitle'): string {
    const parsed = shape[field].safeParse(form[field])
    if (parsed.success) return parsed.data
    faults[field] = 'too_long'
    return before[field]
  }
  function reference(field: 'theirReference' | 'ourReference'): string | null {
    const typed = form[field].trim()
    const parsed = shape[field].safeParse(typed === '' ? null : typed)
    if (parsed.success) return parsed.data
    faults[field] = 'too_long'
    return before[field]
  }
  function access(documentDate: IsoDate): AccessRestriction | null {
    if (!form.isRestricted) return null
    const had = before.access ?? defaultAccessRestriction(documentDate)
    if (form.points.length === 0) faults.points = 'points_missing'
    return {
      points: form.points.length === 0 ? had.points : form.points,
      markedOn: requiredDate('markedOn', had.markedOn),
      validUntil: requiredDate('validUntil', had.validUntil),
    }
  }

  const documentDate = requiredDate('documentDate', before.documentDate)
  const fields: LetterFields = {
    documentDate,
    conclusion: form.conclusion,
    addressee: lines('addressee'),
    salutation: line('salutation'),
    theirDate: optionalDate('theirDate'),
    theirReference: reference('theirReference'),
    ourDate: optionalDate('ourDate'),
    ourReference: reference('ourReference'),
    access: access(documentDate),
    signatoryName: line('signatoryName'),
    signatoryTitle: line('signatoryTitle'),
    attachments: lines('attachments'),
  }
  return { fields, faults }
}

function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((typed) => typed.trim())
    .filter((typed) => typed !== '')
}
