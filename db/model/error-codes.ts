import { z } from 'zod'

/**
 * Every error that may cross to the page. Only the code crosses, never a message or a stack, so that no fact of a case
 * leaves with an error. The page has a sentence for each.
 */
export const ERROR_CODES = [
  // The program itself.
  'bug',
  'bad_input',
  'forbidden_sender',
  // The vault.
  'vault_locked',
  'vault_missing',
  'vault_exists',
  'vault_in_use',
  'vault_damaged',
  'vault_newer',
  'vault_folder_unwritable',
  'vault_full_disk',
  'vault_disk_failing',
  'wrong_passphrase',
  'weak_passphrase',
  'recovery_code_mistyped',
  'wrong_recovery_code',
  'office_key_unreadable',
  'office_key_private',
  'office_key_unsuitable',
  'wrong_key_password',
  'wrong_office_key',
  'system_key_unavailable',
  'system_key_refused',
  'another_way_needed',
  'way_missing',
  // Backups.
  'backup_folder_not_chosen',
  'backup_folder_gone',
  'backup_folder_readonly',
  'backup_folder_full',
  'backup_inside_vault',
  'backup_not_verified',
  'backup_missing',
  'backup_damaged',
  'backup_other_key',
  'backup_newer',
  'backup_under_way',
  // Records.
  'not_found',
  'municipality_assigned_twice',
  'period_overlaps',
  'child_limit',
  'invalid_personal_code',
  'personal_code_contradicts',
  'date_in_future',
  'date_before_birth',
  'end_before_start',
  'stage_not_possible',
  'deadline_not_possible',
  'closing_not_judged',
  'text_too_long',
  'entry_being_changed',
  'retention_not_due',
  'keep_until_not_possible',
  // Documents and files.
  'template_missing',
  'template_broken',
  'document_issued',
  'document_incomplete',
  'file_in_use',
  'file_not_writable',
  'disk_full',
  'file_not_readable',
  'attachment_too_large',
  'attachment_empty',
  'attachment_not_openable',
  'cancelled',
] as const
export const ErrorCode = z.enum(ERROR_CODES)
export type ErrorCode = z.infer<typeof ErrorCode>
