import path from 'node:path'

/** What tests run in processes of their own, by name. */
export const PROGRAMS = {
  'back-up-until-killed': 'tests/support/programs/back-up-until-killed.ts',
  'change-keys-until-killed': 'tests/support/programs/change-keys-until-killed.ts',
  'create-until-killed': 'tests/support/programs/create-until-killed.ts',
  'erase-until-killed': 'tests/support/programs/erase-until-killed.ts',
  'hold-vault': 'tests/support/programs/hold-vault.ts',
  'migrate-until-killed': 'tests/support/programs/migrate-until-killed.ts',
  'open-copies-until-killed': 'tests/support/programs/open-copies-until-killed.ts',
  'restore-until-killed': 'tests/support/programs/restore-until-killed.ts',
  'save-until-killed': 'tests/support/programs/save-until-killed.ts',
  'verify-journal': 'electron/commands/verify-journal.ts',
} as const

/** Where they are built: inside the project, as they find the driver from there, and outside of what is packed. */
export const BUILT = path.resolve(import.meta.dirname, '../../../node_modules/.cache/test-programs')

export type ProgramName = keyof typeof PROGRAMS

/** The file to run a program from. */
export function builtProgram(name: ProgramName): string {
  return path.join(BUILT, `${name}.mjs`)
}
