import type { ErrorCode } from '#model/error-codes.ts'

import type { MessageKey } from '../i18n/catalogues.ts'

/** What is said of an error: what happened, what was kept, what to do. */
export interface ErrorTexts {
  readonly what: MessageKey
  readonly kept: MessageKey
  readonly todo: MessageKey
}

function textsOf<C extends ErrorCode>(code: C) {
  return { what: `error.${code}.what`, kept: `error.${code}.kept`, todo: `error.${code}.todo` } as const
}

/** The sentences for every code that may come from the main process. A code without sentences does not compile. */
export const ERROR_TEXTS = {
  bug: textsOf('bug'),
  bad_input: textsOf('bad_input'),
  forbidden_sender: textsOf('forbidden_sender'),
  vault_locked: textsOf('vault_locked'),
  vault_missing: textsOf('vault_missing'),
  vault_exists: textsOf('vault_exists'),
  vault_in_use: textsOf('vault_in_use'),
  vault_damaged: textsOf('vault_damaged'),
  vault_newer: textsOf('vault_newer'),
  vault_folder_unwritable: textsOf('vault_folder_unwritable'),
  vault_full_disk: textsOf('vault_full_disk'),
  vault_disk_failing: textsOf('vault_disk_failing'),
  wrong_passphrase: textsOf('wrong_passphrase'),
  weak_passphrase: textsOf('weak_passphrase'),
  recovery_code_mistyped: textsOf('recovery_code_mistyped'),
  wrong_recovery_code: textsOf('wrong_recovery_code'),
  office_key_unreadable: textsOf('office_key_unreadable'),
  office_key_private: textsOf('office_key_private'),
  office_key_unsuitable: textsOf('office_key_unsuitable'),
  wrong_key_password: textsOf('wrong_key_password'),
  wrong_office_key: textsOf('wrong_office_key'),
  system_key_unavailable: textsOf('system_key_unavailable'),
  system_key_refused: textsOf('system_key_refused'),
  another_way_needed: textsOf('another_way_needed'),
  way_missing: textsOf('way_missing'),
  backup_folder_not_chosen: textsOf('backup_folder_not_chosen'),
  backup_folder_gone: textsOf('backup_folder_gone'),
  backup_folder_readonly: textsOf('backup_folder_readonly'),
  backup_folder_full: textsOf('backup_folder_full'),
  backup_inside_vault: textsOf('backup_inside_vault'),
  backup_not_verified: textsOf('backup_not_verified'),
  backup_missing: textsOf('backup_missing'),
  backup_damaged: textsOf('backup_damaged'),
  backup_other_key: textsOf('backup_other_key'),
  backup_newer: textsOf('backup_newer'),
  backup_under_way: textsOf('backup_under_way'),
  not_found: textsOf('not_found'),
  municipality_assigned_twice: textsOf('municipality_assigned_twice'),
  period_overlaps: textsOf('period_overlaps'),
  child_limit: textsOf('child_limit'),
  invalid_personal_code: textsOf('invalid_personal_code'),
  personal_code_contradicts: textsOf('personal_code_contradicts'),
  spelling_unavailable: textsOf('spelling_unavailable'),
  spelling_list_full: textsOf('spelling_list_full'),
  date_in_future: textsOf('date_in_future'),
  date_before_birth: textsOf('date_before_birth'),
  end_before_start: textsOf('end_before_start'),
  stage_not_possible: textsOf('stage_not_possible'),
  deadline_not_possible: textsOf('deadline_not_possible'),
  closing_not_judged: textsOf('closing_not_judged'),
  text_too_long: textsOf('text_too_long'),
  entry_being_changed: textsOf('entry_being_changed'),
  people_not_one: textsOf('people_not_one'),
  merge_changed_since: textsOf('merge_changed_since'),
  retention_not_due: textsOf('retention_not_due'),
  keep_until_not_possible: textsOf('keep_until_not_possible'),
  template_missing: textsOf('template_missing'),
  template_broken: textsOf('template_broken'),
  document_issued: textsOf('document_issued'),
  document_incomplete: textsOf('document_incomplete'),
  names_undecided: textsOf('names_undecided'),
  file_in_use: textsOf('file_in_use'),
  file_not_writable: textsOf('file_not_writable'),
  disk_full: textsOf('disk_full'),
  file_not_readable: textsOf('file_not_readable'),
  attachment_too_large: textsOf('attachment_too_large'),
  attachment_empty: textsOf('attachment_empty'),
  attachment_not_openable: textsOf('attachment_not_openable'),
  delivery_without_file: textsOf('delivery_without_file'),
  attachment_refused: textsOf('attachment_refused'),
  cancelled: textsOf('cancelled'),
} as const satisfies Record<ErrorCode, ErrorTexts>
