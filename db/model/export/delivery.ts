import { z } from 'zod'
import { DeliveryId } from '../ids.ts'
import { Instant } from '../time/dates.ts'
import { ExportChoice } from './export-choice.ts'
import { LeftOut } from './left-out.ts'
import { ExportKind, Reader } from './reader.ts'

/** How a delivery reaches its reader. */
export const DELIVERY_CHANNELS = ['dhx', 'email', 'court_file', 'in_person'] as const
export const DeliveryChannel = z.enum(DELIVERY_CHANNELS)
export type DeliveryChannel = z.infer<typeof DeliveryChannel>

/** `zip`: an encrypted package; `plain`: files as they are, to be encrypted by DigiDoc4. */
export const DELIVERY_FORMS = ['zip', 'plain'] as const
export const DeliveryForm = z.enum(DELIVERY_FORMS)
export type DeliveryForm = z.infer<typeof DeliveryForm>

const line = (length: number) => z.string().trim().min(1).max(length)

/** Who is given it, how, and by what right. */
export const DeliveryTerms = z.strictObject({
  recipient: line(300),
  channel: DeliveryChannel,
  /** The legal ground, as typed. */
  ground: line(500),
  form: DeliveryForm,
})
export type DeliveryTerms = z.infer<typeof DeliveryTerms>

/** A file as it was delivered; its bytes lie in the store. */
export const DeliveredFile = z.strictObject({
  fileName: z.string().min(1).max(200),
  /** SHA-256, lower-case hex. */
  sha256: z.string(),
  /** Bytes. */
  size: z.int().min(0),
})
export type DeliveredFile = z.infer<typeof DeliveredFile>

/** What was chosen for a delivery, and what was left out by which rule. */
export const DeliveryContent = z.object({
  choice: ExportChoice.nullable().default(null),
  leftOut: z.array(LeftOut).default([]),
  notChosen: z.int().min(0).default(0),
})
export type DeliveryContent = z.infer<typeof DeliveryContent>

/** Something that was made ready for a reader outside; never changed afterwards. */
export const Delivery = z.strictObject({
  id: DeliveryId,
  kind: ExportKind,
  reader: Reader,
  ...DeliveryTerms.shape,
  deliveredAt: Instant,
  leftOut: z.array(LeftOut),
  files: z.array(DeliveredFile),
})
export type Delivery = z.infer<typeof Delivery>
