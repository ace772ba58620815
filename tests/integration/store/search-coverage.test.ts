import { describe, expect, it } from 'vitest'
import { tempStore } from '#tests/support/temp-store.ts'

/** Columns whose words are found. */
const SEARCHED = [
  'case_items.details',
  'cases.details',
  'cases.question',
  'cases.request_reference',
  'commitments.what',
  'commitments.who',
  'document_sections.text',
  'entries.text',
  'persons.given_name',
  'persons.personal_code',
  'persons.surname',
]

/** Columns in which people write and which are not searched, and why. */
const NOT_SEARCHED = {
  'attachments.name': 'shown with its entry or case, which is what is searched',
  'case_people.tie': 'a word of kinship, the same in every case',
  'deliveries.content': 'codes of what was chosen and left out',
  'deliveries.ground': 'a legal ground',
  'deliveries.recipient': 'on the page of the case',
  'document_versions.fields': 'the form of a letter: its addressee and signatory are in most of them',
  'drafts.content': 'not yet said; drafts are listed on the desk',
  'left_place.place': 'where the specialist was, not what was written',
  'measures.name': 'in the catalogue',
  'measures.needs': 'in the catalogue',
  'measures.price': 'in the catalogue',
  'municipality_units.contact_name': 'on the page of the municipality',
  'municipality_units.email': 'on the page of the municipality',
  'municipality_units.name': 'on the page of the municipality',
  'municipality_units.phone': 'on the page of the municipality',
  'persons.email': 'on the page of the case',
  'persons.phone': 'on the page of the case',
  'person_merges.undo': 'kept to part two records again',
  'quick_notes.about': 'listed on the desk until it is filed',
  'quick_notes.text': 'listed on the desk until it is filed',
  'retention_decisions.reason': 'in the review of retention, beside its case',
  'settings.letterhead': 'of the specialist, not of a case',
  'settings.profile': 'of the specialist, not of a case',
  'withdrawn_entries.entry': 'taken back: found in the journal of its case',
  'withdrawn_entries.reason': 'taken back: found in the journal of its case',
} as const

/** Tables that hold no text of a case: derived ones, the register, the journal with its sealed payloads. */
const WITHOUT_TEXTS =
  /^(__drizzle_migrations|attachment_files|backups|case_keys|delivery_files|document_files|erasures|journal|journal_payloads|municipalities|search_.*|timeline_.*)$/

/** Columns that hold ids, days, times, choices and hashes. */
const NOT_WRITTEN =
  /(^|_)(id|on|at|from|until|kind|type|role|status|stage|side|channel|field|key|sha256|sex|birth_date|template_version|pauses|override|reader|form|level)$/

describe('every text column', () => {
  it('is searched, or says here why it is not', () => {
    const { sqlite } = tempStore()
    const columns = sqlite
      .prepare<[], { table: string; column: string }>(
        `select listed.name as "table", info.name as "column"
         from pragma_table_list as listed join pragma_table_info(listed.name) as info
         where listed.schema = 'main' and listed.type = 'table' and info.type = 'TEXT'`,
      )
      .all()
      .filter(
        ({ table, column }) =>
          !table.startsWith('sqlite_') && !WITHOUT_TEXTS.test(table) && !NOT_WRITTEN.test(column),
      )
      .map(({ table, column }) => `${table}.${column}`)
    expect(columns.toSorted()).toEqual([...SEARCHED, ...Object.keys(NOT_SEARCHED)].toSorted())
  })
})
