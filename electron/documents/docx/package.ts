import { type Document, Numbering, type Paragraph, type Table } from 'docx'
import type { Paper } from '#model/document/paper.ts'
import { frameOf, type OpenPart } from './frame.ts'
import { numbering } from './numbering.ts'
import type { PageFrame } from './page-frame.ts'
import { propertiesXml } from './properties.ts'
import { type Element, elementXml } from './xml.ts'
import { packPart, type PackedPart, writeZip } from './zip.ts'

/** What the library has made of a paper. */
export interface PaperContent {
  readonly properties: Paper['properties']
  readonly body: readonly (Paragraph | Table)[]
  readonly header: PageFrame | null
  readonly footer: PageFrame
}

type Context = Parameters<Paragraph['prepForXml']>[0]
type View = Context['viewWrapper']

/**
 * Packs a paper so that the same paper always gives the same bytes: no clock and no chance stands in it, and parts stand
 * in a fixed order. An issued file can then be compared by its hash.
 *
 * Only what a paper changes is written and compressed; all else is made once (`frame.ts`). The library's own packing
 * writes and compresses everything each time, in JavaScript, and takes several times as long.
 */
export async function packPaper({ properties, body, header, footer }: PaperContent) {
  const { file: frame, parts } = await frameOf(header !== null)
  // The frame's document with lists of its own: writing a paragraph of a list counts the list.
  const lists = new Numbering(numbering)
  const file = Object.create(frame, { Numbering: { value: lists } }) as Document
  const context = (viewWrapper: View): Context => ({ file, viewWrapper, stack: [] })

  const text = withNumbers(xmlOf(body, context(frame.Document)), lists)
  const pack = (part: OpenPart): PackedPart => {
    switch (part.name) {
      case 'word/document.xml':
        return filled(part, text)
      case 'word/numbering.xml':
        return filled(part, xmlOf(lists.ConcreteNumbering, context(frame.Document)))
      case 'word/header1.xml':
        return pagePart(part, header, frame.Headers, context)
      case 'word/footer1.xml':
        return pagePart(part, footer, frame.Footers, context)
      case 'docProps/core.xml':
        return filled(part, propertiesXml(properties))
      default:
        throw new Error(`Nothing fills ${part.name}`)
    }
  }
  return writeZip(parts.map((part) => ('deflated' in part ? part : pack(part))))
}

function filled({ name, before, behind }: OpenPart, xml: string): PackedPart {
  return packPart(name, `${before}${xml}${behind}`)
}

/** Headers and footers as they were last: they say nothing of a case, and follow from one paper to the next. */
const lastPageParts = new Map<string, { readonly texts: string; readonly packed: PackedPart }>()

function pagePart(
  part: OpenPart,
  page: PageFrame | null,
  [view]: readonly View[],
  context: (view: View) => Context,
): PackedPart {
  if (page === null || view === undefined) throw new Error(`Nothing fills ${part.name}`)
  const texts = JSON.stringify(page.texts)
  const last = lastPageParts.get(part.name)
  if (last?.texts === texts) return last.packed
  const packed = filled(part, withoutChance(xmlOf(page.paragraphs(), context(view))))
  lastPageParts.set(part.name, { texts, packed })
  return packed
}

type Component = Pick<Paragraph, 'prepForXml'> | { prepForXml(context: Context): Element | undefined }

function xmlOf(components: readonly Component[], context: Context): string {
  let xml = ''
  for (const component of components) {
    const element = component.prepForXml(context)
    if (element !== undefined) xml += elementXml(element)
  }
  return xml
}

/** The watermark without its random id. */
function withoutChance(xml: string): string {
  return xml.replace(/(?<=PowerPlusWaterMarkObject)[^"]+/g, '1')
}

/** Numbers of lists, for which the library leaves names in the text. */
function withNumbers(xml: string, { ConcreteNumbering: lists }: Numbering): string {
  const numbers = new Map(
    lists.map(({ reference, instance, numId }) => [`${reference}-${instance}`, String(numId)]),
  )
  return xml.replace(/(?<=<w:numId w:val=")\{([^}]+)\}/g, (whole, name: string) => numbers.get(name) ?? whole)
}
