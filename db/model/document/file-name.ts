import type { IsoDate } from '../time/dates.ts'

/**
 * Name of an opinion's file, without the name of any person: case number, date and version only. A slash of the case
 * number becomes a dash, since no file system takes it.
 */
export function documentFileName(caseNumber: string, date: IsoDate, version: number): string {
  return `KLAT-arvamus_${caseNumber.replaceAll('/', '-')}_${date}_v${version}.docx`
}
