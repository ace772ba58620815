import { index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { CaseId, CasePersonId, PersonId, PersonMergeId } from '#model/ids.ts'
import type { Sex } from '#model/person/person.ts'
import type { Role } from '#model/person/role.ts'
import type { Instant, IsoDate } from '#model/time/dates.ts'
import { cases } from './cases.ts'

/** People, known once in the vault whatever the number of cases. */
export const persons = sqliteTable('persons', {
  id: text('id').$type<PersonId>().primaryKey(),
  givenName: text('given_name').notNull(),
  surname: text('surname').notNull(),
  personalCode: text('personal_code').unique(),
  birthDate: text('birth_date').$type<IsoDate>(),
  sex: text('sex').$type<Sex>(),
  phone: text('phone'),
  email: text('email'),
})

/** A person's part in one case. */
export const casePeople = sqliteTable(
  'case_people',
  {
    id: text('id').$type<CasePersonId>().primaryKey(),
    caseId: text('case_id')
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    personId: text('person_id')
      .$type<PersonId>()
      .notNull()
      .references(() => persons.id, { onDelete: 'restrict' }),
    role: text('role').$type<Role>().notNull(),
    tie: text('tie'),
  },
  (table) => [
    index('case_people_by_case').on(table.caseId, table.role),
    uniqueIndex('case_people_by_person').on(table.personId, table.caseId, table.role),
  ],
)

/** Two records that were one person: what is needed to part them again. */
export const personMerges = sqliteTable(
  'person_merges',
  {
    id: text('id').$type<PersonMergeId>().primaryKey(),
    keptId: text('kept_id')
      .$type<PersonId>()
      .notNull()
      .references(() => persons.id, { onDelete: 'restrict' }),
    /** JSON of both records as they were, and of the parts and entries that changed hands. */
    undo: text('undo').notNull(),
    mergedAt: text('merged_at').$type<Instant>().notNull(),
  },
  (table) => [index('person_merges_by_kept').on(table.keptId)],
)
