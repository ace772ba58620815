import { KEPT } from '../backup/rotation.ts'
import { addMonths, type IsoDate } from '../time/dates.ts'

/**
 * By when no backup holds a case that is erased today, where one is made every month: the oldest that is kept is then
 * newer. Backups that nobody rotates, copies made by hand among them, hold it until they are removed.
 */
export function backupsForgetOn(today: IsoDate): IsoDate {
  return addMonths(today, KEPT.months)
}
