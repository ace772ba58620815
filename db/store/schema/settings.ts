import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { SpecialistId } from '#model/ids.ts'

/** Who works at this desk and what stands on the letters: one row in a vault. */
export const settings = sqliteTable(
  'settings',
  {
    id: integer('id').primaryKey(),
    specialistId: text('specialist_id').$type<SpecialistId>().notNull(),
    /** JSON of `Profile`, with the words its specialist has taught; null until the first run is finished. */
    profile: text('profile'),
    /** JSON of `Letterhead`. */
    letterhead: text('letterhead').notNull(),
  },
  (table) => [check('settings_one_row', sql`${table.id} = 1`)],
)
