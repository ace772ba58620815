import { z } from 'zod'

/**
 * Everything the journal can say was done. Stored values; never renamed once released. Drafts are not in it: keystrokes
 * are no acts.
 */
export const ACTS = [
  'vault.created',
  'vault.unlocked',
  'vault.locked',
  'settings.changed',
  'municipality.assigned',
  'municipality.assignment_ended',
  'municipality.unit_added',
  'municipality.unit_changed',
  'municipality.unit_removed',
  'case.opened',
  'case.facts_changed',
  'case.stage_changed',
  'case.moved',
  'case.linked',
  'case.unlinked',
  'person.added',
  'person.changed',
  'person.removed',
  'entry.added',
  'entry.changed',
  'entry.marked_in_star',
  'entry.unmarked_in_star',
  'commitment.kept',
  'commitment.reopened',
  'attachment.added',
  'attachment.removed',
  'attachment.restored',
  'attachment.erased',
  'attachment.copied_out',
  'attachment.opened_outside',
  'deadline.paused',
  'deadline.resumed',
  'deadline.overridden',
  'deadline.met',
  'document.created',
  'document.section_changed',
  'document.fields_changed',
  'document.issued',
  'document.version_begun',
  'document.exported',
] as const
export const Act = z.enum(ACTS)
export type Act = z.infer<typeof Act>

/** What an act was done to. */
export const SUBJECT_TYPES = [
  'vault',
  'settings',
  'municipality',
  'municipality_unit',
  'case',
  'case_person',
  'entry',
  'commitment',
  'attachment',
  'deadline',
  'document',
  'document_version',
] as const
export const SubjectType = z.enum(SUBJECT_TYPES)
export type SubjectType = z.infer<typeof SubjectType>
