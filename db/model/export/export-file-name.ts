import type { IsoDate } from '../time/dates.ts'
import type { ExportKind } from './reader.ts'

const STEMS: Readonly<Record<Exclude<ExportKind, 'issued_document'>, string>> = {
  timeline_extract: 'Ajajoone-valjavote',
  case_file: 'Juhtumi-koondvaljavote',
}

/** Name of an extract's file without its ending and without the name of any person: what it is, case number and day. */
export function extractStem(kind: keyof typeof STEMS, caseNumber: string, today: IsoDate): string {
  return `${STEMS[kind]}_${dashed(caseNumber)}_${today}`
}

/** Name of an encrypted package: it stays readable on the way, so it says the case's number and the day only. */
export function packageName(caseNumber: string, today: IsoDate): string {
  return `Edastus_${dashed(caseNumber)}_${today}.zip`
}

function dashed(caseNumber: string): string {
  return caseNumber.replaceAll('/', '-')
}
