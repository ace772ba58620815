import json from '#resources/holidays.json'
import { readHolidays } from '#model/time/working-days.ts'

/** Public holidays, for counting working days where only a date comes from the main process. */
export const HOLIDAYS = readHolidays(json)
