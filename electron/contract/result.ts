import type { ErrorCode } from '#model/error-codes.ts'

/** Why a call failed. Codes only: messages may hold personal data, and Electron would drop all else. */
export interface CallError {
  readonly code: ErrorCode
  /** For bad input: field path → what is wrong with it, a code of the model's schemas. */
  readonly fields?: Readonly<Record<string, string>>
  /** For a bug: reference of the line in the log. */
  readonly logReference?: string
}

/** What crosses back to the page for every call. */
export type Envelope<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: CallError }
