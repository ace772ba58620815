import { sql } from 'drizzle-orm'
import { check, index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { MunicipalityId, MunicipalityUnitId } from '#model/ids.ts'
import type { Municipality } from '#model/municipality/municipality.ts'
import type { IsoDate } from '#model/time/dates.ts'

/** The register of local authorities, copied into the vault when it is made. */
export const municipalities = sqliteTable('municipalities', {
  id: text('id').$type<MunicipalityId>().primaryKey(),
  registerKey: text('register_key').notNull().unique(),
  name: text('name').notNull(),
  type: text('type').$type<Municipality['type']>().notNull(),
  county: text('county').notNull(),
  ehak: text('ehak'),
  registryCode: text('registry_code'),
  countyCourt: text('county_court'),
  courthouseHint: text('courthouse_hint'),
  flag: text('flag'),
})

/** Parts of a municipality with contacts of their own. */
export const municipalityUnits = sqliteTable(
  'municipality_units',
  {
    id: text('id').$type<MunicipalityUnitId>().primaryKey(),
    municipalityId: text('municipality_id')
      .$type<MunicipalityId>()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    name: text('name').notNull(),
    contactName: text('contact_name'),
    phone: text('phone'),
    email: text('email'),
  },
  (table) => [index('municipality_units_by_municipality').on(table.municipalityId)],
)

/** Periods in which a municipality is the specialist's. */
export const municipalityAssignments = sqliteTable(
  'municipality_assignments',
  {
    municipalityId: text('municipality_id')
      .$type<MunicipalityId>()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    from: text('from_on').$type<IsoDate>().notNull(),
    until: text('until_on').$type<IsoDate>(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.from] }),
    check(
      'municipality_assignments_in_order',
      sql`${table.until} is null or ${table.until} >= ${table.from}`,
    ),
  ],
)
