import type { z } from 'zod'
import type { CaseRecord } from '#model/case/case.ts'
import { formatCaseNumber } from '#model/case/case-number.ts'
import type { Commitment } from '#model/case/commitment.ts'
import type { Entry } from '#model/case/entry.ts'
import { kindDefinition } from '#model/case/kinds.ts'
import { Deadline, Override } from '#model/deadline/deadline.ts'
import { type Draft, DraftContent } from '#model/draft.ts'
import { RichText } from '#model/text/rich-text.ts'
import type { cases } from './schema/cases.ts'
import type { deadlines } from './schema/deadlines.ts'
import type { drafts } from './schema/drafts.ts'
import type { commitments, entries } from './schema/entries.ts'

/*
 * Rows of the store as things of the model. Columns keep their types by the schema; JSON is parsed by the model, so that
 * a shape no longer known is found here and not on a screen.
 */

/** Parses a JSON column. @throws ZodError when the store holds what the model does not know */
export function readJson<S extends z.ZodType>(schema: S, json: string): z.output<S> {
  return schema.parse(JSON.parse(json))
}

/** A case without its parts. */
export function caseRecordOf(row: typeof cases.$inferSelect): CaseRecord {
  const { year, ordinal, details, ...columns } = row
  return {
    ...columns,
    number: formatCaseNumber(year, ordinal),
    details: readJson(kindDefinition(row.kind).details, details),
  }
}

/** What of an entry lies in tables of its own, in the order it is given back. */
export type EntryParts = Pick<Entry, 'activities' | 'participants' | 'commitments'>

/** An entry with its parts. */
export function entryOf(row: typeof entries.$inferSelect, parts: EntryParts): Entry {
  const { text, ...columns } = row
  return { ...columns, ...parts, text: readJson(RichText, text) }
}

/** A promise as stored. */
export function commitmentOf(row: typeof commitments.$inferSelect): Commitment {
  const { id, what, side, who, dueOn, keptOn } = row
  return { id, what, side, who, dueOn, keptOn }
}

/** A deadline as stored. */
export function deadlineOf(row: typeof deadlines.$inferSelect): Deadline {
  return {
    ...row,
    pauses: readJson(Deadline.shape.pauses, row.pauses),
    override: row.override === null ? null : readJson(Override, row.override),
  }
}

/** A draft as kept. */
export function draftOf(row: typeof drafts.$inferSelect): Draft {
  const { caseId, targetId, content, savedAt } = row
  return { caseId, targetId, content: readJson(DraftContent, content), savedAt }
}
