import { Document, Footer, Header, Packer, Paragraph } from 'docx'
import { FONT_TABLE } from './font-table.ts'
import { numbering } from './numbering.ts'
import { PAGE, styles } from './styles.ts'
import { packPart, type PackedPart, readZip } from './zip.ts'

/** What all papers of one outfit share, made once by the library: a document with nothing in it. */
export interface Frame {
  readonly file: Document
  /** The parts in their order: compressed, or what stands before and behind what a paper writes. */
  readonly parts: readonly (PackedPart | OpenPart)[]
}

/** A part that each paper writes anew. */
export interface OpenPart {
  readonly name: string
  readonly before: string
  readonly behind: string
}

/** The part that is written anew as a whole. */
const PROPERTIES = 'docProps/core.xml'
/** The part that lists the lists of a paper, behind the forms of all lists. */
const LISTS = 'word/numbering.xml'
const FIRST_LIST = '<w:num '
const END_OF_LISTS = '</w:numbering>'
/** Parts in which a paper's paragraphs stand in the place of the empty one. */
const FILLED = /^word\/(?:document|header1|footer1)\.xml$/
const EMPTY_PARAGRAPH = '<w:p/>'

const frames = new Map<boolean, Frame>()

/** The frame of papers with a header, which are drafts, or without one. It holds nothing of any paper. */
export async function frameOf(hasHeader: boolean): Promise<Frame> {
  const frame = frames.get(hasHeader) ?? (await makeFrame(hasHeader))
  frames.set(hasHeader, frame)
  return frame
}

async function makeFrame(hasHeader: boolean): Promise<Frame> {
  const children = [new Paragraph({})]
  const file = new Document({
    styles,
    numbering,
    sections: [
      {
        properties: { page: { size: PAGE.size, margin: PAGE.margin } },
        ...(hasHeader ? { headers: { default: new Header({ children }) } } : {}),
        footers: { default: new Footer({ children }) },
        children,
      },
    ],
  })
  const parts = readZip(await Packer.toBuffer(file)).set('word/fontTable.xml', FONT_TABLE)
  return {
    file,
    parts: [...parts]
      .toSorted(([one], [other]) => byPartName(one, other))
      .map(([name, xml]) => framePart(name, xml)),
  }
}

function framePart(name: string, xml: string): PackedPart | OpenPart {
  if (name === PROPERTIES) return { name, before: '', behind: '' }
  if (name === LISTS) {
    return { name, before: xml.slice(0, xml.indexOf(FIRST_LIST)), behind: END_OF_LISTS }
  }
  if (!FILLED.test(name)) return packPart(name, xml)
  const [before, behind, ...more] = xml.split(EMPTY_PARAGRAPH)
  if (before === undefined || behind === undefined || more.length > 0) throw new Error(`No place in ${name}`)
  return { name, before, behind }
}

/** The list of content types comes first, as Word writes it. */
function byPartName(one: string, other: string): number {
  const rank = (name: string) => (name === '[Content_Types].xml' ? 0 : name.startsWith('_rels') ? 1 : 2)
  return rank(one) - rank(other) || (one < other ? -1 : 1)
}
