import type { IsoDate } from '../time/dates.ts'
import { documentDefinition } from './definitions.ts'
import type { DocumentKind } from './document-kind.ts'

/**
 * Name of a document's file, without the name of any person: kind, case number, date and version only. A slash of the
 * case number becomes a dash, since no file system takes it; letters lose their dots and tildes for old mail and archives.
 */
export function documentFileName(
  kind: DocumentKind,
  caseNumber: string,
  date: IsoDate,
  version: number,
): string {
  const stem = documentDefinition(kind)
    .fileStem.normalize('NFD')
    .replace(/\p{Mark}/gu, '')
  return `${stem}_${caseNumber.replaceAll('/', '-')}_${date}_v${version}.docx`
}
