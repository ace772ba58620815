import { Document, Footer, Header, Packer } from 'docx'
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { body } from '#electron/documents/docx/body.ts'
import { FONT_TABLE } from '#electron/documents/docx/font-table.ts'
import { letterhead } from '#electron/documents/docx/letterhead.ts'
import { numbering } from '#electron/documents/docx/numbering.ts'
import { pageFooter, pageHeader } from '#electron/documents/docx/page-frame.ts'
import { renderPaper } from '#electron/documents/docx/render-paper.ts'
import { signature } from '#electron/documents/docx/signature.ts'
import { PAGE, styles } from '#electron/documents/docx/styles.ts'
import { composeLetter } from '#model/document/compose-letter.ts'
import type { Paper } from '#model/document/paper.ts'
import type { RichText, TextBlock } from '#model/text/rich-text.ts'
import { opinion, sections } from '#tests/unit/document/klat-sample.ts'
import { readDocx } from './docx-reader.ts'

/** The same paper, written and packed by the library alone. */
async function packedByLibrary(paper: Paper): Promise<Map<string, string>> {
  const { title, author, date } = paper.properties
  const header = pageHeader(paper)
  const file = new Document({
    title,
    creator: author,
    lastModifiedBy: author,
    styles,
    numbering,
    sections: [
      {
        properties: { page: { size: PAGE.size, margin: PAGE.margin } },
        ...(header === null ? {} : { headers: { default: new Header({ children: header.paragraphs() }) } }),
        footers: { default: new Footer({ children: pageFooter(paper).paragraphs() }) },
        children: [letterhead(paper), ...body(paper), ...signature(paper)],
      },
    ],
  })
  const parts = await partsOf(await Packer.toBuffer(file))
  parts.set('word/fontTable.xml', FONT_TABLE)
  for (const [name, xml] of parts) {
    parts.set(
      name,
      xml
        .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`)
        .replace(/(?<=PowerPlusWaterMarkObject)[^"]+/g, '1'),
    )
  }
  return parts
}

async function partsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const docx = await readDocx(bytes)
  const names = docx.names.filter((name) => !name.endsWith('/'))
  return new Map(
    await Promise.all(names.map(async (name): Promise<[string, string]> => [name, await docx.part(name)])),
  )
}

function item(id: string, list: 'bullet' | 'ordered', level: 0 | 1 | 2, text: string): TextBlock {
  return { type: 'list_item', id, list, level, spans: [{ text }] }
}

const lists: RichText = {
  version: 1,
  blocks: [
    { type: 'heading', id: 'h', level: 2, spans: [{ text: 'R&D "kool" <5> \u0007 \' lõpp' }] },
    {
      type: 'paragraph',
      id: 'p',
      spans: [{ text: 'üks\n\tkaks' }, { text: ' paks', marks: ['bold', 'underline'] }],
    },
    item('a', 'ordered', 0, 'esimene'),
    item('b', 'bullet', 1, 'alapunkt'),
    item('c', 'ordered', 2, 'sügaval'),
    { type: 'paragraph', id: 'q', spans: [{ text: 'Vahele.' }] },
    item('d', 'ordered', 0, 'uuesti esimene'),
  ],
}

const papers = [false, true].flatMap((draft) => [
  { as: draft ? 'a draft' : 'an issued file', paper: composeLetter(opinion({ draft })) },
  {
    as: draft ? 'a draft with lists' : 'an issued file with lists',
    paper: composeLetter(opinion({ draft, sections: sections({ measures: lists }) })),
  },
])

describe('the parts of a file', () => {
  it.each(papers)('are those that the library writes itself: $as', async ({ paper }) => {
    const ours = await partsOf(await renderPaper(paper))
    const theirs = await packedByLibrary(paper)
    expect([...ours.keys()].toSorted()).toEqual([...theirs.keys()].toSorted())
    for (const [name, xml] of theirs) expect(ours.get(name), name).toBe(xml)
  })

  it('are those of their own paper, whatever was rendered before', async () => {
    const [first, second] = papers
    const alone = await renderPaper(first!.paper)
    const other = { ...first!.paper, footer: ['Teine asutus'] }
    expect((await partsOf(await renderPaper(other))).get('word/footer1.xml')).toContain('Teine asutus')
    await renderPaper(second!.paper)
    expect(await renderPaper(first!.paper)).toEqual(alone)
  })

  it('keep braces that were typed, even where they name a list', async () => {
    const text = '{ordered-1} {sections-0}'
    const measures: RichText = {
      version: 1,
      blocks: [{ type: 'paragraph', id: 'p', spans: [{ text }] }, item('a', 'ordered', 0, 'esimene')],
    }
    const paper = composeLetter(opinion({ sections: sections({ measures }) }))
    const parts = await partsOf(await renderPaper(paper))
    expect(parts.get('word/document.xml')).toContain(text)
  })

  it('carry right checksums', async () => {
    await expect(
      JSZip.loadAsync(await renderPaper(papers[0]!.paper), { checkCRC32: true }),
    ).resolves.toBeDefined()
  })
})
