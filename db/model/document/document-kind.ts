import { z } from 'zod'

/** Documents the desk writes. */
export const DOCUMENT_KINDS = ['klat_opinion', 'counselling_summary'] as const
export const DocumentKind = z.enum(DOCUMENT_KINDS)
export type DocumentKind = z.infer<typeof DocumentKind>
