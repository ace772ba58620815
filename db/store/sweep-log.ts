import type { Store } from './store.ts'

/**
 * Writes the log into the database and empties it, so that erased pages, which the log holds as they were, are gone from
 * it too. Not while a backup reads the main file, which stands still for it (`wal_autocheckpoint=0`): the log is then
 * emptied when the desk is locked, at the latest.
 * @returns false where the log could not be emptied now
 */
export function sweepLog({ sqlite }: Store): boolean {
  if (sqlite.pragma('wal_autocheckpoint', { simple: true }) === 0) return false
  const [swept] = sqlite.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
  return swept?.busy === 0
}
