import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { MunicipalityId, QuickNoteId } from '#model/ids.ts'
import type { Instant, IsoDate, TimeOfDay } from '#model/time/dates.ts'
import { municipalities } from './municipalities.ts'

/** Notes taken on the phone before it was known what case they belong to; filed as entries, and then gone from here. */
export const quickNotes = sqliteTable('quick_notes', {
  id: text('id').$type<QuickNoteId>().primaryKey(),
  municipalityId: text('municipality_id')
    .$type<MunicipalityId>()
    .references(() => municipalities.id, { onDelete: 'restrict' }),
  /** Whom it is about, as typed: initials. */
  about: text('about').notNull(),
  occurredOn: text('occurred_on').$type<IsoDate>().notNull(),
  occurredAt: text('occurred_at').$type<TimeOfDay>(),
  minutes: integer('minutes'),
  text: text('text').notNull(),
  createdAt: text('created_at').$type<Instant>().notNull(),
})
