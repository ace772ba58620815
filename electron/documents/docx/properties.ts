import type { Paper } from '#model/document/paper.ts'
import { escaped, XML_DECLARATION } from './xml.ts'

const NAMESPACES = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:dcmitype="http://purl.org/dc/dcmitype/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ')

/** Properties of the file. Dates of making are the document's date: the library would take them from the clock. */
export function propertiesXml({ title, author, date }: Paper['properties']): string {
  const moment = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:${name}>`
  return [
    `${XML_DECLARATION}<cp:coreProperties ${NAMESPACES}>`,
    `<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator>`,
    `<cp:lastModifiedBy>${escaped(author)}</cp:lastModifiedBy><cp:revision>1</cp:revision>`,
    `${moment('created')}${moment('modified')}</cp:coreProperties>`,
  ].join('')
}
