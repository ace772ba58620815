import { z } from 'zod'
import { JournalChange, JournalFilter, JournalLine } from '#model/journal/journal-line.ts'
import { call } from './call.ts'

const seq = z.int().positive()

/** A stretch of the journal, newest first. */
export const JournalPage = z.strictObject({
  lines: z.array(JournalLine),
  /** Where the next stretch begins; `null` at the end. */
  next: seq.nullable(),
})
export type JournalPage = z.infer<typeof JournalPage>

/** What came of a check: whole up to a row, broken at a row, or not brought to its end. */
export const Verification = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('whole'), rows: z.int().min(0), hash: z.string() }),
  z.strictObject({
    state: z.literal('broken'),
    seq,
    fault: z.enum(['row_missing', 'row_changed', 'payload_missing', 'payload_changed']),
  }),
  z.strictObject({ state: z.literal('stopped') }),
])
export type Verification = z.infer<typeof Verification>

export const journal = {
  list: call(
    z.strictObject({ filter: JournalFilter, before: seq.nullable(), limit: z.int().min(1).max(200) }),
    JournalPage,
  ),
  /** What one act changed. */
  change: call(z.strictObject({ seq }), JournalChange),
  /** Checks the whole journal; how far it is comes by the event `journalProgress`. */
  verify: call(z.null(), Verification),
  /** Stops the check under way; one that is not is no fault. */
  stopVerifying: call(z.null(), z.null()),
  /** Writes the lines under a filter as CSV where the specialist chooses. Journaled. */
  exportCsv: call(
    z.strictObject({ filter: JournalFilter }),
    z.strictObject({ fileName: z.string(), lines: z.int().min(0) }),
  ),
}
