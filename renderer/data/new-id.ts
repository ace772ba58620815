import type { z } from 'zod'
import { uuidV7 } from '#model/ids.ts'

/** Mints an id in the page, for records that exist as a draft before the main process knows them. */
export function newId<S extends z.ZodType>(schema: S): z.output<S> {
  return schema.parse(uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10))))
}
