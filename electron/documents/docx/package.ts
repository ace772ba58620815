import JSZip from 'jszip'
import type { IsoDate } from '#model/time/dates.ts'

/** Every entry of the archive carries this moment: the oldest a ZIP can name. */
const ZIP_MOMENT = new Date(Date.UTC(1980, 0, 1))

/**
 * Repacks a DOCX so that the same paper always gives the same bytes: dates of making are the document's date, the
 * archive's own times are fixed, and parts stand in a fixed order. An issued file can then be compared by its hash.
 */
export async function repack(
  docx: Uint8Array,
  day: IsoDate,
  replaced: Readonly<Record<string, string>>,
): Promise<Uint8Array> {
  const source = await JSZip.loadAsync(docx)
  const target = new JSZip()
  for (const name of Object.keys(source.files).toSorted(byPartName)) {
    const part = source.files[name]
    if (part === undefined || part.dir) continue
    const content = replaced[name] ?? withoutChance(name, await part.async('string'), day)
    target.file(name, content, { date: ZIP_MOMENT, createFolders: false })
  }
  return target.generateAsync({ type: 'uint8array', compression: 'DEFLATE', platform: 'DOS' })
}

/** All parts of our files are XML. What the library takes from the clock or from chance becomes fixed. */
function withoutChance(name: string, xml: string, day: IsoDate): string {
  if (name === 'docProps/core.xml') {
    return xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`)
  }
  return name.startsWith('word/header') ? xml.replace(/(?<=PowerPlusWaterMarkObject)[^"]+/g, '1') : xml
}

/** The list of content types comes first, as Word writes it. */
function byPartName(one: string, other: string): number {
  const rank = (name: string) => (name === '[Content_Types].xml' ? 0 : name.startsWith('_rels') ? 1 : 2)
  return rank(one) - rank(other) || (one < other ? -1 : 1)
}
