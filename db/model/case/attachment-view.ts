import { z } from 'zod'
import { MAX_ATTACHMENT_BYTES } from './attachment.ts'

/** Formats of pictures the desk shows itself. */
export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'] as const
export const PictureType = z.enum(PICTURE_TYPES)
export type PictureType = z.infer<typeof PictureType>

/** Longest text that is shown, in UTF-16 units; of a longer one the beginning. */
export const MAX_VIEWED_TEXT = 500_000

/** Most pixels of a picture that is shown: it is drawn whole, four bytes to a pixel, whatever the size of its file. */
export const MAX_VIEWED_PIXELS = 40_000_000

/** Why a file is not shown inside the desk. */
export const NOT_SHOWN = ['format', 'broken', 'no_text', 'too_large', 'too_slow'] as const
export const NotShown = z.enum(NOT_SHOWN)
export type NotShown = z.infer<typeof NotShown>

/** What of a file can be looked at inside the desk. */
export const AttachmentView = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    text: z.string().max(MAX_VIEWED_TEXT),
    /** The text goes on. */
    isCut: z.boolean(),
    /** The file holds more than these words: pictures, signatures, how it is laid out. */
    isWordsOnly: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('picture'),
    type: PictureType,
    width: z.int().positive(),
    height: z.int().positive(),
    content: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= MAX_ATTACHMENT_BYTES),
  }),
  z.strictObject({ kind: z.literal('none'), reason: NotShown }),
])
export type AttachmentView = z.infer<typeof AttachmentView>

/** Extensions of what the desk shows itself; of DOCX and PDF the words. */
const VIEWABLE = /\.(?:txt|docx|pdf|png|jpe?g|gif|webp)$/i

/** Whether a file can be looked at inside the desk, by its name; its content is looked at when it is. */
export function isViewable(name: string): boolean {
  return VIEWABLE.test(name)
}
