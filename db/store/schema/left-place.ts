import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Where the specialist was when the desk was last locked: one row at most, gone once it was led back to. */
export const leftPlace = sqliteTable(
  'left_place',
  {
    id: integer('id').primaryKey(),
    /** JSON of `LeftPlace`. */
    place: text('place').notNull(),
  },
  (table) => [check('left_place_one_row', sql`${table.id} = 1`)],
)
