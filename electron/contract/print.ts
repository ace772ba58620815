import { z } from 'zod'
import { PaperSchema } from '#model/document/paper-schema.ts'
import { call } from './call.ts'

/** Calls of the hidden page that is printed to a PDF. */
export const print = {
  /** The paper to show; `null` when nothing is printed. */
  take: call(z.null(), PaperSchema.nullable()),
  /** It stands, its fonts too. */
  ready: call(z.null(), z.null()),
}
