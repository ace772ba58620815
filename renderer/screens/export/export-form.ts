import type { DeliveriesOverview } from '#contract/deliveries.ts'
import { EntryKind } from '#model/case/entry.ts'
import { DeliveryChannel, DeliveryForm, DeliveryTerms } from '#model/export/delivery.ts'
import { ExportChoice } from '#model/export/export-choice.ts'
import { ExportKind, Reader, readersOf } from '#model/export/reader.ts'
import { DocumentVersionId, PersonId } from '#model/ids.ts'

import { dateOf } from '../common/FormDateField.tsx'

/** The form as it is kept: lists are joined by spaces. */
export type ExportFields = Readonly<
  Record<
    | 'kind'
    | 'reader'
    | 'from'
    | 'until'
    | 'kinds'
    | 'without'
    | 'versions'
    | 'recipient'
    | 'channel'
    | 'ground'
    | 'form'
    | 'formats',
    string
  >
>

/** Formats of the files: a court takes PDF and no DOCX, a municipality may write on in the DOCX. */
export const FORMATS = ['docx', 'pdf'] as const

/** What is wrong in a field, by the words of `exportPage.fault`. */
export type ExportFaults = Partial<
  Readonly<Record<keyof ExportFields, 'recipient' | 'ground' | 'date' | 'order' | 'versions' | 'formats'>>
>

/** How the form begins: the newest issued document for the municipality, or the timeline where nothing was issued. */
export function firstFields(
  { issued }: Pick<DeliveriesOverview, 'issued'>,
  municipality: string,
): ExportFields {
  const newest = issued.at(-1)
  return {
    kind: newest === undefined ? 'timeline_extract' : 'issued_document',
    reader: 'municipality',
    from: '',
    until: '',
    kinds: '',
    without: '',
    versions: newest?.id ?? '',
    recipient: municipality,
    channel: 'dhx',
    ground: '',
    form: 'zip',
    formats: joined(FORMATS),
  }
}

/** What the lists of the form hold; what is not known any more is passed over. */
export function readFields(fields: ExportFields) {
  const kind = ExportKind.catch('timeline_extract').parse(fields.kind)
  const reader = Reader.catch('municipality').parse(fields.reader)
  return {
    kind,
    reader: readersOf(kind).includes(reader) ? reader : 'municipality',
    kinds: listOf(fields.kinds, EntryKind),
    without: listOf(fields.without, PersonId),
    versions: listOf(fields.versions, DocumentVersionId),
    channel: DeliveryChannel.catch('dhx').parse(fields.channel),
    form: DeliveryForm.catch('zip').parse(fields.form),
    formats: FORMATS.filter((format) => fields.formats.split(' ').includes(format)),
  }
}

/** The municipality's name, which stands there at first, is no recipient for another reader; what was typed stays. */
export function recipientFor(
  reader: Reader,
  { recipient }: Pick<ExportFields, 'recipient'>,
  municipality: string,
): Partial<ExportFields> {
  if (reader !== 'municipality' && recipient === municipality) return { recipient: '' }
  return reader === 'municipality' && recipient === '' ? { recipient: municipality } : {}
}

/** A list as the form keeps it. */
export function joined(list: readonly string[]): string {
  return list.join(' ')
}

/** What is to be taken out; `null` while a field cannot be taken. */
export function choiceOf(fields: ExportFields): ExportChoice | null {
  const { kind, reader, kinds, without, versions } = readFields(fields)
  if (dateFaultsOf(fields)) return null
  const isWhole = kind === 'issued_document'
  const parsed = ExportChoice.safeParse({
    kind,
    reader,
    from: isWhole ? null : dateOf(fields.from),
    until: isWhole ? null : dateOf(fields.until),
    kinds: isWhole ? [] : kinds,
    without: isWhole ? [] : without,
    versionIds: reader === 'network' ? [] : versions,
  })
  return parsed.data ?? null
}

/** Who is given it and how; `null` while a field lacks. */
export function termsOf(fields: ExportFields): DeliveryTerms | null {
  const { recipient, ground } = fields
  const { channel, form } = readFields(fields)
  return DeliveryTerms.safeParse({ recipient, ground, channel, form }).data ?? null
}

/** What is wrong in the form as it stands. */
export function faultsOf(fields: ExportFields): ExportFaults {
  const { kind, versions, formats } = readFields(fields)
  const [from, until] = [dateOf(fields.from), dateOf(fields.until)]
  return {
    ...(fields.from !== '' && from === null ? { from: 'date' } : {}),
    ...(fields.until !== '' && until === null ? { until: 'date' } : {}),
    ...(from !== null && until !== null && until < from ? { until: 'order' } : {}),
    ...(kind === 'issued_document' && versions.length === 0 ? { versions: 'versions' } : {}),
    ...(formats.length === 0 ? { formats: 'formats' } : {}),
    ...(fields.recipient.trim() === '' ? { recipient: 'recipient' } : {}),
    ...(fields.ground.trim() === '' ? { ground: 'ground' } : {}),
  }
}

function dateFaultsOf(fields: ExportFields): boolean {
  const { from, until } = faultsOf(fields)
  return readFields(fields).kind !== 'issued_document' && (from !== undefined || until !== undefined)
}

function listOf<T>(
  text: string,
  schema: { readonly safeParse: (value: unknown) => { readonly data?: T | undefined } },
): T[] {
  return text.split(' ').flatMap((word) => {
    const { data } = schema.safeParse(word)
    return data === undefined ? [] : [data]
  })
}
