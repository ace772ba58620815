import Docxtemplater from 'docxtemplater'
import JSZip from 'jszip'
import PizZip from 'pizzip'
import { deflateRawSync } from 'node:zlib'
import { loadReference } from '#electron/app/reference.ts'
import { renderPaper } from '#electron/documents/docx/render-paper.ts'
import { openDocument } from '#electron/documents/open-document.ts'
import type { Paper } from '#model/document/paper.ts'
import { paperOf } from '#model/document/paper-of-document.ts'
import { dateInTallinn } from '#model/time/dates.ts'
import { listCases } from '#store/queries/case-list.ts'
import { readCase } from '#store/queries/case-view.ts'
import { readDocument } from '#store/queries/document-parts.ts'
import type { Store } from '#store/store.ts'
import { must } from '../support/must.ts'
import { printPapers } from '../support/printing/print-papers.ts'
import { type Figure, milliseconds, ratio } from './figure.ts'
import { timesOf, timesOfEach } from './timing.ts'

const ROUNDS = 40
/** A page is loaded for each, so that few are enough. */
const PRINTS = 9

/** A part of the package a DOCX is. */
interface Part {
  readonly name: string
  readonly bytes: Buffer
}

/**
 * A written opinion to DOCX, beside the mere compressing of the same parts, and beside docxtemplater filling a template
 * that is the same document with a placeholder for each text in it.
 */
export async function measureDocuments(store: Store): Promise<Figure[]> {
  const paper = writtenOpinion(store)
  const parts = await partsOf(await renderPaper(paper))
  const { template, texts } = templateOf(parts)
  const filled = await partsOf(fill(template, texts))
  if (bodyOf(filled) !== bodyOf(parts)) throw new Error('The template gives another document')

  const [render, deflate, templater] = await timesOfEach(ROUNDS, [
    () => renderPaper(paper),
    () => parts.map(({ bytes }) => deflateRawSync(bytes)),
    () => fill(template, texts),
  ])
  return [
    milliseconds('opinion to DOCX, p50', render.p50),
    ratio('opinion to DOCX against deflating its parts, p50', render.p50 / deflate.p50, 3),
    ratio('opinion to DOCX against docxtemplater, p50', render.p50 / templater.p50, 1),
    milliseconds('opinion to PDF, p50', await printingTime(paper)),
  ]
}

/** Milliseconds of printing a paper by the desk's own window, the middle of several. */
async function printingTime(paper: Paper): Promise<number> {
  const printed = await printPapers(Array.from({ length: PRINTS }, () => paper))
  return timesOf(printed.map((one) => one.milliseconds)).p50
}

/** The first opinion of the sample that is written to its conclusion. */
function writtenOpinion(store: Store): Paper {
  const reference = loadReference()
  const viewing = { today: dateInTallinn(Date.now()), reference }
  for (const { id } of listCases(store, { kind: 'klat_opinion', open: true }, viewing)) {
    for (const { document, status } of must(readCase(store, id, viewing)).documents) {
      if (status !== 'draft' || document.kind !== 'klat_opinion') continue
      const parts = must(readDocument(store, document.id))
      if (parts.version.fields.conclusion === null) continue
      return paperOf(must(openDocument(store, parts, reference.templates, viewing)))
    }
  }
  throw new Error('The sample vault has no written opinion')
}

async function partsOf(docx: Uint8Array): Promise<Part[]> {
  const zip = await JSZip.loadAsync(docx)
  const files = Object.values(zip.files).filter(({ dir }) => !dir)
  return Promise.all(files.map(async (file) => ({ name: file.name, bytes: await file.async('nodebuffer') })))
}

const BODY = 'word/document.xml'

function bodyOf(parts: readonly Part[]): string {
  const body = parts.find(({ name }) => name === BODY)
  if (body === undefined) throw new Error('A document without a body')
  return body.bytes.toString('utf8')
}

/** The document with each text of its body taken out, and the texts by the names of their placeholders. */
function templateOf(parts: readonly Part[]): { template: Buffer; texts: Record<string, string> } {
  const texts: Record<string, string> = {}
  const body = bodyOf(parts).replaceAll(/(<w:t[^>]*>)([^<]+)(?=<\/w:t>)/g, (_, tag: string, text: string) => {
    const name = `text${Object.keys(texts).length}`
    texts[name] = text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&')
    return `${tag}{${name}}`
  })
  const zip = new PizZip()
  for (const { name, bytes } of parts) zip.file(name, name === BODY ? body : bytes)
  return { template: zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' }), texts }
}

function fill(template: Buffer, texts: Readonly<Record<string, string>>): Uint8Array {
  const document = new Docxtemplater(new PizZip(template))
  document.render(texts)
  return document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' })
}
