import { z } from 'zod'
import { AccessRestriction } from '#model/document/document.ts'
import { DocumentKind } from '#model/document/document-kind.ts'
import { PaperSchema } from '#model/document/paper-schema.ts'
import { Delivery, DeliveryForm, DeliveryTerms } from '#model/export/delivery.ts'
import { ExportChoice } from '#model/export/export-choice.ts'
import { LeftOut } from '#model/export/left-out.ts'
import { CaseId, DeliveryId, DocumentVersionId } from '#model/ids.ts'
import { IsoDate } from '#model/time/dates.ts'
import { call } from './call.ts'
import { committed } from './drafts.ts'

/** Formats of the files. */
export const ExportFormats = z
  .array(z.enum(['docx', 'pdf']))
  .min(1)
  .max(2)
  .refine((list) => new Set(list).size === list.length)
export type ExportFormats = z.infer<typeof ExportFormats>

/** An issued version that can be delivered. */
export const IssuedVersionLine = z.strictObject({
  id: DocumentVersionId,
  kind: DocumentKind,
  number: z.int(),
  issuedOn: IsoDate,
  files: z.array(z.strictObject({ fileName: z.string(), sha256: z.string() })).readonly(),
})
export type IssuedVersionLine = z.infer<typeof IssuedVersionLine>

/** What was delivered of a case, and what could be. */
export const DeliveriesOverview = z.strictObject({
  deliveries: z.array(Delivery),
  issued: z.array(IssuedVersionLine),
})
export type DeliveriesOverview = z.infer<typeof DeliveriesOverview>

/** The pages of an export before it is made, and what its reader is not given. */
export const ExportPreview = z.strictObject({
  papers: z
    .array(
      z.strictObject({
        paper: PaperSchema,
        stem: z.string(),
        access: AccessRestriction.nullable(),
      }),
    )
    .readonly(),
  leftOut: z.array(LeftOut).readonly(),
  notChosen: z.int(),
  entries: z.int(),
})
export type ExportPreview = z.infer<typeof ExportPreview>

/** What was written: names of the files, and the passphrase of a package. It is shown once and kept nowhere. */
const Saved = z.strictObject({ fileNames: z.array(z.string()), passphrase: z.string().nullable() })
export type SavedDelivery = z.infer<typeof Saved>

export const deliveries = {
  overview: call(z.strictObject({ caseId: CaseId }), DeliveriesOverview),
  preview: call(
    z.strictObject({ caseId: CaseId, choice: ExportChoice, recipient: z.string().max(300) }),
    ExportPreview,
  ),
  /** Makes the files, asks where to, writes and keeps them. */
  make: call(
    z.strictObject({
      caseId: CaseId,
      choice: ExportChoice,
      terms: DeliveryTerms,
      formats: ExportFormats,
      ...committed,
    }),
    Saved,
  ),
  /** Writes the very bytes of a delivery once more; a package gets a passphrase of its own. */
  saveAgain: call(z.strictObject({ deliveryId: DeliveryId, form: DeliveryForm }), Saved),
}
