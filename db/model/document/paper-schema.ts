import { z } from 'zod'
import { MAX_BLOCKS, TextBlock } from '../text/rich-text.ts'
import { IsoDate } from '../time/dates.ts'
import type { Paper } from './paper.ts'

const lines = z.array(z.string()).max(1000).readonly()

/** A paper as it travels between the processes. */
export const PaperSchema = z
  .strictObject({
    language: z.string(),
    draftMark: z.string().nullable(),
    institution: lines,
    accessMark: lines,
    addressee: lines,
    references: z
      .array(z.strictObject({ label: z.string(), text: z.string(), pending: z.boolean() }).readonly())
      .readonly(),
    title: z.string(),
    salutation: z.string().nullable(),
    correction: z.string().nullable().optional(),
    body: z
      .array(
        z
          .strictObject({
            key: z.string(),
            heading: z.string(),
            // An extract holds the texts of many entries.
            blocks: z
              .array(TextBlock)
              .max(MAX_BLOCKS * 100)
              .readonly(),
          })
          .readonly(),
      )
      .readonly(),
    closing: z.string(),
    signature: lines,
    attachments: z.strictObject({ label: z.string(), lines }).readonly().nullable(),
    alsoTo: z.strictObject({ label: z.string(), lines }).readonly().nullable().optional(),
    annex: z
      .strictObject({
        heading: z.string(),
        accessMark: lines,
        lines: z.array(z.string()).max(MAX_BLOCKS).readonly(),
      })
      .readonly()
      .nullable()
      .optional(),
    drafter: lines,
    footer: lines,
    pageLabel: z.string(),
    properties: z.strictObject({ title: z.string(), author: z.string(), date: IsoDate }).readonly(),
  })
  .readonly() satisfies z.ZodType<Paper>
