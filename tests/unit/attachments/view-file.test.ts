import fc from 'fast-check'
import JSZip from 'jszip'
import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { MAX_VIEWED_TEXT } from '#model/case/attachment-view.ts'
import { viewFile } from '#electron/attachments/reading/view-file.ts'
import { aPdf } from '#tests/support/builders/pdf.ts'

const none = (reason: string) => ({ kind: 'none', reason })

async function docx(body: string): Promise<Uint8Array> {
  const zip = new JSZip()
  zip.file('[Content_Types].xml', '<Types/>')
  zip.file('word/document.xml', `<w:document><w:body>${body}</w:body></w:document>`)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

function png(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(33)
  bytes.write('\u0089PNG\r\n\u001a\n', 'latin1')
  bytes.write('IHDR', 12, 'latin1')
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}

const JPEG = Buffer.from('ffd8ffe000040000ffc0001108006400c8030111000211010311', 'hex')
const GIF = Buffer.from('474946383961c8006400', 'hex')
const WEBP = Buffer.concat([
  Buffer.from(
    'RIFF\u0000\u0000\u0000\u0000WEBPVP8X\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000',
    'latin1',
  ),
  Buffer.from('c70000630000', 'hex'),
])

describe('viewFile', () => {
  it.each([
    ['UTF-8', Buffer.from('Õiend žürii')],
    ['UTF-8 with its mark', Buffer.from('\uFEFFÕiend žürii')],
    ['UTF-16', Buffer.from('\uFEFFÕiend žürii', 'utf16le')],
    ['the code page of Estonian Windows', Buffer.from('d56965 6e6420fe fc726969'.replaceAll(' ', ''), 'hex')],
  ])('reads text in %s', async (_name, content) => {
    expect(await viewFile('a.txt', content)).toEqual({
      kind: 'text',
      text: 'Õiend žürii',
      isCut: false,
      isWordsOnly: false,
    })
  })

  it('shows the beginning of a long text and nothing of bytes that are none', async () => {
    const long = await viewFile('a.TXT', Buffer.from('a'.repeat(MAX_VIEWED_TEXT + 1)))
    expect(long).toMatchObject({ kind: 'text', isCut: true })
    expect(await viewFile('a.txt', Buffer.from([1, 0, 2]))).toEqual(none('broken'))
    expect(await viewFile('a.odt', Buffer.from('PK'))).toEqual(none('format'))
  })

  it('reads a DOCX as its text, without its markup', async () => {
    const body =
      '<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>A &amp; B</w:t><w:tab/><w:t xml:space="preserve"> &#245;&lt;</w:t></w:r></w:p>' +
      '<w:p><w:r><w:delText>kustutatud</w:delText><w:br/><w:t>rida</w:t></w:r></w:p>'
    expect(await viewFile('a.docx', await docx(body))).toMatchObject({
      kind: 'text',
      text: 'A & B\t õ<\n\nrida',
    })
  })

  it('refuses a DOCX that unpacks to more than it may, and one that is none', async () => {
    const zip = new JSZip()
    zip.file('word/document.xml', '<w:t>a</w:t>'.repeat(4_000_000))
    const bomb = await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
    expect(bomb.length).toBeLessThan(1_000_000)
    expect(await viewFile('a.docx', bomb)).toEqual(none('too_large'))
    expect(await viewFile('a.docx', deflateRawSync('x'))).toEqual(none('broken'))
    expect(await viewFile('a.docx', (await docx('<w:p/>')).subarray(0, 60))).toEqual(none('broken'))
  })

  it('reads a PDF as its words, a page after the other', async () => {
    expect(await viewFile('kiri.PDF', aPdf(['Tere, kool', 'Teine leht']))).toEqual({
      kind: 'text',
      text: 'Tere, kool\n\nTeine leht',
      isCut: false,
      isWordsOnly: true,
    })
  })

  it('says of a PDF that it holds no text, or that it cannot be read', async () => {
    expect(await viewFile('a.pdf', aPdf(['', '']))).toEqual(none('no_text'))
    expect(await viewFile('a.pdf', Buffer.from('%PDF'))).toEqual(none('broken'))
    expect(await viewFile('a.pdf', aPdf(['Tere']).subarray(0, 40))).toEqual(none('broken'))
  })

  it.each([
    ['image/png', png(200, 100)],
    ['image/jpeg', JPEG],
    ['image/gif', GIF],
    ['image/webp', WEBP],
  ])('knows %s and its size from its bytes, whatever it is called', async (type, content) => {
    expect(await viewFile('a.jpg', content)).toEqual({ kind: 'picture', type, width: 200, height: 100 })
  })

  it('refuses a picture of more pixels than memory, and one that is none', async () => {
    expect(await viewFile('a.png', png(60_000, 60_000))).toEqual(none('too_large'))
    expect(await viewFile('a.png', png(0, 10))).toEqual(none('broken'))
    expect(await viewFile('a.png', Buffer.from('<svg onload="x"/>'))).toEqual(none('broken'))
    expect(await viewFile('a.jpg', JPEG.subarray(0, 6))).toEqual(none('broken'))
  })

  it('says something of any bytes under any name', async () => {
    const heads = [
      aPdf(['Tere']),
      JPEG,
      GIF,
      WEBP,
      Buffer.from(png(1, 1)),
      Buffer.from('PK\u0005\u0006'),
      Buffer.alloc(0),
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('a.txt', 'a.docx', 'a.pdf', 'a.png', 'a.jpg', 'a.gif', 'a.webp', 'a'),
        fc.constantFrom(...heads),
        fc.uint8Array({ maxLength: 200 }),
        async (name, head, rest) => {
          const found = await viewFile(name, Buffer.concat([head, rest]))
          expect(['text', 'picture', 'none']).toContain(found.kind)
        },
      ),
    )
  })
})
