/** The pages of the settings, in the order of the index; the first is shown when none is named. */
export const SETTINGS_PAGES = [
  'profile',
  'letterhead',
  'municipalities',
  'measures',
  'keys',
  'lock',
  'backups',
  'retention',
  'spelling',
  'look',
] as const
export type SettingsPage = (typeof SETTINGS_PAGES)[number]
