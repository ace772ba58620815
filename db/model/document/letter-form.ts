import type { IsoDate } from '../time/dates.ts'
import { defaultAccessRestriction, pointsInOrder } from './access-mark.ts'
import { ACCESS_POINTS, AccessPoint, type AccessRestriction, LetterFields } from './document.ts'
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
  /** Those of the proposed points that are chosen. */
  readonly points: readonly string[]
  /** Other points of the same paragraph by their numbers, as typed: "9, 18²". */
  readonly otherPoints: string
  readonly isOfAttachments: boolean
  readonly markedOn: TypedDate
  readonly validUntil: TypedDate
  readonly signatoryName: string
  readonly signatoryTitle: string
  readonly attachments: string
  readonly alsoTo: string
  readonly listsSources: boolean
  readonly correction: string
  readonly printsCorrection: boolean
}

/** What is wrong with a typed value. */
export type LetterFault =
  | 'date_missing'
  | 'date_unreadable'
  | 'points_missing'
  | 'points_unreadable'
  | 'too_many_lines'
  | 'line_too_long'
  | 'too_long'

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
    points: ACCESS_POINTS.filter((point) => access.points.includes(point)),
    otherPoints: otherPointsOf(access.points),
    isOfAttachments: access.scope === 'attachments',
    markedOn: dated(access.markedOn),
    validUntil: dated(access.validUntil),
    signatoryName: fields.signatoryName,
    signatoryTitle: fields.signatoryTitle,
    attachments: fields.attachments.join('\n'),
    alsoTo: (fields.alsoTo ?? []).join('\n'),
    listsSources: fields.listsSources ?? false,
    correction: fields.correction ?? '',
    printsCorrection: fields.printsCorrection ?? false,
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
  'alsoTo',
  'correction',
  'otherPoints',
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
  function lines(field: 'addressee' | 'attachments' | 'alsoTo'): string[] {
    const typed = linesOf(form[field])
    const parsed = shape[field].safeParse(typed)
    if (parsed.success) return parsed.data ?? []
    faults[field] = parsed.error.issues.some(({ path }) => path.length === 0)
      ? 'too_many_lines'
      : 'line_too_long'
    return before[field] ?? []
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
    const others = readPoints(form.otherPoints)
    if (others === null) faults.otherPoints = 'points_unreadable'
    const kept = others ?? had.points.filter((point) => !isProposed(point))
    const points = pointsInOrder([...form.points, ...kept])
    if (points.length === 0) faults.points = 'points_missing'
    return {
      points: points.length === 0 ? had.points : points,
      markedOn: requiredDate('markedOn', had.markedOn),
      validUntil: requiredDate('validUntil', had.validUntil),
      ...(form.isOfAttachments ? { scope: 'attachments' as const } : {}),
    }
  }
  function correction(): Pick<LetterFields, 'correction' | 'printsCorrection'> {
    const parsed = shape.correction.safeParse(form.correction)
    if (!parsed.success) faults.correction = 'too_long'
    const text = parsed.success ? parsed.data : before.correction
    return {
      ...(text === undefined || text === '' ? {} : { correction: text }),
      ...(form.printsCorrection ? { printsCorrection: true } : {}),
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
    ...correction(),
    ...(form.listsSources ? { listsSources: true } : {}),
  }
  const alsoTo = lines('alsoTo')
  if (alsoTo.length > 0) fields.alsoTo = alsoTo
  return { fields, faults }
}

/** Numbers of points as typed, each in its stored form; `null` where something is no number of a point. */
function readPoints(typed: string): string[] | null {
  const parts = typed.split(/[\s,;]+/).filter((part) => part !== '' && part !== 'p' && part !== 'ja')
  const points = parts.map((part) => AccessPoint.safeParse(`p${part.replace(/^p/, '')}`).data)
  return points.some((point) => point === undefined) ? null : points.filter((point) => point !== undefined)
}

function otherPointsOf(points: readonly string[]): string {
  return points
    .filter((point) => !isProposed(point))
    .map((point) => point.slice(1))
    .join(', ')
}

function isProposed(point: string): boolean {
  return ACCESS_POINTS.some((proposed) => proposed === point)
}

function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((typed) => typed.trim())
    .filter((typed) => typed !== '')
}
