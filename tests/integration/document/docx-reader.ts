import JSZip from 'jszip'

/** A DOCX taken apart, for tests that read it as a reader or as Word does. */
export interface ReadDocx {
  readonly names: readonly string[]
  /** A part's XML; empty when there is none. */
  part(name: string): Promise<string>
  /** Paragraphs of the body in order: style, whether numbered, text. */
  paragraphs(): Promise<readonly ReadParagraph[]>
}

export interface ReadParagraph {
  readonly style: string
  /** "numId/level" of a numbered or listed paragraph. */
  readonly number: string | null
  readonly text: string
}

export async function readDocx(bytes: Uint8Array): Promise<ReadDocx> {
  const zip = await JSZip.loadAsync(bytes)
  const part = async (name: string) => (await zip.file(name)?.async('string')) ?? ''
  return {
    names: Object.keys(zip.files),
    part,
    paragraphs: async () => paragraphsOf(await part('word/document.xml')),
  }
}

/** Paragraphs of any part. */
export function paragraphsOf(xml: string): ReadParagraph[] {
  return Array.from(xml.matchAll(/<w:p>(.*?)<\/w:p>/gs), ([, inside = '']) => {
    const list = /<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"\/>/.exec(inside)
    return {
      style: /<w:pStyle w:val="([^"]+)"\/>/.exec(inside)?.[1] ?? 'Normal',
      number: list === null ? null : `${list[2]}/${list[1]}`,
      text: runsText(inside),
    }
  })
}

function runsText(xml: string): string {
  return Array.from(xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(br|tab)\/>/g), ([, text, mark]) =>
    mark === 'br' ? '\n' : mark === 'tab' ? '\t' : unescape(text ?? ''),
  ).join('')
}

function unescape(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}
