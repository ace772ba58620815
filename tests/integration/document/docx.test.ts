import { describe, expect, it } from 'vitest'
import { renderPaper } from '#electron/documents/docx/render-paper.ts'
import { composeLetter } from '#model/document/compose-letter.ts'
import type { RichText, TextBlock } from '#model/text/rich-text.ts'
import { fields, opinion, type OpinionParts, sections } from '#tests/unit/document/klat-sample.ts'
import { paragraphsOf, type ReadDocx, readDocx } from './docx-reader.ts'

const render = (replaced: OpinionParts = {}) => renderPaper(composeLetter(opinion(replaced)))
const open = async (replaced: OpinionParts = {}) => readDocx(await render(replaced))
const plain = (text: string) => text.replaceAll('\u00A0', ' ')
const texts = async (docx: ReadDocx) => (await docx.paragraphs()).map(({ text }) => plain(text))
const everything = async (docx: ReadDocx) =>
  (await Promise.all(docx.names.map(async (name) => name + (await docx.part(name))))).join('')

function listItem(id: string, list: 'bullet' | 'ordered', level: 0 | 1 | 2, text: string): TextBlock {
  return { type: 'list_item', id, list, level, spans: [{ text }] }
}
const rich: RichText = {
  version: 1,
  blocks: [
    { type: 'heading', id: 'h', level: 1, spans: [{ text: 'Koolis' }] },
    {
      type: 'paragraph',
      id: 'p',
      spans: [
        { text: 'Tavaline, ' },
        { text: 'paks', marks: ['bold'] },
        { text: ' ja ' },
        { text: 'mõlemad', marks: ['italic', 'underline'] },
      ],
    },
    listItem('a', 'ordered', 0, 'esimene'),
    listItem('b', 'bullet', 1, 'alapunkt'),
    listItem('c', 'ordered', 0, 'teine'),
    { type: 'paragraph', id: 'q', spans: [{ text: 'Vahele.' }] },
    listItem('d', 'ordered', 0, 'uuesti esimene'),
  ],
}

describe('the file of an issued opinion', () => {
  it('reads in the order of an official letter', async () => {
    const read = await texts(await open())
    const milestones = [
      'Sotsiaalkindlustusamet',
      'Lastekaitsetöö toetamise talitus',
      'ASUTUSESISESEKS KASUTAMISEKS',
      'Märge tehtud: 23.11.2026',
      'Kehtib kuni: 23.11.2101',
      'Alus: AvTS § 35 lg 1 p 11 ja p 12',
      'Teabevaldaja: Sotsiaalkindlustusamet',
      'Viljandi linn',
      'DHXi kaudu',
      'Teie 20.10.2026 nr 9-4/118',
      'Meie 23.11.2026 nr 5.1-3/38874-2',
      'Arvamus lapse vabadust piirava meetme sobivuse kohta',
      'Üldandmed',
      'Laps: Kaarel Näitlik',
      'Taotlus ja õiguslik alus',
      'Lapse käitumisest tulenev oht',
      'Lapse arvamus',
      'Kokkuvõttev arvamus',
      'Toetav arvamus kinnise lasteasutuse teenusele paigutamise kohta.',
      'Soovitused KLATis viibimise ajaks',
      'Soovitused viibimisjärgseks ajaks',
      'Lugupidamisega',
      '(allkirjastatud digitaalselt)',
      'Mall Väljamõeldis',
      'peaspetsialist',
      'Lisad:',
      'Ohtlikkuse hindamine 03.11.2026, 4 lehel',
      'Mall Väljamõeldis, 5555 0100, mall.valjamoeldis@example.ee',
    ]
    expect(read.filter((text) => milestones.includes(text))).toEqual(milestones)
  })

  it('numbers its sections by Word, under real headings', async () => {
    const all = await (await open()).paragraphs()
    const headings = all.filter(({ style }) => style === 'Heading1')
    expect(headings).toHaveLength(14)
    expect(new Set(headings.map(({ number }) => number)).size).toBe(1)
    expect(headings[0]).toEqual({
      style: 'Heading1',
      number: expect.stringMatching(/\/0$/),
      text: 'Üldandmed',
    })
    expect(all.filter(({ style }) => style === 'Title')).toHaveLength(1)
  })

  it('has real lists; each ordered list begins anew', async () => {
    const docx = await open({ sections: sections({ measures: rich }) })
    const all = await docx.paragraphs()
    const numberOf = (text: string) => all.find((paragraph) => paragraph.text === text)?.number
    expect(numberOf('esimene')).toBe(numberOf('teine'))
    expect(numberOf('uuesti esimene')).toMatch(/\/0$/)
    expect(numberOf('uuesti esimene')).not.toBe(numberOf('esimene'))
    expect(numberOf('alapunkt')).toMatch(/\/1$/)
    expect(all.find(({ text }) => text === 'Koolis')?.style).toBe('Heading2')
    expect(await docx.part('word/numbering.xml')).toContain('<w:startOverride w:val="1"/>')
  })

  it('keeps bold, italic and underline', async () => {
    const xml = await (await open({ sections: sections({ measures: rich }) })).part('word/document.xml')
    expect(xml).toMatch(/<w:rPr><w:b\/><w:bCs\/><\/w:rPr><w:t[^>]*>paks</)
    expect(xml).toMatch(/<w:rPr><w:i\/><w:iCs\/><w:u [^>]*\/><\/w:rPr><w:t[^>]*>mõlemad</)
  })

  it('is Estonian for spelling and for screen readers', async () => {
    const docx = await open()
    expect(await docx.part('word/styles.xml')).toContain('<w:lang w:val="et-EE"/>')
    expect(await docx.part('word/document.xml')).not.toContain('w:lang')
  })

  it('counts pages in its footer', async () => {
    const docx = await open()
    const footer = await docx.part('word/footer1.xml')
    expect(footer).toMatch(/PAGE.*NUMPAGES/s)
    expect(plain(paragraphsOf(footer)[0]?.text ?? '')).toMatch(
      /^Paldiski mnt 80 \/ 15092 Tallinn .*\tlk \/$/s,
    )
  })

  it('is A4 with room for the binding', async () => {
    const xml = await (await open()).part('word/document.xml')
    expect(/<w:pgSz [^>]*>/.exec(xml)?.[0]).toContain('w:w="11906" w:h="16838"')
    expect(/<w:pgMar [^>]*>/.exec(xml)?.[0]).toContain('w:left="1700"')
  })

  it('keeps headings with their text and closing with signature', async () => {
    const docx = await open()
    expect(await docx.part('word/styles.xml')).toMatch(/w:styleId="Heading1".*?<w:keepNext\/>/s)
    expect(await docx.part('word/document.xml')).toMatch(/<w:keepNext\/>(?:(?!<w:p>).)*Lugupidamisega/s)
  })

  it('names nobody outside the text, and links nowhere', async () => {
    const docx = await open()
    const properties = await Promise.all(
      docx.names.filter((name) => name.startsWith('docProps')).map((name) => docx.part(name)),
    )
    expect(properties.join('')).not.toMatch(/Kaarel|Näitlik|Mall|Tiina|51305170117/)
    expect(await docx.part('docProps/core.xml')).toContain('<dc:creator>Sotsiaalkindlustusamet</dc:creator>')
    const whole = await everything(docx)
    expect(whole).not.toContain('TargetMode="External"')
    expect(whole).not.toContain('w:hyperlink')
  })

  it('tells Word which font to take where Roboto is missing', async () => {
    expect(await (await open()).part('word/fontTable.xml')).toContain(
      '<w:font w:name="Roboto"><w:altName w:val="Arial"/>',
    )
  })
})

describe('the draft mark', () => {
  it('stands in the header of a draft, as text and under it', async () => {
    const docx = await open({ draft: true })
    const header = await docx.part('word/header1.xml')
    expect(paragraphsOf(header).map(({ text }) => text)).toEqual(['MUSTAND'])
    expect(header).toContain('string="MUSTAND"')
    expect(await docx.part('word/document.xml')).toContain('w:headerReference')
  })

  it('is nowhere in an issued file', async () => {
    const docx = await open()
    expect(docx.names.filter((name) => name.includes('header'))).toEqual([])
    expect(await everything(docx)).not.toContain('MUSTAND')
  })
})

describe('the bytes', () => {
  it.each([true, false])('are the same for the same paper, at any time (draft: %s)', async (draft) => {
    const paper = { draft, sections: sections({ measures: rich }) }
    const first = Buffer.from(await render(paper))
    // Ten times, since the library's random ids differ in their characters; a second later, since it reads the clock.
    await new Promise((resolve) => setTimeout(resolve, 1100))
    for (let time = 0; time < 10; time += 1) expect(first.equals(await render(paper))).toBe(true)
  })

  it('differ when a word differs', async () => {
    const other = await render({ fields: fields({ signatoryTitle: 'juhataja' }) })
    expect(Buffer.from(other).equals(Buffer.from(await render()))).toBe(false)
  })

  it('carry the date of the document, not of the machine', async () => {
    const core = await (await open()).part('docProps/core.xml')
    expect(core.match(/2026-11-23T00:00:00Z/g)).toHaveLength(2)
  })
})

describe('hard texts', () => {
  it('with control characters, emoji, tabs and breaks come out whole', async () => {
    const hard = 'Üks\u0000kaks\u0008 <kolm> & "neli" 🦊 õäöüšž\tviis'
    const docx = await open({ sections: sections({ danger: hard }) })
    expect(await texts(docx)).toContain('Ükskaks <kolm> & "neli" 🦊 õäöüšž\tviis')
    const broken: RichText = {
      version: 1,
      blocks: [{ type: 'paragraph', id: 'a', spans: [{ text: 'rida\r\nteine' }] }],
    }
    expect(await texts(await open({ sections: sections({ danger: broken }) }))).toContain('rida\nteine')
  })

  it('of 200 pages keep every paragraph', async () => {
    const pages = Array.from({ length: 1200 }, (_, index) => `Lõik ${index}: ${'tekst '.repeat(80)}`.trim())
    const read = await texts(await open({ sections: sections({ danger: pages.join('\n') }) }))
    expect(read.filter((text) => text.startsWith('Lõik '))).toEqual(pages)
  })

  it('of a megabyte in one paragraph are written', async () => {
    const text = 'õ'.repeat(1_000_000)
    const paper = composeLetter(opinion({ sections: sections({ danger: text }) }))
    const read = await texts(await readDocx(await renderPaper(paper)))
    expect(read.some((line) => line === text)).toBe(true)
  })
})
