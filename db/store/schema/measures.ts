import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { MeasureId } from '#model/ids.ts'
import type { IsoDate } from '#model/time/dates.ts'

/** Measures the specialist has written or changed; one with the key of a shipped one stands in its place. */
export const measures = sqliteTable('measures', {
  id: text('id').$type<MeasureId>().primaryKey(),
  /** Key of the measure in `resources/measures.json` it replaces. */
  shippedKey: text('shipped_key').unique(),
  name: text('name').notNull(),
  level: text('level').$type<'state' | 'local'>().notNull(),
  /** What it takes to get it, as free text. */
  needs: text('needs'),
  price: text('price'),
  validFrom: text('valid_from').$type<IsoDate>(),
  validUntil: text('valid_until').$type<IsoDate>(),
})
