import type { z } from 'zod'
import { formatDate, type Instant, type IsoDate } from '#model/time/dates.ts'

import type { MessageKey, Translate } from '../../i18n/catalogues.ts'
import { dayAndTimeText } from '../common/moment-text.ts'

/** A term and what stood under it; several lines where it is a text or a list. */
export interface ChangeFact {
  readonly term: string
  readonly value: string
}

type Field = Extract<MessageKey, `journal.field.${string}`> extends `journal.field.${infer F}` ? F : never
/** Names of fields; the others in that group are words of values, or need a name put in. */
type PlainField = Exclude<
  Field,
  'section' | 'kbytes' | 'period' | 'months' | 'kdfCost' | `${string}.${string}`
>

/** One fact; without a value it is left out later. */
export function fact(t: Translate, field: PlainField, value: string | number | null | undefined): ChangeFact {
  return {
    term: t(`journal.field.${field}`),
    value: value === null || value === undefined ? '' : String(value),
  }
}

/** The facts of a state as it lies in the journal; none where it is of another shape. */
export function of<S extends z.ZodType>(
  schema: S,
  state: unknown,
  facts: (value: z.output<S>) => readonly ChangeFact[],
): ChangeFact[] {
  const parsed = schema.safeParse(state)
  return parsed.success ? [...facts(parsed.data)] : []
}

export function day(value: IsoDate | null | undefined): string {
  return value === null || value === undefined ? '' : formatDate(value)
}

export function moment(t: Translate, value: Instant | undefined): string {
  return value === undefined ? '' : dayAndTimeText(t, value)
}

export function sizeText(t: Translate, bytes: number | undefined): string {
  return bytes === undefined
    ? ''
    : t('journal.field.kbytes', { count: Math.max(1, Math.round(bytes / 1024)) })
}
