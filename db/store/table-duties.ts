import type { Act } from '#model/journal/act.ts'

/** How the changes of a table are journaled: by which acts, or why by none. */
export type JournalDuty = { readonly acts: readonly Act[] } | { readonly none: string }

/**
 * What becomes of a table when a case is erased. `rows` chooses what goes and is what erasing runs: a condition over
 * `@caseId`, and over JSON lists of what the case held before: `@persons` and `@texts` (what the search knows it by). What
 * goes by triggers is only looked for afterwards, by `gone`. What goes `later` is left with nothing that holds it, and erased
 * by its own function, at the next opening at the latest.
 */
export type ErasureDuty =
  | { readonly rows: string }
  | { readonly later: string }
  | { readonly byTriggers: string; readonly gone: string }
  | { readonly stays: string }

/**
 * A backup is a copy of the whole file, so that every table goes along with it. `returns` is put back as it was;
 * `completed` is then brought up to what was done since.
 */
export type BackupDuty = 'returns' | 'completed'

/** How a table stands to the journal, to the erasing of a case and to backups. */
export interface TableDuty {
  readonly journal: JournalDuty
  readonly erasure: ErasureDuty
  readonly backup: BackupDuty
}

const OF_CASE = { rows: 'case_id = @caseId' } as const
const ENTRIES = 'entry_id in (select id from entries where case_id = @caseId)'
const VERSIONS =
  'select document_versions.id from document_versions join documents on documents.id = document_id where case_id = @caseId'
const DERIVED = { none: 'derived from other tables' } as const
const OF_NO_CASE = { stays: 'of no case' } as const

/**
 * Every table of the database and its duties, in the order in which erasing goes through them: what refers to others goes
 * first. A table that is not named here fails a test, and so does one that names a case and lets its rows stay.
 */
export const TABLE_DUTIES = {
  // Erasing begins here: what is frozen goes only of a case that stands in it.
  erasures: {
    journal: { acts: ['case.erased'] },
    erasure: { stays: 'says that the case was erased, when and why, and nothing else' },
    backup: 'completed',
  },

  section_grounds: {
    journal: { acts: ['document.created', 'document.ground_changed', 'document.version_begun'] },
    erasure: {
      rows: `version_id in (${VERSIONS}) or entry_id in (select id from entries where case_id = @caseId)`,
    },
    backup: 'returns',
  },
  withdrawn_entries: {
    journal: { acts: ['entry.withdrawn', 'entry.reinstated'] },
    erasure: OF_CASE,
    backup: 'returns',
  },
  case_items: {
    journal: { acts: ['item.added', 'item.changed', 'item.removed'] },
    erasure: OF_CASE,
    backup: 'returns',
  },
  delivery_files: {
    journal: { acts: ['delivery.made'] },
    erasure: { rows: 'delivery_id in (select id from deliveries where case_id = @caseId)' },
    backup: 'returns',
  },
  deliveries: { journal: { acts: ['delivery.made'] }, erasure: OF_CASE, backup: 'returns' },
  entry_activities: {
    journal: { acts: ['entry.added', 'entry.changed'] },
    erasure: { rows: ENTRIES },
    backup: 'returns',
  },
  entry_participants: {
    journal: { acts: ['entry.added', 'entry.changed'] },
    erasure: { rows: ENTRIES },
    backup: 'returns',
  },
  commitments: {
    journal: { acts: ['entry.added', 'entry.changed', 'commitment.kept', 'commitment.reopened'] },
    erasure: { rows: `case_id = @caseId or ${ENTRIES}` },
    backup: 'returns',
  },
  entries: {
    journal: {
      acts: [
        'entry.added',
        'entry.changed',
        'entry.moved_out',
        'entry.moved_in',
        'entry.withdrawn',
        'entry.reinstated',
        'entry.marked_in_star',
        'entry.unmarked_in_star',
      ],
    },
    erasure: OF_CASE,
    backup: 'returns',
  },
  attachments: {
    journal: {
      acts: [
        'attachment.added',
        'attachment.removed',
        'attachment.restored',
        'attachment.erased',
        'entry.moved_in',
      ],
    },
    erasure: OF_CASE,
    backup: 'returns',
  },
  attachment_files: {
    journal: { acts: ['attachment.added', 'attachment.erased'] },
    erasure: { later: 'eraseLooseContent' },
    backup: 'returns',
  },
  document_files: {
    journal: { acts: ['document.issued'] },
    erasure: { rows: `version_id in (${VERSIONS})` },
    backup: 'returns',
  },
  // Before the versions: while one of them has sections, its going brings the words of the one before back to the search.
  document_sections: {
    journal: { acts: ['document.created', 'document.section_changed', 'document.version_begun'] },
    erasure: { rows: `version_id in (${VERSIONS})` },
    backup: 'returns',
  },
  document_versions: {
    journal: {
      acts: ['document.created', 'document.fields_changed', 'document.issued', 'document.version_begun'],
    },
    erasure: { rows: `id in (${VERSIONS})` },
    backup: 'returns',
  },
  documents: { journal: { acts: ['document.created'] }, erasure: OF_CASE, backup: 'returns' },
  deadlines: {
    journal: {
      acts: ['deadline.begun', 'deadline.paused', 'deadline.resumed', 'deadline.overridden', 'deadline.met'],
    },
    erasure: OF_CASE,
    backup: 'returns',
  },
  retention_decisions: { journal: { acts: ['case.kept'] }, erasure: OF_CASE, backup: 'returns' },
  case_links: {
    journal: { acts: ['case.linked', 'case.unlinked'] },
    erasure: { rows: 'case_id = @caseId or linked_case_id = @caseId' },
    backup: 'returns',
  },
  case_stages: {
    journal: { acts: ['case.opened', 'case.stage_changed'] },
    erasure: OF_CASE,
    backup: 'returns',
  },
  case_municipalities: {
    journal: { acts: ['case.opened', 'case.moved'] },
    erasure: OF_CASE,
    backup: 'returns',
  },
  case_people: {
    journal: {
      acts: ['person.added', 'person.changed', 'person.removed', 'person.merged', 'person.unmerged'],
    },
    erasure: OF_CASE,
    backup: 'returns',
  },
  // Kept to undo a merge, which cannot be undone any more where one of its cases is gone.
  person_merges: {
    journal: { acts: ['person.merged', 'person.unmerged'] },
    erasure: {
      rows: `kept_id in (select value from json_each(@persons))
        or @caseId in (select value from json_each(undo, '$.caseIds'))`,
    },
    backup: 'returns',
  },
  // Of those whom another case knows, `eraseCase` forgets what no other part of theirs may have.
  persons: {
    journal: {
      acts: [
        'person.added',
        'person.changed',
        'person.removed',
        'person.renamed',
        'person.merged',
        'person.unmerged',
      ],
    },
    erasure: {
      rows: `id in (select value from json_each(@persons))
        and id not in (select person_id from case_people) and id not in (select person_id from entry_participants)
        and id not in (select value from withdrawn_entries, json_each(entry, '$.participants'))`,
    },
    backup: 'returns',
  },
  drafts: { journal: { none: 'keystrokes are no acts' }, erasure: OF_CASE, backup: 'returns' },
  // Names fields by the words on the screen, which may name people. Without it the desk is shown after unlocking.
  left_place: { journal: { none: 'looking is no act' }, erasure: { rows: 'true' }, backup: 'returns' },
  journal_payloads: {
    journal: { none: 'is the journal' },
    erasure: { rows: 'seq in (select seq from journal where case_id = @caseId)' },
    backup: 'returns',
  },
  case_keys: {
    journal: { none: 'is the journal' },
    erasure: { rows: 'scope = @caseId' },
    backup: 'returns',
  },
  cases: {
    journal: { acts: ['case.opened', 'case.facts_changed', 'case.stage_changed'] },
    erasure: { rows: 'id = @caseId' },
    backup: 'returns',
  },

  timeline_keys: {
    journal: DERIVED,
    erasure: { byTriggers: 'of entries, case_stages and document_versions', gone: 'case_id = @caseId' },
    backup: 'returns',
  },
  timeline_counts: {
    journal: DERIVED,
    erasure: { byTriggers: 'of timeline_keys', gone: 'entries <= 0' },
    backup: 'returns',
  },
  search_texts: {
    journal: DERIVED,
    erasure: {
      byTriggers: 'of entries, commitments, case_items, document_sections, cases and persons',
      gone: `subject in (select value from json_each(@texts))
        or subject in (select value from json_each(@persons)) and subject not in (select id from persons)`,
    },
    backup: 'returns',
  },
  search_index: {
    journal: DERIVED,
    erasure: {
      byTriggers: 'of search_texts, and its own option secure-delete',
      // Only the index is read: the texts are gone.
      gone: `search_index match '"' || char(0xE000) || replace(@caseId, '-', '') || '"'`,
    },
    backup: 'returns',
  },
  search_index_config: { journal: DERIVED, erasure: { stays: 'settings of the index' }, backup: 'returns' },
  search_index_data: {
    journal: DERIVED,
    erasure: { stays: 'pages of the index, which takes erased words out itself (search_index)' },
    backup: 'returns',
  },
  search_index_idx: {
    journal: DERIVED,
    erasure: { stays: 'pages of the index, which takes erased words out itself (search_index)' },
    backup: 'returns',
  },

  // Its rows name ids only, so that the chain outlives the case.
  journal: {
    journal: { none: 'is the journal' },
    erasure: { stays: 'ids without payloads, salts and key: the chain must hold' },
    backup: 'returns',
  },
  municipalities: {
    journal: { acts: ['vault.created'] },
    erasure: OF_NO_CASE,
    backup: 'returns',
  },
  municipality_units: {
    journal: {
      acts: ['municipality.unit_added', 'municipality.unit_changed', 'municipality.unit_removed'],
    },
    erasure: { stays: 'contacts of the municipality, not of a case' },
    backup: 'returns',
  },
  municipality_assignments: {
    journal: { acts: ['municipality.assigned', 'municipality.assignment_ended'] },
    erasure: OF_NO_CASE,
    backup: 'returns',
  },
  measures: {
    journal: { acts: ['measure.added', 'measure.changed'] },
    erasure: OF_NO_CASE,
    backup: 'returns',
  },
  quick_notes: {
    journal: { acts: ['note.added', 'note.filed', 'note.discarded'] },
    erasure: { stays: 'of no case until it is filed, and then it is an entry' },
    backup: 'returns',
  },
  retention_periods: {
    journal: { acts: ['retention.period_changed'] },
    erasure: OF_NO_CASE,
    backup: 'returns',
  },
  settings: {
    journal: {
      acts: ['vault.created', 'settings.changed', 'spelling.word_taught', 'spelling.word_forgotten'],
    },
    erasure: OF_NO_CASE,
    backup: 'returns',
  },
  backups: {
    journal: {
      acts: ['backup.made', 'backup.rehearsed', 'backup.found_damaged', 'backup.removed', 'vault.restored'],
    },
    erasure: OF_NO_CASE,
    backup: 'completed',
  },
  __drizzle_migrations: {
    journal: { none: 'of the program, not of a person' },
    erasure: OF_NO_CASE,
    backup: 'returns',
  },
} as const satisfies Readonly<Record<string, TableDuty>>
